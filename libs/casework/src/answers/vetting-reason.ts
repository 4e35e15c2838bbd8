import type { Authority, Instrument } from '#law';
import type { AnswerFacts, Reason } from './answer.ts';
import { CLEARED_STATES } from './state-groups.ts';

/**
 * Silence is not consent: where any law reaches the instrument and its recipients are known beforehand, a person must have
 * signed for the unit, in a vetting result that counts on the day or in a proceeding under every law that reaches it.
 */
export function vettingReason(
  instrument: Instrument,
  reached: readonly Authority[],
  facts: AnswerFacts,
): readonly Reason[] {
  if (reached.length === 0) return [reason('eligible', `No law in this system reaches ${instrument.name}.`)];
  if (facts.gates !== null)
    return [reason('eligible', 'Its recipients cannot be known beforehand: the gates stand in for vetting.')];
  if (facts.result !== null) return [resultReason(facts.result)];
  const signed = reached.every((authority) => isClearedUnder(authority, facts));
  if (signed)
    return [reason('eligible', 'Signed determinations about the unit itself stand for its vetting.')];
  return [
    reason(
      'not-determined',
      'The unit has no vetting result that counts on this day.',
      'A signed result: approved, or matched to one that counts.',
    ),
  ];
}

const resultReason = ({ result, validFrom, expiresOn }: NonNullable<AnswerFacts['result']>): Reason =>
  reason(
    'eligible',
    `Vetted: ${result} on ${validFrom}, and it counts until ${expiresOn}.`,
    'New information, or its expiry.',
  );

const isClearedUnder = (authority: Authority, { standings, unitId }: AnswerFacts): boolean =>
  standings.some(
    (standing) =>
      standing.authorityId === authority.id &&
      standing.unitId === unitId &&
      CLEARED_STATES.includes(standing.state),
  );

const reason = (
  verdict: Reason['verdict'],
  words: string,
  changes = 'A law that reaches it, recorded as data.',
): Reason => ({
  verdict,
  authorityId: null,
  cite: null,
  words,
  determinationId: null,
  proceedingId: null,
  path: [],
  turnsOn: null,
  verified: true,
  changes,
});
