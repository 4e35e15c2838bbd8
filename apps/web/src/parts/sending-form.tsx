import type { FormEvent, ReactNode } from 'react';
import { useLayoutEffect, useRef } from 'react';
import './sending-form.css';

interface SendingFormProps {
  /** Whether it is being sent. */
  readonly held: boolean;
  readonly press: () => void;
  /** What the button says, and what while it is being sent. */
  readonly submit: string;
  readonly busy: string;
  readonly className?: string;
  readonly label?: string;
  readonly labelledBy?: string;
  /** Whether there is nothing that could be sent. */
  readonly nothing?: boolean;
  /** Above the button, and read while it is being sent: how far it has come. */
  readonly above?: ReactNode;
  /** Other buttons, or words, beside the one that sends. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A form that is sent by one button. While it is being sent nothing in it can be changed, and that is said: nobody writes
 * what would not be in the record. Who sent it from a field is back there when the answer comes, or at why it was refused.
 */
export function SendingForm(props: SendingFormProps) {
  const { held, press, submit, busy, className, label, labelledBy } = props;
  const { nothing, above, beside, children } = props;
  const [fields, button] = useHeldFocus(held);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!held) press();
  };
  return (
    <form
      className={className}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-busy={held}
      onSubmit={send}
      noValidate
    >
      <div ref={fields} className="part-held" inert={held}>
        {children}
      </div>
      {above}
      <div className="part-send">
        <button
          ref={button}
          className="usa-button"
          type="submit"
          aria-disabled={held}
          disabled={nothing === true && !held}
        >
          {held ? busy : submit}
        </button>
        {beside}
        <span role="status">{held && <span className="part-send-words">{WORDS}</span>}</span>
      </div>
    </form>
  );
}

const WORDS = 'It is being sent. You can write here again when the answer is there.';

/** What is inert cannot hold the focus: it waits at the button, and goes back to its field unless it went on meanwhile. */
function useHeldFocus(held: boolean) {
  const fields = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const left = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const at = document.activeElement;
    if (held && at instanceof HTMLElement && fields.current?.contains(at) === true) {
      left.current = at;
      button.current?.focus({ preventScroll: true });
    }
    if (!held) {
      if (at === button.current) left.current?.focus({ preventScroll: true });
      left.current = null;
    }
  }, [held]);
  return [fields, button] as const;
}
