import type { Authority, Instrument } from '#law';
import { dayInWords } from '#law';
import type { AnswerFacts, Reason } from './answer.ts';
import { hasGates } from './gate-reasons.ts';
import type { UnderAuthority } from './under-authority.ts';
import { CLEARED_STATES } from './state-groups.ts';

/** What stands for the vetting of the unit, and the first day on which it no longer does, where that is known. */
export interface Vetting {
  readonly reason: Reason;
  readonly ends: string | null;
}

/**
 * Silence is not consent: under every law that reaches the instrument, or may reach it, a person must have signed for the
 * unit, in a vetting result that counts on the day or in a proceeding under that law. Only where recipients cannot be known
 * beforehand, and only under a law that itself sets gates for that, the gates stand in.
 */
export function vettingReason(
  instrument: Instrument,
  underEach: readonly UnderAuthority[],
  facts: AnswerFacts,
): Vetting {
  const reached = underEach.filter((under) => under.reached !== 'not-reached');
  if (reached.length === 0) return noLaw(instrument, underEach);
  const asking = facts.gates === null ? reached : reached.filter((under) => !hasGates(under.authority));
  if (asking.length === 0)
    return lasting('Its recipients cannot be known beforehand: the gates stand in for vetting.');
  if (facts.result !== null) return byResult(facts.result);
  const open = asking.filter((under) => !isClearedUnder(under.authority, facts));
  if (open.length === 0) return lasting('Signed determinations about the unit itself stand for its vetting.');
  return { reason: notVetted(open, facts), ends: null };
}

function notVetted(open: readonly UnderAuthority[], { gates, unitId }: AnswerFacts): Reason {
  const laws = open.map(({ authority }) => authority.citation).join(' and ');
  const ungated = gates === null ? '' : ` ${laws} sets no gates that would stand in for it.`;
  const contested = open.every(({ reached }) => reached === 'depends');
  const words =
    unitId === null
      ? `${laws} asks its question of the unit that receives, and no unit is named.${ungated}`
      : `The unit has no vetting result that counts on this day.${ungated}`;
  const named = unitId === null ? 'The unit that receives, named and vetted.' : RESULT;
  return {
    ...reason('not-determined', words),
    turnsOn: contested ? open.flatMap(({ turnsOn }) => turnsOn) : [],
    changes: `${named}${contested ? ' Or a reading adopted by a legal adviser.' : ''}`,
  };
}

const RESULT = 'A signed result: approved, or matched to one that counts.';

function byResult({ result, validFrom, expiresOn }: NonNullable<AnswerFacts['result']>): Vetting {
  const words = `Vetted: ${result} on ${dayInWords(validFrom)}, and it counts until ${dayInWords(expiresOn)}.`;
  return {
    reason: { ...reason('eligible', words), changes: 'New information, or its expiry.' },
    ends: expiresOn,
  };
}

function noLaw({ name }: Instrument, underEach: readonly UnderAuthority[]): Vetting {
  const verified = underEach.every(({ beside }) => beside.every((one) => one.verified));
  return {
    reason: { ...reason('eligible', `No law about units in this system reaches ${name}.`), verified },
    ends: null,
  };
}

const lasting = (words: string): Vetting => ({ reason: reason('eligible', words), ends: null });

const isClearedUnder = (authority: Authority, { standings, unitId }: AnswerFacts): boolean =>
  standings.some(
    (standing) =>
      standing.authorityId === authority.id &&
      standing.unitId === unitId &&
      CLEARED_STATES.includes(standing.state),
  );

const reason = (verdict: Reason['verdict'], words: string): Reason => ({
  verdict,
  authorityId: null,
  cite: null,
  words,
  determinationId: null,
  proceedingId: null,
  path: [],
  turnsOn: [],
  verified: true,
  changes: 'A law that reaches it, recorded as data; or a bar on the unit.',
});
