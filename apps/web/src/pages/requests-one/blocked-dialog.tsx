import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';

interface BlockedDialogProps {
  readonly close: () => void;
  readonly children: ReactNode;
}

/** None of the chosen results can be signed now, and why. */
export function BlockedDialog({ close, children }: BlockedDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="part-dialog" aria-labelledby={heading} onClose={close}>
      <h2 id={heading}>None of these can be signed now</h2>
      {children}
      <div className="part-buttons">
        <button type="button" className="usa-button" onClick={close}>
          Go back
        </button>
      </div>
    </dialog>
  );
}
