import type { Authority, Reach } from '#law';
import type { Reason, TurnsOn } from './answer.ts';

/** What one authority says about the recipient. */
export interface UnderAuthority {
  readonly authority: Authority;
  readonly reached: Reach['outcome'];
  /** What stands in the way, or is open. */
  readonly reasons: readonly Reason[];
  /** The reading that its reach turns on. */
  readonly turnsOn: readonly TurnsOn[];
  /** What stands in no way: why it says nothing, or what it says for the assistance. */
  readonly beside: readonly Reason[];
  readonly obligations: readonly string[];
  /** First days on which what holds a bar back has ended by itself, a gate has, or a period by the law's own words. */
  readonly ends: readonly string[];
  /** For each bar that stands, the first day on which it no longer reaches the unit by itself; null where none is known. */
  readonly barsEnd: readonly (string | null)[];
}

/** An authority that has said nothing yet. */
export const silentUnder = (
  authority: Authority,
  reach: Reach,
  turnsOn: readonly TurnsOn[],
): UnderAuthority => ({
  ...{ authority, reached: reach.outcome, turnsOn },
  ...{ reasons: [], beside: [], obligations: [], ends: [], barsEnd: [] },
});

/** A reason at the authority's prohibition that nobody signed; verified only where its maker says so. */
export const plainReason = (authority: Authority, words: string): Reason => ({
  verdict: 'not-determined',
  authorityId: authority.id,
  cite: pinpoint(authority, authority.prohibition.cite),
  words,
  determinationId: null,
  proceedingId: null,
  path: [],
  turnsOn: [],
  verified: false,
  changes: '',
});

/** The authority's citation with a pinpoint; a cite that is a whole citation stays as it is. */
export const pinpoint = (authority: Authority, cite: string): string =>
  cite.startsWith('(') ? `${authority.citation}${cite}` : cite;

/** The ways out that the law itself gives, for what would change a bar. */
export const exitsOf = (authority: Authority): string =>
  authority.exits.length === 0
    ? 'A signed act of its procedure that ends it; the law gives no exit.'
    : `A signed exit of this law: ${authority.exits.map((exit) => `${exit.title} ${exit.cite}`).join('; ')}.`;
