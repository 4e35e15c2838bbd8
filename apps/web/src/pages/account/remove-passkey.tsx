import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { SESSION } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { CurrentPassword, isWrongPassword } from '../../parts/current-password.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Name } from '../../parts/name.tsx';
import { HEADING, PASSKEYS } from './passkey-key.ts';

interface RemovePasskeyProps {
  readonly passkey: { readonly id: string; readonly name: string };
  readonly close: () => void;
}

/** Asks for the password, and removes the passkey. Escape closes it and removes nothing. */
export function RemovePasskey({ passkey, close }: RemovePasskeyProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [password, setPassword] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const removing = useRemoving(passkey, close);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!removing.isPending) removing.mutate(password);
  };
  return (
    <dialog ref={dialog} className="part-dialog" aria-labelledby={heading} onClose={close}>
      <h2 id={heading}>
        Remove <Name>{passkey.name}</Name>
      </h2>
      <p>It signs nothing from then on. Your device may go on listing it; delete it there too.</p>
      <form onSubmit={submit}>
        <CurrentPassword value={password} write={setPassword} error={removing.error} />
        {removing.isError && !isWrongPassword(removing.error) && <Failure error={removing.error} />}
        <div className="part-buttons">
          <button
            type="submit"
            className="usa-button usa-button--secondary"
            aria-disabled={removing.isPending}
          >
            Remove it
          </button>
          <button type="button" className="usa-button usa-button--outline" onClick={close}>
            Go back
          </button>
        </div>
      </form>
    </dialog>
  );
}

function useRemoving({ id }: RemovePasskeyProps['passkey'], close: () => void) {
  const [queries, say] = [useQueryClient(), useToast()];
  return useMutation({
    mutationFn: async (password: string) => {
      const path = { id };
      return ask(client.POST('/api/session/passkeys/{id}/removal', { params: { path }, body: { password } }));
    },
    onSuccess: async ({ passkey }) => {
      close();
      say(`Removed: “${passkey.name}”.`);
      await queries.invalidateQueries({ queryKey: PASSKEYS });
      document.getElementById(HEADING)?.focus();
      await queries.invalidateQueries({ queryKey: SESSION });
    },
  });
}
