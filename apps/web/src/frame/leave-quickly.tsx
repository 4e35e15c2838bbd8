import { useEffect } from 'react';
import './leave-quickly.css';

const TIMES = 3;
const WITHIN_MS = 1_500;

/** Takes this page's place in the history, so that going back does not show it again. */
const leave = () => globalThis.location.replace('about:blank');

/** A button, and the Escape key three times, that put an empty page in the place of this one at once. */
export function LeaveQuickly() {
  useEffect(() => {
    let pressed: number[] = [];
    const hear = ({ key, timeStamp }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      pressed = [...pressed.filter((before) => timeStamp - before < WITHIN_MS), timeStamp];
      if (pressed.length >= TIMES) leave();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
  return (
    <button type="button" className="usa-button usa-button--secondary frame-leave" onClick={leave}>
      Leave this page now <span className="frame-leave-key">(or press Escape three times)</span>
    </button>
  );
}
