import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { changeSession } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';

/** For somebody whose password another person chose: nothing else is open to them until they choose their own. */
export function ChoosePassword() {
  const queries = useQueryClient();
  const [oldPassword, setOld] = useState('');
  const [newPassword, setNew] = useState('');
  const change = useMutation({
    mutationFn: () => ask(client.POST('/api/session/password', { body: { oldPassword, newPassword } })),
    onSuccess: (session) => changeSession(queries, session),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  const fields = [
    ['Password as it is', oldPassword, setOld, 'current-password', 'oldPassword'],
    ['New password', newPassword, setNew, 'new-password', 'newPassword'],
  ] as const;
  return (
    <>
      <PageHeading>Choose your password</PageHeading>
      <p>Somebody else chose the one you have. Take at least twelve characters, of any kind.</p>
      <form className="part-narrow" onSubmit={submit} noValidate>
        {fields.map(([label, value, set, autoComplete, field]) => (
          <Field key={field} label={label} required error={faultOf(change.error, field)}>
            {(ties) => (
              <input
                className="usa-input"
                type="password"
                autoComplete={autoComplete}
                {...ties}
                value={value}
                onChange={(event) => set(event.target.value)}
              />
            )}
          </Field>
        ))}
        {change.isError && <Failure error={change.error} />}
        <button className="usa-button" type="submit" disabled={change.isPending}>
          Change it
        </button>
      </form>
    </>
  );
}
