import type { Authority, Duty } from '#law';
import { isVerified } from '#law';
import { recipientNames } from '../consequences/duties.ts';
import type { GateFacts, Reason } from './answer.ts';

/**
 * Where recipients cannot be known beforehand, what must be on record before any transfer. `facts` is null for
 * assistance whose recipients are known: their unit is vetted instead, and no gate applies.
 */
export function gateReasons(authority: Authority, facts: GateFacts | null, on: string): readonly Reason[] {
  if (facts === null) return [];
  return authority.duties
    .filter((duty) => duty.timing.kind === 'gate' && duty.timing.before === 'transfer')
    .filter((duty) => duty.effectiveFrom === null || duty.effectiveFrom <= on)
    .flatMap((duty) => closed(authority, duty, facts));
}

/** Whether a law has gates that stand in for vetting where recipients cannot be known beforehand. */
export const hasGates = ({ duties }: Pick<Authority, 'duties'>): boolean =>
  duties.some(({ timing, onlyNonTraceable }) => onlyNonTraceable && timing.kind === 'gate');

function closed(authority: Authority, duty: Duty, facts: GateFacts): readonly Reason[] {
  const words = duty.kind === 'agreement' ? agreementWords(facts) : editionWords(authority, duty, facts);
  if (words === null) return [];
  return [
    {
      verdict: 'not-determined',
      authorityId: authority.id,
      cite: `${authority.citation}${duty.cite}`,
      words: `${duty.title}: ${words}`,
      determinationId: null,
      proceedingId: null,
      path: [],
      turnsOn: [],
      verified: isVerified(duty.provenance),
      changes:
        duty.kind === 'agreement' ? 'A written agreement in force, on record.' : 'Its delivery, on record.',
    },
  ];
}

const agreementWords = ({ agreementId }: GateFacts): string | null =>
  agreementId === null ? 'none is in force on this day.' : null;

function editionWords(authority: Authority, { recipients }: Duty, { edition }: GateFacts): string | null {
  if (edition === null) return 'no edition of the list has been issued.';
  const missing = recipientNames(
    authority,
    recipients.filter((recipient) => !edition.deliveredTo.includes(recipient)),
  );
  return missing.length === 0
    ? null
    : `edition ${edition.number} has not been delivered to: ${missing.join('; ')}.`;
}
