const DAY_MS = 86_400_000;
const WEEK = 7;

const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** An ISO day so many days later; earlier where less than 0. */
export const daysAfter = (day: string, days: number): string => dayAt(instant(day) + days * DAY_MS);

/** An ISO month (`2026-11`) so many months later. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return dayAt(Date.UTC(year, number - 1 + months, 1)).slice(0, 7);
}

/** The last day of a month. */
export const lastDayOf = (month: string): string => daysAfter(`${monthAfter(month, 1)}-01`, -1);

/** 0 for a Monday. */
const placeInWeek = (day: string): number => (new Date(instant(day)).getUTCDay() + WEEK - 1) % WEEK;

/** The weeks that hold a month, Mondays first; days of the months beside it fill them. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = daysAfter(`${month}-01`, -placeInWeek(`${month}-01`));
  const last = lastDayOf(month);
  const weeks: string[][] = [];
  for (let monday = first; monday <= last; monday = daysAfter(monday, WEEK))
    weeks.push(Array.from({ length: WEEK }, (_, index) => daysAfter(monday, index)));
  return weeks;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -WEEK,
  ArrowDown: WEEK,
};

/** The day to which a key leads in a grid of days, as the pattern of ARIA has it; undefined for another key. */
export function dayAfterKey(day: string, key: string): string | undefined {
  const step = STEPS[key];
  if (step !== undefined) return daysAfter(day, step);
  if (key === 'Home') return daysAfter(day, -placeInWeek(day));
  if (key === 'End') return daysAfter(day, WEEK - 1 - placeInWeek(day));
  if (key === 'PageUp' || key === 'PageDown')
    return inMonth(monthAfter(day.slice(0, 7), key === 'PageUp' ? -1 : 1), day);
  return undefined;
}

function inMonth(month: string, day: string): string {
  const [same, last] = [`${month}${day.slice(7)}`, lastDayOf(month)];
  return same < last ? same : last;
}
