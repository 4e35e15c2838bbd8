import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { useToast } from '../../frame/toasts.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import { PasswordField } from '../../parts/password-field.tsx';
import type { ShownAccount } from './shown-account.ts';

/** Another password, which its owner must change at the next sign-in. Every session of the account ends, and its passkeys are removed. */
export function ResetPassword({ account: { id, name, revision } }: { readonly account: ShownAccount }) {
  const queries = useQueryClient();
  const say = useToast();
  const [password, setPassword] = useState('');
  const resetting = useMutation({
    mutationFn: () =>
      ask(
        client.POST('/api/accounts/{id}/password', {
          params: { path: { id } },
          body: { revision, password },
        }),
      ),
    onSuccess: () => {
      setPassword('');
      say(`${name} has another password, and must choose their own at the next sign-in.`);
      void queries.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!resetting.isPending) resetting.mutate();
  };
  return (
    <section aria-labelledby="password">
      <h2 id="password">Password</h2>
      <form className="part-act" onSubmit={submit} noValidate>
        <PasswordField
          label="New password for them"
          help="At least twelve characters. They must choose another at the next sign-in; every session of theirs ends, and their passkeys are removed."
          error={faultOf(resetting.error, 'password')}
          value={password}
          write={setPassword}
        />
        <FormFailure error={resetting.error} labels={{ password: 'New password for them' }} />
        <button className="usa-button usa-button--outline" type="submit" aria-disabled={resetting.isPending}>
          Set the password
        </button>
      </form>
    </section>
  );
}
