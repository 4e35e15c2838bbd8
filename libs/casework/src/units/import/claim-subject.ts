import type { UnitClaim } from '#intake';
import { canonicalText } from '#ledger';

/** Kinds of which a register says one thing per unit: whatever it says next succeeds what it said before. */
const SINGLE = new Set(['name', 'first-cited', 'last-cited', 'country', 'note']);

/**
 * What a claim is about within its unit and kind. When a later file of a register makes one new claim on a subject and no
 * longer makes its one old claim on it, the new one succeeds the old.
 */
export function claimSubject(claim: UnitClaim): string {
  if (SINGLE.has(claim.kind)) return '';
  if (claim.kind === 'parent') return `${claim.value.kind}:${claim.value.parentKey}`;
  if (claim.kind === 'membership') return claim.value.memberOfKey;
  return typeof claim.value === 'string' ? claim.value : canonicalText(claim.value);
}
