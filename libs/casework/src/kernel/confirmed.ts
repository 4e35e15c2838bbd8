import type { Actor } from './actor.ts';
import type { Outcome } from './outcome.ts';
import { done, refused } from './outcome.ts';

const NEEDED = refused(
  'forbidden',
  'signature.confirmation-needed',
  'Signing asks for your password again, or a passkey of yours: give it at POST /api/session/confirmation (or …/passkey), then sign.',
);

/** Refuses a signature where the person's password, or a passkey, was given too long ago: an open session that somebody found signs nothing. */
export const confirmed = ({ mustConfirm }: Pick<Actor, 'mustConfirm'>): Outcome<true> =>
  mustConfirm === true ? NEEDED : done(true);
