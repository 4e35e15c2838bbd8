import type { Authority, Reach } from '#law';
import { addDays, isVerified, reachUnder } from '#law';
import type { AnswerFacts, BarFact, LawOfTheDay, Reason, Standing, TurnsOn } from './answer.ts';
import { gateReasons, hasGates } from './gate-reasons.ts';
import { pathTo, reachedUntil, throughWords } from './path-to.ts';
import { OPEN_STATES } from './state-groups.ts';
import { STATE_WORDS } from '#workflow';

/** What one authority says about the unit. */
export interface UnderAuthority {
  readonly authority: Authority;
  readonly reached: Reach['outcome'];
  readonly reasons: readonly Reason[];
  /** The reading that its reach turns on. */
  readonly turnsOn: TurnsOn | null;
  /** Why it says nothing where it does not reach the instrument; empty where it does. */
  readonly beside: readonly Reason[];
  readonly obligations: readonly string[];
  /** First days on which what holds a bar back, or opens a gate, has ended by itself. */
  readonly ends: readonly string[];
  /** For each bar that stands, the first day on which it no longer reaches the unit by itself; null where none is known. */
  readonly barsEnd: readonly (string | null)[];
}

/** The reasons under one authority: its bars, its open questions, its gates; each marked with the reading it turns on. */
export function reasonsUnder(authority: Authority, law: LawOfTheDay, facts: AnswerFacts): UnderAuthority {
  const reach = reachUnder(authority, law.instrument.id, law.adopted);
  const bars = facts.bars.filter((bar) => bar.authorityId === authority.id);
  const standing = bars.filter((bar) => bar.end === null);
  const nothing = {
    ...{ authority, reached: reach.outcome, turnsOn: turnsOnOf(reach) },
    ...{ reasons: [], beside: [], obligations: [], ends: [], barsEnd: [] },
  };
  if (reach.outcome === 'not-reached')
    return { ...nothing, beside: [notReached(authority, law, { reach, standing })] };
  const found = [
    ...standing.map((bar) => barReason(authority, facts, bar)),
    ...bars.flatMap((bar) => limitedReason(authority, facts, bar)),
    ...facts.standings
      .filter(isOpenUnder(authority))
      .map((standing) => openReason(authority, facts, standing)),
    ...gateReasons(authority, facts.gates, law.on),
  ];
  const held = bars.filter((bar) => bar.end !== null);
  const agreementEnd = hasGates(authority) ? facts.gates?.agreementEndsOn : null;
  return {
    ...nothing,
    reasons: contested(authority, reach, found),
    obligations: held.flatMap((bar) => obligation(authority, bar)),
    ends: [...held.map((bar) => bar.end?.until), agreementEnd].flatMap((day) =>
      day ? [addDays(day, 1)] : [],
    ),
    barsEnd: standing.map((bar) => reachedUntil(facts, bar.unitId)),
  };
}

const isOpenUnder =
  (authority: Authority) =>
  ({ authorityId, state }: Standing): boolean =>
    authorityId === authority.id && OPEN_STATES.includes(state);

function barReason(authority: Authority, facts: AnswerFacts, bar: BarFact): Reason {
  const path = pathTo(facts, bar.unitId);
  const firm = path.every((link) => link.certainty !== 'unstated');
  const named =
    bar.extension === null ? '' : ` A finding names this unit above the barred one: ${bar.extension}`;
  const doubt = firm
    ? ''
    : ' A link on the way is not stated for this day, so whether the bar reaches is not determined.';
  return {
    verdict: firm ? 'barred' : 'not-determined',
    authorityId: authority.id,
    cite: pinpoint(authority, authority.prohibition.cite),
    words: `Barred since ${bar.effectiveFrom}${throughWords(facts, path)}: ${authority.prohibition.words}${named}${doubt}`,
    determinationId: bar.determinationId,
    proceedingId: bar.proceedingId,
    path,
    turnsOn: null,
    verified: isVerified(authority.source),
    changes: firm ? exitsOf(authority) : 'A cited claim of whether the link held on this day.',
  };
}

/** An exit that covers something and not everything leaves the bar for the rest; which it is, a person must say. */
function limitedReason(authority: Authority, facts: AnswerFacts, bar: BarFact): readonly Reason[] {
  if (bar.end === null || bar.end.scope === null) return [];
  const until = bar.end.until === null ? '' : `, until ${bar.end.until}`;
  const words = `The bar of ${bar.effectiveFrom} is held back only for: ${bar.end.scope}${until} (${bar.end.ground}). Whether this assistance is that is not determined here; for all else the bar stands.`;
  return [
    {
      ...barReason(authority, facts, bar),
      verdict: 'not-determined',
      words,
      determinationId: bar.end.determinationId,
      changes: 'A person who says, on record, that the assistance is within what the exit covers.',
    },
  ];
}

