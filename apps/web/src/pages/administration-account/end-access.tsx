import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { keepInList } from '../../data/keep-in-list.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Failure } from '../../parts/failure.tsx';
import type { ShownAccount } from './shown-account.ts';
import { StaffingWarning } from './staffing-warning.tsx';

/** Ends the sessions of an account, disables it or lets it in again. Nothing that it did is lost. */
export function EndAccess({
  account: { id, name, revision, disabledAt },
}: {
  readonly account: ShownAccount;
}) {
  const queries = useQueryClient();
  const say = useToast();
  const [asks, setAsks] = useState(false);
  const disabled = disabledAt !== null;
  const changing = useMutation({
    mutationFn: (body: { readonly disabled?: boolean; readonly endSessions?: boolean }) =>
      ask(client.PATCH('/api/accounts/{id}', { params: { path: { id } }, body: { revision, ...body } })),
    onSuccess: ({ account }, body) => {
      keepInList(queries, ['accounts'], account);
      setAsks(false);
      say(
        body.endSessions === true
          ? `Every session of ${name} has ended.`
          : `${name} is ${disabled ? 'active again' : 'disabled'}.`,
      );
      void queries.invalidateQueries({ queryKey: ['accounts'] });
      void queries.invalidateQueries({ queryKey: ['staffing'] });
    },
  });

  const press: ButtonsProps['press'] = (body) => {
    if (!changing.isPending) changing.mutate(body);
  };
  return (
    <section aria-labelledby="access">
      <h2 id="access">Access</h2>
      {asks && <p>Every session of theirs ends, and their passkeys are removed for good.</p>}
      {asks && <StaffingWarning id={id} change={{ disabled: true }} />}
      {changing.isError && <Failure error={changing.error} />}
      <Buttons {...{ disabled, asks, setAsks, press }} />
    </section>
  );
}

interface ButtonsProps {
  readonly disabled: boolean;
  readonly asks: boolean;
  readonly setAsks: (asks: boolean) => void;
  readonly press: (body: { readonly disabled?: boolean; readonly endSessions?: boolean }) => void;
}

function Buttons({ disabled, asks, setAsks, press }: ButtonsProps) {
  return (
    <div className="part-buttons">
      {!disabled && (
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => press({ endSessions: true })}
        >
          End every session
        </button>
      )}
      {!disabled && !asks && (
        <button type="button" className="usa-button usa-button--secondary" onClick={() => setAsks(true)}>
          Disable the account
        </button>
      )}
      {!disabled && asks && (
        <>
          <button
            type="button"
            className="usa-button usa-button--secondary"
            onClick={() => press({ disabled: true })}
          >
            Disable it now
          </button>
          <button type="button" className="usa-button usa-button--unstyled" onClick={() => setAsks(false)}>
            Leave it active
          </button>
        </>
      )}
      {disabled && (
        <button type="button" className="usa-button" onClick={() => press({ disabled: false })}>
          Let it in again
        </button>
      )}
    </div>
  );
}
