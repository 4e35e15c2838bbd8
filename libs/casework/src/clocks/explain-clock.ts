import type { ComputedClock, Provenance } from '#law';
import { computeClock } from '#law';
import { holidaysAround } from '../proceedings/known-at.ts';
import { countBack } from '../requests/request-clocks.ts';
import type { ClockTerms, KeptClock } from './clock-store.ts';

/** How a clock stands on a day. `unknown` where its end cannot be read. */
export type ClockStatus = 'running' | 'late' | 'over' | 'unknown';

/** A clock as it is read, with how its last day was found. */
export interface ListedClock extends Omit<KeptClock, 'terms' | 'sortsOn' | 'accountId'> {
  readonly words: string;
  readonly cite: string | null;
  readonly provenance: Provenance | null;
  readonly status: ClockStatus;
  /** Its last day; null where it cannot be read. */
  readonly due: string | null;
  /** Days until its last day, 0 on that day, less than 0 after it. */
  readonly daysLeft: number | null;
  readonly startedBy: string;
  readonly endsBy: string | null;
  /** Day by day: counted with its number, or passed over and why. Null where a day on record ends it. */
  readonly computed: Pick<ComputedClock, 'counted' | 'skipped' | 'days' | 'words'> | null;
}

/** Counts a clock anew, as of a day. */
export function explainClock(
  { terms, sortsOn, accountId: _owner, ...kept }: KeptClock,
  on: string,
): ListedClock {
  const computed = counted(terms);
  const due = computed === null ? sortsOn : computed.due;
  const { words, cite, provenance, startedBy, endsBy } = terms;
  const daysLeft = due === null ? null : (Date.parse(due) - Date.parse(on)) / 86_400_000;
  const explained = computed && {
    counted: computed.counted,
    skipped: computed.skipped,
    days: computed.days,
    words: computed.words,
  };
  return {
    ...{ ...kept, words, cite, provenance, startedBy, endsBy },
    ...{ due, daysLeft, status: statusOf(kept.kind, daysLeft), computed: explained },
  };
}

function counted({ count }: ClockTerms) {
  if (count === null) return null;
  const { start, days, counting, backwards } = count;
  const holidays = count.holidays ?? holidaysAround(start);
  return backwards
    ? countBack(start, days, holidays)
    : computeClock({ start, days, counting, ...(counting === 'business' && { holidays }) });
}

function statusOf(kind: KeptClock['kind'], daysLeft: number | null): ClockStatus {
  if (daysLeft === null) return 'unknown';
  if (daysLeft >= 0) return 'running';
  return kind === 'deadline' ? 'late' : 'over';
}
