import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { ask, client } from '../data/client.ts';
import { RefusedError } from '../data/refused-error.ts';
import { sentence } from '../words/plain.ts';
import { Failure } from './failure.tsx';
import { Field } from './field.tsx';

export interface ConfirmSignProps {
  readonly title: string;
  /** The rule under which it is signed. */
  readonly rule: string;
  /** What will be signed: field and text. */
  readonly lines: readonly (readonly [field: string, text: ReactNode])[];
  readonly consequences?: readonly string[];
  /** Sends the act, after the password was given. What it throws is shown in the dialog; after it the dialog closes. */
  readonly sign: () => Promise<unknown>;
  readonly close: () => void;
}

/**
 * The one dialog in which everything is signed: exactly what will be signed, what follows from it, and the password once
 * more. The dialog is the browser's own: it keeps the focus, and Escape closes it and signs nothing.
 */
export function ConfirmSign({ title, rule, lines, consequences = [], sign, close }: ConfirmSignProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="part-dialog" aria-labelledby={heading} onClose={close}>
      <h2 id={heading}>Sign: {title}</h2>
      <p>
        You sign this in your own name, under <cite>{rule}</cite>. It cannot be taken back; a later act can
        follow it.
      </p>
      <dl className="part-lines">
        {lines.map(([field, text]) => (
          <div key={field}>
            <dt>{sentence(field)}</dt>
            <dd>{text === '' ? '(empty)' : typeof text === 'string' ? <bdi>{text}</bdi> : text}</dd>
          </div>
        ))}
      </dl>
      {consequences.length > 0 && (
        <>
          <h3>What follows</h3>
          <ul>
            {consequences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      <PasswordForm sign={sign} close={close} />
    </dialog>
  );
}

/** Where the password was given lately the server would not ask; the person is asked all the same. */
function PasswordForm({ sign, close }: Pick<ConfirmSignProps, 'sign' | 'close'>) {
  const [password, setPassword] = useState('');
  const signing = useMutation({
    mutationFn: async () => {
      await ask(client.POST('/api/session/confirmation', { body: { password } }));
      await sign();
    },
    onSuccess: close,
    onError: () => setPassword(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!signing.isPending) signing.mutate();
  };
  const wrong = isWrongPassword(signing.error) ? signing.error.message : undefined;
  return (
    <form onSubmit={submit}>
      <Field label="Your password" required error={wrong}>
        {(ties) => (
          <input
            className="usa-input"
            type="password"
            autoComplete="current-password"
            {...ties}
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      {signing.isError && wrong === undefined && <Failure error={signing.error} />}
      <div className="part-buttons">
        <button type="submit" className="usa-button" disabled={signing.isPending}>
          {signing.isPending ? 'Signing …' : 'Sign'}
        </button>
        <button type="button" className="usa-button usa-button--outline" onClick={close}>
          Go back
        </button>
      </div>
    </form>
  );
}

const isWrongPassword = (error: unknown): error is RefusedError =>
  error instanceof RefusedError && error.refusal.code === 'password.wrong';
