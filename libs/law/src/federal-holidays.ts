import type { Holiday } from './compute-clock.ts';
import { addDays } from './compute-clock.ts';
import { fromMemory } from './provenance.ts';

/** Where the list of holidays comes from. The section is not among the texts the project holds, so it is shown as unverified. */
export const FEDERAL_HOLIDAYS_PROVENANCE = fromMemory(
  '5 U.S.C. 6103(a) and (b), with Juneteenth since 2021; a holiday proclaimed for a single day is not in it.',
);

type Rule = { readonly name: string; readonly since?: number } & (
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number | 'last' }
);

const MONDAY = 1;
const THURSDAY = 4;

/** Months are numbered from 1, weekdays from Sunday = 0. */
const RULES: readonly Rule[] = [
  { name: "New Year's Day", month: 1, day: 1 },
  { name: 'Birthday of Martin Luther King, Jr.', month: 1, weekday: MONDAY, nth: 3, since: 1986 },
  { name: "Washington's Birthday", month: 2, weekday: MONDAY, nth: 3 },
  { name: 'Memorial Day', month: 5, weekday: MONDAY, nth: 'last' },
  { name: 'Juneteenth National Independence Day', month: 6, day: 19, since: 2021 },
  { name: 'Independence Day', month: 7, day: 4 },
  { name: 'Labor Day', month: 9, weekday: MONDAY, nth: 1 },
  { name: 'Columbus Day', month: 10, weekday: MONDAY, nth: 2 },
  { name: 'Veterans Day', month: 11, day: 11 },
  { name: 'Thanksgiving Day', month: 11, weekday: THURSDAY, nth: 4 },
  { name: 'Christmas Day', month: 12, day: 25 },
];

/**
 * The legal public holidays of the United States that are kept in a year, as the days on which they are observed: one on a
 * Saturday is kept on the Friday before, one on a Sunday on the Monday after. A New Year's Day that is kept in the year
 * before belongs to that year. In order of date; unverified, see {@link FEDERAL_HOLIDAYS_PROVENANCE}.
 */
export function federalHolidays(year: number): readonly Holiday[] {
  return [...observedOf(year), ...observedOf(year + 1)]
    .filter(({ date }) => date.startsWith(`${year}-`))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

const observedOf = (year: number): readonly Holiday[] =>
  RULES.filter(({ since = 0 }) => year >= since).map((rule) => observed(rule.name, dateOf(rule, year)));

function observed(name: string, date: string): Holiday {
  const weekday = weekdayOf(date);
  if (weekday === 6) return { date: addDays(date, -1), name: `${name} (observed)` };
  return weekday === 0 ? { date: addDays(date, 1), name: `${name} (observed)` } : { date, name };
}

function dateOf(rule: Rule, year: number): string {
  if ('day' in rule) return dayIn(year, rule.month, rule.day);
  const first = dayIn(year, rule.month, 1);
  if (rule.nth !== 'last') return addDays(first, untilWeekday(first, rule.weekday) + 7 * (rule.nth - 1));
  const fifth = addDays(first, untilWeekday(first, rule.weekday) + 28);
  return fifth.slice(0, 7) === first.slice(0, 7) ? fifth : addDays(fifth, -7);
}

const untilWeekday = (date: string, weekday: number): number => (weekday - weekdayOf(date) + 7) % 7;

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

const dayIn = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
