import { addDays } from '#law';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import { permitted } from '../kernel/permissions.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { isDay } from '../kernel/text-fault.ts';
import { dayFaults, refuseFaults } from '../consequences/read-asked.ts';
import type { ClockFilter, KeptClock } from './clock-store.ts';
import type { ListedClock } from './explain-clock.ts';
import { explainClock } from './explain-clock.ts';

export type ListClocks = Omit<ClockFilter, 'after'> & {
  /** What the page before gave as `next`. */
  readonly after?: string | undefined;
  /** Last day on this day or later: where a calendar's month begins. */
  readonly dueFrom?: string | undefined;
};

/** A page of clocks; `next` is where the following page begins, null where there is none. */
export interface ClockPage {
  readonly clocks: readonly ListedClock[];
  readonly next: string | null;
}

/** Sorts after every day: clocks whose end cannot be read. */
export const NO_DAY = '9999-12-31';

/** Every running clock and every late deadline of all cases in the reader's portfolio, the earliest first, each explained. */
export const listClocks = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase(
    'clock.read',
    async (actor, { after, dueFrom, ...filter }: ListClocks): Promise<Outcome<ClockPage>> => {
      const allowed = permitted(actor, 'clock.read', filter.country ?? null);
      if (!allowed.ok) return allowed;
      const from = after === undefined ? undefined : readPlace(after);
      const wrong = refuseFaults('clock.invalid', faultsOf({ ...filter, after, dueFrom }, from));
      if (wrong !== undefined) return wrong;
      const on = clock.now().slice(0, 10);
      const kept = await views.clocks.running(actor, on, { ...filter, after: from ?? placeBefore(dueFrom) });
      const clocks = kept.map((one) => explainClock(one, on));
      return done({ clocks, next: kept.length < filter.limit ? null : placeOf(kept.at(-1)) });
    },
  );

const faultsOf = (
  { after, dueFrom, dueBefore }: Partial<ListClocks>,
  from: ClockFilter['after'],
): readonly Fault[] => [
  ...(dueBefore === undefined ? [] : dayFaults('dueBefore', dueBefore)),
  ...(dueFrom === undefined ? [] : dayFaults('dueFrom', dueFrom)),
  ...(after !== undefined && from === undefined
    ? [{ where: 'after', found: after.slice(0, 80), expected: 'the "next" of the page before' }]
    : []),
];

const placeOf = (last: KeptClock | undefined): string | null =>
  last === undefined ? null : `${last.sortsOn ?? NO_DAY}.${last.id}`;

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The place after the last clock of the day before. */
const placeBefore = (day: string | undefined): ClockFilter['after'] =>
  day === undefined ? undefined : { sortsOn: addDays(day, -1), id: LAST_ID };

function readPlace(text: string): ClockFilter['after'] {
  const [sortsOn = '', id = ''] = text.split('.');
  return isDay(sortsOn) && isUuid(id) ? { sortsOn, id } : undefined;
}
