import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { ask, client } from '../data/client.ts';
import { confirmByPasskey, knowsPasskeys } from '../data/passkeys.ts';
import { useSignedIn } from '../data/session.ts';
import { sentence } from '../words/plain.ts';
import { CurrentPassword, isWrongPassword } from './current-password.tsx';
import { Failure } from './failure.tsx';

export interface ConfirmSignProps {
  readonly title: string;
  /** The rule under which it is signed. */
  readonly rule: string;
  /** What will be signed: field and text. */
  readonly lines: readonly (readonly [field: string, text: ReactNode])[];
  readonly consequences?: readonly string[];
  /** How far a signing of many acts has come; empty before and without. */
  readonly progress?: string;
  /** Sends the act, after the password or a passkey was given. What it throws is shown in the dialog; after it the dialog closes. */
  readonly sign: () => Promise<unknown>;
  readonly close: () => void;
}

/**
 * The one dialog in which everything is signed: exactly what will be signed, what follows from it, and the password once
 * more, or a passkey in its place. The dialog is the browser's own: it keeps the focus, and Escape closes it and signs nothing.
 */
export function ConfirmSign({
  title,
  rule,
  lines,
  consequences = [],
  progress = '',
  sign,
  close,
}: ConfirmSignProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    dialog.current?.showModal();
    // Not the first box or link of what is signed, where the browser would put it.
    dialog.current?.querySelector<HTMLElement>('input[type=password]')?.focus();
  }, []);
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
      <ConfirmForm progress={progress} sign={sign} close={close} />
    </dialog>
  );
}

/** Where the password was given lately the server would not ask; the person is asked all the same. */
function ConfirmForm({ progress, sign, close }: Pick<ConfirmSignProps, 'progress' | 'sign' | 'close'>) {
  const [password, setPassword] = useState('');
  const isLeft = useLeft();
  const signing = useMutation({
    mutationFn: async (by: 'password' | 'passkey') => {
      await (by === 'passkey'
        ? confirmByPasskey()
        : ask(client.POST('/api/session/confirmation', { body: { password } })));
      if (isLeft.current) throw new Error('The dialog was left before anything was signed.');
      await sign();
    },
    onSuccess: close,
    onError: () => setPassword(''),
  });
  const press = (by: 'password' | 'passkey') => {
    if (!signing.isPending) signing.mutate(by);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    press('password');
  };
  const waitsFor = signing.isPending ? signing.variables : undefined;
  return (
    <form onSubmit={submit}>
      <CurrentPassword value={password} write={setPassword} error={signing.error} />
      {signing.isError && !isWrongPassword(signing.error) && <Failure error={signing.error} />}
      <p role="status">{progress}</p>
      <div className="part-buttons">
        <button type="submit" className="usa-button" disabled={signing.isPending}>
          {waitsFor === 'password' ? 'Signing …' : 'Sign'}
        </button>
        <PasskeyButton waits={waitsFor === 'passkey'} press={() => press('passkey')} />
        <button type="button" className="usa-button usa-button--outline" onClick={close}>
          Go back
        </button>
      </div>
    </form>
  );
}

/** Whether the dialog was left: a password or a passkey that is confirmed after that signs nothing. */
function useLeft() {
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  return isLeft;
}

interface PasskeyButtonProps {
  readonly waits: boolean;
  readonly press: () => void;
}

/** In place of the password, for who has a passkey. It stays in reach while the device asks, so that the focus is kept. */
function PasskeyButton({ waits, press }: PasskeyButtonProps) {
  const { passkeys } = useSignedIn();
  if (passkeys === 0) return null;
  if (!knowsPasskeys()) return <span className="usa-hint">This browser cannot use your passkey.</span>;
  return (
    <button type="button" className="usa-button usa-button--outline" aria-disabled={waits} onClick={press}>
      {waits ? 'Waiting for your passkey …' : 'Use your passkey'}
    </button>
  );
}
