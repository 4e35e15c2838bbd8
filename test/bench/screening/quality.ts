import type { FoundUnit } from './matchers.ts';
import type { LabelledQuery } from './labelled-queries.ts';

/** How well a matcher did on labelled queries. Shares are of all queries. */
export interface Quality {
  readonly queries: number;
  readonly first: number;
  readonly amongFive: number;
  /** Of those proposed: in the zone `match`, or for a matcher without zones, as many as ours proposes, by score. */
  readonly proposed: number;
  readonly precision: number;
  /** Proposed although the text and the name have numbers and not one in common. */
  readonly otherNumber: number;
  readonly look: number;
  readonly none: number;
}

/** A query with what was found for it. */
export interface Answered {
  readonly query: LabelledQuery;
  readonly found: readonly FoundUnit[];
}

const isRight = ({ query, found }: Answered): boolean => query.right.has(found[0]?.id ?? '');

/** Measures answers. `proposals` says how many of the best-scored count as proposed where the matcher has no zones. */
export function measureQuality(answered: readonly Answered[], proposals: number): Quality {
  const share = (holds: (one: Answered) => boolean) =>
    answered.filter(holds).length / Math.max(1, answered.length);
  const hasZones = answered.some(({ found }) => found[0]?.zone !== undefined);
  const scoreOf = ({ found }: Answered) => found[0]?.score ?? 0;
  const proposed = hasZones
    ? answered.filter(({ found }) => found[0]?.zone === 'match')
    : answered.toSorted((one, other) => scoreOf(other) - scoreOf(one)).slice(0, proposals);
  return {
    queries: answered.length,
    first: share(isRight),
    amongFive: share(({ query, found }) => found.some(({ id }) => query.right.has(id))),
    proposed: proposed.length,
    precision: proposed.filter(isRight).length / Math.max(1, proposed.length),
    otherNumber: proposed.filter(hasOtherNumber).length,
    look: share(({ found }) => found[0]?.zone === 'look'),
    none: share(({ found }) => found.length === 0 || found[0]?.zone === 'none'),
  };
}

const digits = (text: string): string[] =>
  (text.match(/\d+/g) ?? []).map((run) => run.replace(/^0+(?=\d)/, ''));

function hasOtherNumber({ query, found }: Answered): boolean {
  const [ours, theirs] = [digits(query.text), digits(found[0]?.name ?? '')];
  return ours.length > 0 && theirs.length > 0 && !ours.some((one) => theirs.includes(one));
}

/** One line of the calibration: best candidates with a score in a range, what they claim, and how many are right. */
export interface CalibrationBin {
  readonly from: number;
  readonly queries: number;
  /** Mean score. */
  readonly claimed: number;
  readonly right: number;
}

const BINS = 10;

/** Tenths of the score; a score of 1 is in the last. Bins without a query are left out. */
export function calibration(answered: readonly Answered[]): readonly CalibrationBin[] {
  const scored = answered.filter(({ found }) => found.length > 0);
  const bins = Map.groupBy(scored, ({ found }) =>
    Math.min(BINS - 1, Math.floor((found[0]?.score ?? 0) * BINS)),
  );
  return [...bins]
    .sort(([one], [other]) => one - other)
    .map(([bin, all]) => ({
      from: bin / BINS,
      queries: all.length,
      claimed: all.reduce((sum, { found }) => sum + (found[0]?.score ?? 0), 0) / all.length,
      right: all.filter(isRight).length / all.length,
    }));
}
