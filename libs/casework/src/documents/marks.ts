import type { Marking } from '../evidence/evidence.ts';
import { MARKINGS } from '../evidence/evidence.ts';

type Portion = Marking | 'unmarked';

const SHORT: Readonly<Record<Portion, string>> = {
  unclassified: '(U)',
  controlled: '(CUI)',
  confidential: '(C)',
  secret: '(S)',
  'top-secret': '(TS)',
  unmarked: '(not marked)',
};

/** The mark that stands before a portion. */
export const portionMark = (portion: Portion): string => SHORT[portion];

/** What stands above and below every page: the highest mark of the portions, or that it is not fully marked. */
export function bannerOf(portions: readonly Portion[]): string {
  const highest = MARKINGS.findLast((marking) => portions.includes(marking));
  if (highest === undefined) return 'NOT MARKED';
  const words = highest.replace('-', ' ').toUpperCase();
  return portions.includes('unmarked') ? `NOT FULLY MARKED – CONTAINS ${words}` : words;
}
