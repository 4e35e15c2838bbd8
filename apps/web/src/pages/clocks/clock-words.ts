import type { Schema } from '../../data/client.ts';
import { daysInWords } from '../../words/dates.ts';

/** A clock as the API lists it. */
export type Clock = Schema<'ListedClock'>;

/** Where clocks come from. */
export const SOURCES: readonly (readonly [source: Clock['source'], words: string])[] = [
  ['proceeding', 'Proceedings'],
  ['request', 'Vetting requests'],
  ['results', 'Approvals that run out'],
  ['agreement', 'Written agreements'],
  ['deviation', 'Deviations'],
];

/** Whether the text of a law counts the days, or a policy does. */
export const LABELS: readonly (readonly [label: Clock['label'], words: string])[] = [
  ['law', 'Counted by the law'],
  ['policy', 'Policy'],
];

/** How a clock stands, in words; a deadline that is over is late, a period that is over is over. */
export function standingOf({ status, daysLeft }: Pick<Clock, 'status' | 'daysLeft'>): string {
  if (daysLeft === null) return 'Its end cannot be read';
  if (status === 'late') return `${daysInWords(-daysLeft)} late`;
  if (status === 'over') return 'Over';
  return daysLeft === 0 ? 'Last day today' : `${daysInWords(daysLeft)} left`;
}

/** The page of what a clock is about; null where there is none of its own. */
export function addressOf({
  source,
  sourceId,
  caseId,
}: Pick<Clock, 'source' | 'sourceId' | 'caseId'>): string | null {
  if (source === 'proceeding') return caseId === null ? null : `/cases/${caseId}?proceeding=${sourceId}`;
  if (source === 'request') return `/requests/${sourceId}`;
  if (source === 'deviation') return `/deviations/${sourceId}`;
  if (source === 'agreement') return '/agreements';
  return null;
}
