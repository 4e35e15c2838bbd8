import type { Authority } from '#law';
import { addDays, dayInWords, isVerified, reachUnder } from '#law';
import type { AnswerFacts, BarFact, LawOfTheDay, Reason, Standing, TurnsOn } from './answer.ts';
import { contested, notReached, turnsOnReach } from './contested-reach.ts';
import { gateReasons, hasGates } from './gate-reasons.ts';
import { pathTo, reachedUntil, throughWords } from './path-to.ts';
import { OPEN_STATES } from './state-groups.ts';
import { questionsOfExits, turnsOnQuestions } from './turns-on-questions.ts';
import type { UnderAuthority } from './under-authority.ts';
import { exitsOf, pinpoint, silentUnder } from './under-authority.ts';
import type { LeahyState } from '#workflow';
import { STATE_WORDS } from '#workflow';

/** The reasons under one authority: its bars, its open questions, its gates; each marked with the reading it turns on. */
export function reasonsUnder(authority: Authority, law: LawOfTheDay, facts: AnswerFacts): UnderAuthority {
  const reach = reachUnder(authority, law.instrument.id, law.adopted);
  const bars = facts.bars.filter((bar) => bar.authorityId === authority.id);
  const standing = bars.filter((bar) => bar.end === null);
  const nothing = silentUnder(authority, reach, turnsOnReach(reach));
  if (reach.outcome === 'not-reached')
    return { ...nothing, beside: [notReached(authority, law, { reach, standing: standingWords(standing) })] };
  const found = [
    ...standing.map((bar) => barReason(authority, facts, bar)),
    ...bars.flatMap((bar) => limitedReason(authority, facts, bar)),
    ...facts.standings
      .filter(isOpenUnder(authority))
      .map((standing) => openReason(authority, facts, standing)),
  ].map((reason) => ({ ...reason, turnsOn: turnsOnFindings(authority, law, reason) }));
  const held = bars.filter((bar) => bar.end !== null);
  const agreementEnd = hasGates(authority) ? facts.gates?.agreementEndsOn : null;
  return {
    ...nothing,
    reasons: contested(authority, reach, [...found, ...gateReasons(authority, facts.gates, law.on)]),
    obligations: held.flatMap((bar) => obligation(authority, bar)),
    ends: [...held.map((bar) => bar.end?.until), agreementEnd].flatMap((day) =>
      day ? [addDays(day, 1)] : [],
    ),
    barsEnd: standing.map((bar) => reachedUntil(facts, bar.unitId)),
  };
}

/** What was found, or is to be found, about the unit; and for a bar the exits that can be taken from it. */
function turnsOnFindings(
  authority: Authority,
  { adopted }: LawOfTheDay,
  { verdict, determinationId }: Reason,
): readonly TurnsOn[] {
  const exits = determinationId === null ? [] : questionsOfExits(authority, { state: BARRED, exit: null });
  return turnsOnQuestions(authority, [...authority.elements, ...exits], { adopted, gives: verdict });
}

const BARRED: LeahyState = 'ineligible';

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
    words: `Barred since ${dayInWords(bar.effectiveFrom)}${throughWords(facts, path)}: ${authority.prohibition.words}${named}${doubt}`,
    determinationId: bar.determinationId,
    proceedingId: bar.proceedingId,
    path,
    turnsOn: [],
    verified: isVerified(authority.source),
    changes: firm ? exitsOf(authority) : 'A cited claim of whether the link held on this day.',
  };
}

/** An exit that covers something and not everything leaves the bar for the rest; which it is, a person must say. */
function limitedReason(authority: Authority, facts: AnswerFacts, bar: BarFact): readonly Reason[] {
  if (bar.end === null || bar.end.scope === null) return [];
  const { ground, scope, determinationId } = bar.end;
  const isWithin = facts.transfer?.within[determinationId] ?? null;
  if (isWithin === true) return [];
  const until = bar.end.until === null ? '' : `, until ${dayInWords(bar.end.until)}`;
  const said =
    isWithin === null
      ? 'Whether this assistance is that is not determined here; for all else the bar stands.'
      : 'A legal adviser has said, on record, that this transfer is not that.';
  return [
    {
      ...barReason(authority, facts, bar),
      ...(isWithin === null && { verdict: 'not-determined' as const }),
      words: `The bar of ${dayInWords(bar.effectiveFrom)} is held back only for: ${scope}${until} (${ground}). ${said}`,
      determinationId,
      changes: 'A legal adviser who says, on record, that a transfer is within what the exit covers.',
    },
  ];
}

const EXPOSED =
  ' What is delivered without its recipients being known does not wait for it: until it is decided, that is an exposure.';

function openReason(authority: Authority, facts: AnswerFacts, standing: Standing): Reason {
  const path = pathTo(facts, standing.unitId);
  const exposed = facts.gates !== null && hasGates(authority) ? EXPOSED : '';
  return {
    verdict: 'not-determined',
    authorityId: authority.id,
    cite: pinpoint(authority, authority.prohibition.cite),
    words: `An open proceeding${throughWords(facts, path)}, since ${dayInWords(standing.since)}: ${STATE_WORDS[standing.state]}${exposed}`,
    determinationId: null,
    proceedingId: standing.proceedingId,
    path,
    turnsOn: [],
    verified: isVerified(authority.source),
    changes: 'A signed determination in this proceeding.',
  };
}

function obligation(authority: Authority, { end }: BarFact): readonly string[] {
  if (end === null || (end.scope === null && end.until === null)) return [];
  const scope = end.scope === null ? '' : ` for: ${end.scope}`;
  const until = end.until === null ? '' : ` until ${dayInWords(end.until)}`;
  return [`Under ${authority.citation} only${scope}${until} (${end.ground}).`];
}

const standingWords = ([bar]: readonly BarFact[]): string =>
  bar === undefined
    ? ''
    : ` The bar of ${dayInWords(bar.effectiveFrom)} under it stands, for what it reaches.`;
