import { MATCH_FROM, zoneOf } from './calibrate.ts';
import { isNumberedThrough } from './echelons.ts';
import type { MatchReason, ReasonPart } from './match-score.ts';
import { readUnitName } from './read-unit-name.ts';
import type { MatchCandidate } from './unit-index.ts';

/** Two units whose scores differ by less cannot be told apart by the name. */
const TOO_CLOSE = 0.02;
/** A name that is the same to the letter stands before any other that is not. */
const SAME = 0.9995;
/** What is claimed of each of two that fit equally well; no other candidate of that search is claimed more. */
const TIED = 0.5;

/**
 * The candidates of one text, best first; of equals the one whose id comes first. Where two units fit equally well,
 * neither is proposed as the match: both come below that zone, and a person chooses.
 */
export function rankCandidates(found: Iterable<MatchCandidate>): readonly MatchCandidate[] {
  const ranked = [...found].sort(
    (one, other) => other.match.score - one.match.score || compareText(one.id, other.id),
  );
  const [first, second] = ranked;
  if (first === undefined) return ranked;
  if (standsAlone(first, second)) return [asAlone(first), ...ranked.slice(1)];
  if (second === undefined || !areTied(first, second)) return ranked;
  return ranked.map((one) => (areTied(first, one) ? asTie(one) : belowTie(one)));
}

/** The next candidate is this far below one that stands alone. */
const FAR = 0.28;
const ALONE = MATCH_FROM;

/**
 * The registry has one body of this number and kind, and only what it is for, or its name, is said by one side alone:
 * "23 Brigade" is the 23 Armoured Brigade where there is no other 23 Brigade.
 */
function standsAlone({ name, match }: MatchCandidate, second: MatchCandidate | undefined): boolean {
  if (match.zone !== 'look' || match.score - (second?.match.score ?? 0) < FAR) return false;
  const verdictOn = (part: ReasonPart): MatchReason['verdict'] | undefined =>
    match.reasons.find((reason) => reason.part === part)?.verdict;
  return (
    readUnitName(name).echelons.some(isNumberedThrough) &&
    verdictOn('number') === 'agrees' &&
    verdictOn('echelon') === 'agrees' &&
    match.reasons.every(
      ({ part, verdict }) => verdict === 'agrees' || (verdict === 'missing' && MAY_MISS.has(part)),
    )
  );
}

const MAY_MISS = new Set<ReasonPart>(['arm', 'name', 'service', 'nation']);

const asAlone = ({ id, name, match }: MatchCandidate): MatchCandidate => ({
  id,
  name,
  match: {
    score: ALONE,
    zone: 'match',
    reasons: [
      ...match.reasons,
      {
        part: 'number',
        verdict: 'agrees',
        weight: 1,
        words: 'no other unit of the registry has this number and is this kind of body',
      },
    ],
  },
});

const areTied = (first: MatchCandidate, other: MatchCandidate): boolean =>
  other.match.score > TIED &&
  (first.match.score - other.match.score < TOO_CLOSE || fitsAsWell(first, other)) &&
  !(first.match.score >= SAME && other.match.score < SAME);

/**
 * "5 Brigade" is the 5 Lion Brigade no more than the 5 Infantry Brigade: the first has something that the request does not
 * say, and all that agrees with it agrees with the other too, which nothing in the request speaks against.
 */
function fitsAsWell({ match: first }: MatchCandidate, { match: other }: MatchCandidate): boolean {
  if (!first.reasons.some(({ part, verdict }) => verdict === 'missing' && MAY_MISS.has(part))) return false;
  const agreeing = (reasons: readonly MatchReason[]): readonly ReasonPart[] =>
    reasons.filter(({ verdict }) => verdict === 'agrees').map(({ part }) => part);
  const [ours, left] = [agreeing(first.reasons), [...agreeing(other.reasons)]];
  if (!ours.includes('number') || ours.includes('name')) return false;
  const isShared = ours.every((part) => {
    const at = left.indexOf(part);
    return at >= 0 && left.splice(at, 1).length > 0;
  });
  return isShared && other.reasons.every(({ verdict }) => verdict !== 'conflicts');
}

const asTie = ({ id, name, match }: MatchCandidate): MatchCandidate => ({
  id,
  name,
  match: {
    score: TIED,
    zone: 'look',
    reasons: [
      ...match.reasons,
      {
        part: 'name',
        verdict: 'missing',
        weight: 1,
        words: 'another unit fits as well: nothing in the request tells them apart',
      },
    ],
  },
});

function belowTie({ id, name, match }: MatchCandidate): MatchCandidate {
  const score = Math.min(match.score, TIED);
  return { id, name, match: { score, zone: zoneOf(score), reasons: match.reasons } };
}

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
