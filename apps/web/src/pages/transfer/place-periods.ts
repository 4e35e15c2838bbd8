import type { Schema } from '../../data/client.ts';

type Clock = Pick<Schema<'ListedClock'>, 'id' | 'since' | 'due'>;
const DAY_MS = 86_400_000;

const dayOf = (at: string): number => Date.parse(`${at.slice(0, 10)}T00:00:00Z`) / DAY_MS;
const wordOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** A period in the drawing: where it begins and ends, from 0 to 1. `to` is 1 where it has no last day yet. */
export interface PlacedPeriod {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
}

/** The drawing of a calendar: its span, today in it, months, and the periods. */
export interface PlacedCalendar {
  readonly today: number;
  readonly months: readonly { readonly at: number; readonly day: string }[];
  readonly periods: readonly PlacedPeriod[];
}

/** Places periods between the first beginning and the last end, with a week on both sides, and today always within. */
export function placePeriods(clocks: readonly Clock[], todayIs: string): PlacedCalendar {
  const today = dayOf(todayIs);
  const days = [
    today,
    ...clocks.flatMap(({ since, due }) => [since, due].flatMap((at) => (at ? [dayOf(at)] : []))),
  ];
  const [first, last] = [Math.min(...days) - 7, Math.max(...days) + 7];
  const at = (day: number) => (day - first) / (last - first);
  return {
    today: at(today),
    months: monthsBetween(first, last).map((day) => ({ at: at(day), day: wordOf(day) })),
    periods: clocks.map(({ id, since, due }) => ({
      id,
      from: at(dayOf(since)),
      to: due === null ? 1 : at(dayOf(due)),
      isOpen: due === null,
    })),
  };
}

function monthsBetween(first: number, last: number): readonly number[] {
  const start = new Date(first * DAY_MS);
  const months: number[] = [];
  for (let month = 1; ; month += 1) {
    const day = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1) / DAY_MS;
    if (day > last) return months;
    months.push(day);
  }
}
