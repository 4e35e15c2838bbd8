import { sha256Hex } from '#ledger';
import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { PasskeyChallenge, PasskeyOptions, PasskeySite } from './passkey.ts';

const ANSWER_WITHIN_MINUTES = 5;

/** In which session of whose account something is asked, and what for. */
export interface ChallengeFor {
  readonly accountId: string;
  /** The session's identifier; only its hash is kept. */
  readonly session: string;
  readonly purpose: PasskeyChallenge['purpose'];
}

type ChallengePorts = Pick<Ports, 'passkeyChallenges' | 'clock'>;

/** Keeps the challenge of these options for five minutes, for one answer, in this session and for this purpose alone. */
export async function giveChallenge(
  { passkeyChallenges, clock }: ChallengePorts,
  options: PasskeyOptions,
  { accountId, session, purpose }: ChallengeFor,
): Promise<Outcome<PasskeyOptions>> {
  const now = clock.now();
  const expiresAt = new Date(Date.parse(now) + ANSWER_WITHIN_MINUTES * 60_000).toISOString();
  const { challenge } = options;
  await passkeyChallenges.keep(
    { challenge, accountId, sessionHash: hashOf(session), purpose, expiresAt },
    now,
  );
  return done(options);
}

/** Spends a challenge that was given for just this. `wasThere` tells afterwards whether there was one. */
export function spender({ passkeyChallenges, clock }: ChallengePorts, asked: ChallengeFor) {
  let there = false;
  const { accountId, session, purpose } = asked;
  const spend = async (challenge: string): Promise<boolean> => {
    const spent = { challenge, accountId, sessionHash: hashOf(session), purpose };
    there = await passkeyChallenges.spend(spent, clock.now());
    return there;
  };
  return { spend, wasThere: () => there };
}

const hashOf = (text: string): string => sha256Hex(new TextEncoder().encode(text));

/** Refused where nobody has said under which address browsers come: a passkey would be bound to a guess. */
export const siteKnown = (site: PasskeySite | undefined): Outcome<PasskeySite> =>
  site === undefined ? NO_ADDRESS : done(site);

const NO_ADDRESS = refused(
  'blocked',
  'passkey.no-address',
  'Passkeys are bound to the address of this site, and nobody has set it (PLUMBLINE_ADDRESS). Use your password.',
);
