import type { AnswerOf } from '../../data/client.ts';
import { useFilters } from '../deviations/use-filters.ts';
import type { Clock } from './clock-words.ts';

/** Which clocks; the same in the list, the calendar and a feed that is made of them. */
export interface ClockFilter {
  readonly country?: string;
  readonly authorityId?: string;
  readonly source?: Clock['source'];
  readonly label?: Clock['label'];
  readonly late?: 'yes';
  readonly mine?: 'yes';
}

/** A page of clocks. */
export type ClockPage = AnswerOf<'/api/clocks', 'get'>;

const NAMES = ['country', 'authorityId', 'source', 'label', 'late', 'mine', 'view'];

/** The filters as the address carries them. */
export function useClockFilters() {
  const { asked, change } = useFilters(NAMES);
  const { view, ...filter } = asked;
  const shown: 'list' | 'calendar' = view === 'calendar' ? 'calendar' : 'list';
  return { filter: filter as ClockFilter, view: shown, change };
}
