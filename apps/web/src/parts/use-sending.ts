import { notifyManager, useMutation } from '@tanstack/react-query';
import type { SentDraft } from './use-drafts.ts';

interface How<Sent> {
  readonly send: () => Promise<Sent>;
  /** What follows. The draft is gone with the answer; until a promise that is given here is kept, the form is not used again. */
  readonly sent?: ((answer: Sent) => unknown) | undefined;
  readonly failed?: (error: Error) => unknown;
}

/** A form that is being sent, or was refused. */
export interface Sending {
  readonly held: boolean;
  readonly error: Error | null;
  readonly isError: boolean;
  /** Sends what stands there; nothing where it is being sent already. */
  readonly press: () => void;
  readonly reset: () => void;
}

/**
 * Sends what was written, once. It is held meanwhile, so that what was sent is what stands there, also for who leaves the
 * page and comes back; it is forgotten with the server's answer, and kept where it was refused.
 */
export function useSending<Sent>(draft: SentDraft, { send, sent, failed }: How<Sent>): Sending {
  const sending = useMutation({
    mutationFn: send,
    onSuccess: (answer) => {
      const after = sent?.(answer);
      // Behind what `sent` put where the pages look: what stood in the form before is not shown in between.
      notifyManager.schedule(draft.discard);
      return after;
    },
    onError: (error) => void failed?.(error),
    onSettled: () => notifyManager.schedule(draft.release),
  });
  const press = () => {
    if (draft.hold()) sending.mutate();
  };
  // A refusal takes the focus, which nothing can in a form that is held: it comes with the release.
  const error = draft.held ? null : sending.error;
  return { held: draft.held, error, isError: error !== null, press, reset: sending.reset };
}

/** Two drafts that are sent together. */
export const together = (one: SentDraft, other: SentDraft): SentDraft => ({
  held: one.held || other.held,
  hold: () => {
    if (!one.hold()) return false;
    if (other.hold()) return true;
    one.release();
    return false;
  },
  release: () => {
    one.release();
    other.release();
  },
  discard: () => {
    one.discard();
    other.discard();
  },
});
