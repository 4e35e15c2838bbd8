import { findViolationCategory, VIOLATION_CATEGORIES } from '#law';
import type { Fault } from '../kernel/outcome.ts';
import { excerpt, isDay, textFault } from '../kernel/text-fault.ts';
import type { IncidentDetails } from './incident.ts';

/** What is alleged, as it is asked to be put on record. */
export interface AskedIncident {
  /** What is alleged to have happened, naming nobody. */
  readonly summary: string;
  /** ISO days; one alone means that day. */
  readonly allegedFrom?: string | undefined;
  readonly allegedTo?: string | undefined;
  readonly place?: string | undefined;
  /** What it may be: ids of violation categories, at least one. */
  readonly categories: readonly string[];
}

/** The same as it is kept. */
export const detailsOf = ({
  summary,
  allegedFrom,
  allegedTo,
  place,
  categories,
}: AskedIncident): IncidentDetails => ({
  summary: summary.trim(),
  allegedFrom: allegedFrom ?? allegedTo ?? null,
  allegedTo: allegedTo ?? allegedFrom ?? null,
  place: place ?? null,
  categories: [...new Set(categories)],
});

/** What is wrong with it: a text that is empty or too long, a day that does not exist or runs backwards, a category that is none. */
export function detailFaults(ask: AskedIncident): readonly Fault[] {
  const texts = [
    textFault('summary', ask.summary, 20_000),
    ask.place === undefined ? undefined : textFault('place', ask.place, 300),
  ];
  return [
    ...texts.filter((fault) => fault !== undefined),
    ...dayFaults(ask),
    ...categoryFaults(ask.categories),
  ];
}

function dayFaults({ allegedFrom, allegedTo }: AskedIncident): Fault[] {
  const expected = 'a day written YYYY-MM-DD';
  const faults = Object.entries({ allegedFrom, allegedTo }).flatMap(([where, day]) =>
    day === undefined || isDay(day) ? [] : [{ where, found: excerpt(day), expected }],
  );
  const backwards = allegedFrom !== undefined && allegedTo !== undefined && allegedTo < allegedFrom;
  return faults.length === 0 && backwards
    ? [{ where: 'allegedTo', found: allegedTo, expected: `no day before ${allegedFrom}` }]
    : faults;
}

function categoryFaults(categories: readonly string[]): Fault[] {
  const expected = `one or more of ${VIOLATION_CATEGORIES.map(({ id }) => id).join(', ')}`;
  if (categories.length === 0) return [{ where: 'categories', found: 'none', expected }];
  return categories
    .filter((id) => findViolationCategory(id) === undefined)
    .map((id) => ({ where: 'categories', found: excerpt(id), expected }));
}

/** What is wrong with the code of a country, where one is given; null says that none is known. */
export const countryFault = (country: string | null | undefined): Fault | undefined =>
  country === undefined || country === null || /^[A-Z]{2}$/.test(country)
    ? undefined
    : { where: 'country', found: excerpt(country), expected: 'an ISO 3166 alpha-2 code, or nothing' };
