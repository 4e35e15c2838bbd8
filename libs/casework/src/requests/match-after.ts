import type { MatchJudgement } from './request-store.ts';
import type { Nomination } from './request.ts';

/** What a nomination is matched to. */
export type Match = Pick<Nomination, 'matchState' | 'unitId'>;

/** What a person said, as far as it moves a match. */
export type SaidOfUnit = Pick<MatchJudgement, 'judgement' | 'unitId'>;

/** The match after one more judgement. To reject another unit than the one confirmed changes nothing. */
export function matchAfter(before: Match, { judgement, unitId }: SaidOfUnit): Match {
  switch (judgement) {
    case 'confirmed':
      return { matchState: 'confirmed', unitId };
    case 'none-of-these':
      return { matchState: 'unit-asked-for', unitId: null };
    case 'not-identified':
      return { matchState: 'not-identified', unitId: null };
    case 'rejected':
      return unitId === before.unitId ? UNMATCHED : before;
  }
}

/** The match that judgements come to, in the order they were made. */
export const matchAfterAll = (judgements: readonly SaidOfUnit[]): Match =>
  judgements.reduce(matchAfter, UNMATCHED);

const UNMATCHED: Match = { matchState: 'open', unitId: null };
