import type { Actor } from './actor.ts';
import type { Outcome } from './outcome.ts';
import { done, refused } from './outcome.ts';

const NEEDED = refused(
  'forbidden',
  'signature.confirmation-needed',
  'Signing asks for your password again: give it at POST /api/session/confirmation, then sign.',
);

/** Refuses a signature where the person's password was given too long ago: an open session that somebody found signs nothing. */
export const confirmed = ({ mustConfirm }: Pick<Actor, 'mustConfirm'>): Outcome<true> =>
  mustConfirm === true ? NEEDED : done(true);
