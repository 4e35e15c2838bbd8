import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { changeSession } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Failure } from '../../parts/failure.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import type { Credentials } from './sign-in-form.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The form to sign in, at whatever address was asked for; the page of that address follows. */
export function SignIn() {
  const queries = useQueryClient();
  const home = useQuery({ queryKey: ['home'], queryFn: () => ask(client.GET('/api/home')) });
  const [credentials, setCredentials] = useState<Credentials>({ email: '', password: '' });
  const enter = useMutation({
    mutationFn: () => ask(client.POST('/api/session', { body: credentials })),
    onSuccess: (session) => changeSession(queries, session),
  });
  const choose = (email: string) => setCredentials({ email, password: home.data?.demoPassword ?? '' });
  return (
    <>
      <PageHeading>Sign in</PageHeading>
      <p className="part-narrow">
        Plumbline answers one question: may this assistance go to this recipient, and why? Everything you do
        in it goes on record with your name.
      </p>
      <SignInForm
        credentials={credentials}
        write={setCredentials}
        submit={() => enter.mutate()}
        waiting={enter.isPending}
      >
        {enter.isError && <Failure error={enter.error} />}
      </SignInForm>
      <p className="part-narrow">
        No account? Anyone may <a href="/report">report an abuse</a>,{' '}
        <a href="/report/status">follow a report</a>, and read which{' '}
        <a href="/barred-units">units are barred</a>.
      </p>
      {home.data && home.data.demoAccounts.length > 0 && (
        <DemoAccounts accounts={home.data.demoAccounts} choose={choose} />
      )}
    </>
  );
}