const exitsOf = (authority: Authority): string =>
  `A signed exit of this law: ${authority.exits.map((exit) => `${exit.title} ${exit.cite}`).join('; ')}.`;

const EXPOSED =
  ' What is delivered without its recipients being known does not wait for it: until it is decided, that is an exposure.';

function openReason(authority: Authority, facts: AnswerFacts, standing: Standing): Reason {
  const path = pathTo(facts, standing.unitId);
  const exposed = facts.gates !== null && hasGates(authority) ? EXPOSED : '';
  return {
    verdict: 'not-determined',
    authorityId: authority.id,
    cite: pinpoint(authority, authority.prohibition.cite),
    words: `An open proceeding${throughWords(facts, path)}, since ${standing.since.slice(0, 10)}: ${STATE_WORDS[standing.state]}${exposed}`,
    determinationId: null,
    proceedingId: standing.proceedingId,
    path,
    turnsOn: null,
    verified: isVerified(authority.source),
    changes: 'A signed determination in this proceeding.',
  };
}

function obligation(authority: Authority, { end }: BarFact): readonly string[] {
  if (end === null || (end.scope === null && end.until === null)) return [];
  const scope = end.scope === null ? '' : ` for: ${end.scope}`;
  const until = end.until === null ? '' : ` until ${end.until}`;
  return [`Under ${authority.citation} only${scope}${until} (${end.ground}).`];
}

/**
 * Where it is contested whether the law reaches this instrument and nobody has adopted a reading, what the law would say
 * stays open, with what each reading would give. Where a reading was adopted, every reason says that it turns on it.
 */
function contested(
  authority: Authority,
  reach: Exclude<Reach, { outcome: 'not-reached' }>,
  found: readonly Reason[],
): readonly Reason[] {
  const turnsOn = turnsOnOf(reach);
  const marked = found.map((reason) => ({
    ...reason,
    turnsOn,
    verified: reason.verified && isSettled(reach),
  }));
  if (reach.outcome === 'reached') return marked;
  if (reach.outcome === 'unrecorded') return [unrecorded(authority, reach.words)];
  if (found.length === 0) return [];
  return marked.map((reason) => ({
    ...reason,
    verdict: 'not-determined',
    words: `Whether ${authority.citation} reaches this instrument is contested, and no reading is adopted. If it does: ${reason.words}`,
    changes: `A reading adopted by a legal adviser. ${reason.changes}`,
  }));
}

const isSettled = (reach: Reach): boolean => 'provenance' in reach && isVerified(reach.provenance);

function turnsOnOf(reach: Reach): TurnsOn | null {
  if (reach.outcome === 'unrecorded') return null;
  if (reach.outcome === 'depends')
    return { reading: reach.reading, adopted: null, alternatives: reach.alternatives };
  return reach.reading && { reading: reach.reading.reading, adopted: reach.reading.alternative };
}

/** A law that does not reach the instrument is named: the answer turns on that, the more so where a bar under it stands. */
function notReached(
  authority: Authority,
  { instrument }: LawOfTheDay,
  { reach, standing }: { reach: Reach; standing: readonly BarFact[] },
): Reason {
  const turnsOn = turnsOnOf(reach);
  const [bar] = standing;
  const why = turnsOn === null ? '' : ' under the reading adopted';
  const barred =
    bar === undefined ? '' : ` The bar of ${bar.effectiveFrom} under it stands, for what it reaches.`;
  return {
    ...plain(authority, `${authority.citation} does not reach ${instrument.name}${why}.${barred}`),
    verdict: 'eligible',
    turnsOn,
    verified: isSettled(reach),
    changes:
      turnsOn === null ? "Its reach recorded otherwise in the law's data." : 'Another reading adopted.',
  };
}

const unrecorded = (authority: Authority, words: string): Reason => ({
  ...plain(authority, words),
  changes: "Its reach recorded in the law's data.",
});

const plain = (authority: Authority, words: string): Reason => ({
  verdict: 'not-determined',
  authorityId: authority.id,
  cite: pinpoint(authority, authority.prohibition.cite),
  words,
  determinationId: null,
  proceedingId: null,
  path: [],
  turnsOn: null,
  verified: false,
  changes: '',
});

/** The authority's citation with a pinpoint. */
export const pinpoint = (authority: Authority, cite: string): string => `${authority.citation}${cite}`;
