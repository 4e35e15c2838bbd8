import type { FormEvent, ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';

interface AskDialogProps {
  readonly title: string;
  /** What the button says that sends it. */
  readonly send: string;
  readonly submit: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A question before an act, in the browser's own dialog: it keeps the focus, and Escape closes it and does nothing. */
export function AskDialog({ title, send, submit, close, children }: AskDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const sent = (event: FormEvent) => {
    event.preventDefault();
    submit();
    close();
  };
  return (
    <dialog ref={dialog} className="part-dialog" aria-labelledby={heading} onClose={close}>
      <h2 id={heading}>{title}</h2>
      <form onSubmit={sent}>
        {children}
        <div className="part-buttons">
          <button type="submit" className="usa-button">
            {send}
          </button>
          <button type="button" className="usa-button usa-button--outline" onClick={close}>
            Go back
          </button>
        </div>
      </form>
    </dialog>
  );
}
