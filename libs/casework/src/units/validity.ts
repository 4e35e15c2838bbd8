import type { PartialDate } from '#intake';
import type { ClaimTime } from './unit-claim.ts';

/** The days a claim covers, each YYYY-MM-DD. */
export interface Validity {
  /** The first day it may hold; null where no start is given. */
  readonly fromDate: string | null;
  /** The last day it may hold; null where nothing says that it ended. */
  readonly toDate: string | null;
  /** The last day a source speaks for; null where it gives no date. */
  readonly citedUntil: string | null;
}

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and names days that exist. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = PARTIAL.exec(text) ?? [];
  if (year === undefined || year === '0000') return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)));
}

/** The first day a partial date can mean: `2007` begins on 1 January. Requires `isPartialDate`. */
export function firstDay(date: PartialDate): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** The last day a partial date can mean: `2007-02` ends on 28 February. Requires `isPartialDate`. */
export function lastDay(date: PartialDate): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? String(daysIn(Number(year), Number(month))).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * The days a claim covers, read as widely as its dates allow. It ends only where its source says that it ended (`E`, or
 * a real end) or is not to be assumed to go on (`N`); where the source is silent the end stays open, and asking as of a
 * later day answers "unstated", never "no" (design 3.4).
 */
export function validityOf({ validFrom, validTo, openEnded, endIsReal }: ClaimTime): Validity {
  const last = validTo ?? validFrom;
  const citedUntil = last === null ? null : lastDay(last);
  const ends = openEnded === 'E' || openEnded === 'N' || (endIsReal === true && validTo !== null);
  return {
    fromDate: validFrom === null ? null : firstDay(validFrom),
    toDate: ends ? citedUntil : null,
    citedUntil,
  };
}
