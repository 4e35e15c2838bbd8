import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { ask, client } from '../data/client.ts';
import { faultOf, RefusedError } from '../data/refused-error.ts';
import type { Session } from '../data/session.ts';
import { Failure } from './failure.tsx';
import { Field } from './field.tsx';

/** The password as it is, and another. `changed` is told of the session that goes on; every other one has ended. */
export function ChangePassword({ changed }: { readonly changed: (session: Session) => void }) {
  const [oldPassword, setOld] = useState('');
  const [newPassword, setNew] = useState('');
  const change = useMutation({
    mutationFn: () => ask(client.POST('/api/session/password', { body: { oldPassword, newPassword } })),
    onSuccess: (session) => {
      setOld('');
      setNew('');
      changed(session);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!change.isPending) change.mutate();
  };
  const fields = [
    ['Password as it is', oldPassword, setOld, 'current-password', 'oldPassword'],
    ['New password', newPassword, setNew, 'new-password', 'newPassword'],
  ] as const;
  const faults = fields.map(([, , , , field]) => faultAt(change.error, field));
  return (
    <form className="part-narrow" onSubmit={submit} noValidate>
      {fields.map(([label, value, set, autoComplete, field], index) => (
        <Field key={field} label={label} required error={faults[index]}>
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
      {change.isError && faults.every((fault) => fault === undefined) && <Failure error={change.error} />}
      <button className="usa-button" type="submit" aria-disabled={change.isPending}>
        Change it
      </button>
    </form>
  );
}

const AT: Readonly<Record<string, string>> = {
  'password.wrong': 'oldPassword',
  'password.invalid': 'newPassword',
};

/** The sentence that belongs at a field. */
const faultAt = (error: unknown, field: string): string | undefined =>
  error instanceof RefusedError && AT[error.refusal.code] === field ? error.message : faultOf(error, field);
