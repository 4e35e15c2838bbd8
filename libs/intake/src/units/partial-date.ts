import { isCalendarDate, twoDigits } from '../requests/cell-values.ts';
import type { PartialDate } from './unit-claim.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const EARLIEST = 1700;
const LATEST = 2100;

/** Builds a date as precise as its parts; null where they name no day, month or year between 1700 and 2100. */
export function partialDate(year: number, month?: number, day?: number): PartialDate | null {
  if (!Number.isInteger(year) || year < EARLIEST || year > LATEST) return null;
  if (month === undefined) return day === undefined ? String(year) : null;
  if (!isCalendarDate(year, month, day ?? 1)) return null;
  return day === undefined ? `${year}-${twoDigits(month)}` : `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `M/D/YYYY` (American, as the sheet writes it) and `June 1991`. */
export function readPartialDate(text: string): PartialDate | null {
  const iso = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(text);
  if (iso !== null) return fromParts(iso[1], iso[2], iso[3]);
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text);
  if (us !== null) return fromParts(us[3], us[1], us[2]);
  const [, name, year] = /^([A-Za-z]{3,9})\.? (\d{4})$/u.exec(text) ?? [];
  if (name === undefined) return null;
  const month = monthNumber(name);
  return month === null ? null : fromParts(year, String(month), undefined);
}

/** Reads a date that stands in three cells; blank ones make it less precise. */
export function readDateParts(year: string, month: string, day: string): PartialDate | null {
  if (![year, month, day].every((part) => /^\d*$/u.test(part)) || year === '') return null;
  return fromParts(year, month || undefined, day || undefined);
}

function fromParts(year?: string, month?: string, day?: string): PartialDate | null {
  return partialDate(
    Number(year),
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  );
}

function monthNumber(name: string): number | null {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ][at];
  return full?.startsWith(name.toLowerCase()) === true ? at + 1 : null;
}

/** Whether the whole of `last` lies before the beginning of `first`: `2014` is not before `2014-06`. */
export function endsBefore(last: PartialDate, first: PartialDate): boolean {
  return `${last}-99-99`.slice(0, 10) < `${first}-00-00`.slice(0, 10);
}

/** The part on which two dates agree, from the year on: `2013-03` of `2013-03-05` and `2013-03-25`. Null for none. */
export function agreedPart(one: PartialDate, other: PartialDate): PartialDate | null {
  const mine = one.split('-');
  const theirs = other.split('-');
  const differs = mine.findIndex((part, at) => part !== theirs[at]);
  const agreed = differs < 0 ? mine : mine.slice(0, differs);
  return agreed.length === 0 ? null : agreed.join('-');
}
