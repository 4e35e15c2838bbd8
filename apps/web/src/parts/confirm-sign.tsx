import { useEffect, useId, useRef } from 'react';
import { sentence } from '../words/plain.ts';

interface ConfirmSignProps {
  readonly title: string;
  /** The rule under which it is signed. */
  readonly rule: string;
  /** What will be signed: field and text. */
  readonly lines: readonly (readonly [field: string, text: string])[];
  readonly consequences: readonly string[];
  readonly sign: () => void;
  readonly close: () => void;
}

/** Shows exactly what will be signed and what follows from it. The dialog is the browser's own: it keeps the focus, and Escape closes it. */
export function ConfirmSign({ title, rule, lines, consequences, sign, close }: ConfirmSignProps) {
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
            <dd>
              <bdi>{text === '' ? '(empty)' : text}</bdi>
            </dd>
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
      <div className="part-buttons">
        <button type="button" className="usa-button" onClick={sign}>
          Sign
        </button>
        <button type="button" className="usa-button usa-button--outline" onClick={close}>
          Go back
        </button>
      </div>
    </dialog>
  );
}
