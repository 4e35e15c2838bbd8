import type { ClaimKind } from '#intake';
import type { ShownClaim } from './unit-views.ts';
import { validityOf } from './validity.ts';

/** Two claims of one kind that cannot both be right of one unit on the same days. */
export interface MergeConflict {
  readonly kind: ClaimKind;
  readonly keptClaimId: string;
  readonly absorbedClaimId: string;
  readonly words: string;
}

const WORDS: Partial<Record<ClaimKind, string>> = {
  country: 'They are said to be of different countries.',
  parent: 'On some day both have a parent of the same kind, and not the same one.',
  site: 'On some day they are said to stand at different sites.',
};

/**
 * Where the records of two units contradict each other if they are one: other countries, other parents of the same kind or
 * other sites on the same days. Names that differ are no conflict: a unit may have many.
 */
export function mergeConflicts(
  kept: readonly ShownClaim[],
  absorbed: readonly ShownClaim[],
): readonly MergeConflict[] {
  return kept.flatMap((one) =>
    absorbed
      .filter((other) => contradict(one, other))
      .map((other) => ({
        kind: one.claim.kind,
        keptClaimId: one.id,
        absorbedClaimId: other.id,
        words: WORDS[one.claim.kind] ?? '',
      })),
  );
}

function contradict(one: ShownClaim, other: ShownClaim): boolean {
  const { claim: a } = one;
  const { claim: b } = other;
  if (a.kind !== b.kind || WORDS[a.kind] === undefined || !overlap(one, other)) return false;
  if (a.kind === 'parent' && b.kind === 'parent')
    return a.value.kind === b.value.kind && a.value.parentId !== b.value.parentId;
  return JSON.stringify(a.value) !== JSON.stringify(b.value);
}

/** Days without a bound reach as far as they can. */
function overlap({ time: a }: ShownClaim, { time: b }: ShownClaim): boolean {
  const [one, other] = [validityOf(a), validityOf(b)];
  const from = [one.fromDate, other.fromDate].map((day) => day ?? '0000');
  const to = [one.toDate, other.toDate].map((day) => day ?? '9999');
  return (from[0] ?? '') <= (to[1] ?? '') && (from[1] ?? '') <= (to[0] ?? '');
}
