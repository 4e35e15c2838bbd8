import type { DateStyle } from './date-styles.ts';

const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465; // 9999-12-31 in the 1900 system.

/**
 * Turns a spreadsheet's serial number into ISO 8601: `YYYY-MM-DD`, with `THH:MM:SS` where it has a time of day, or only
 * `HH:MM:SS` for a time format below one day. Null for a number that is no date: negative, after 9999, or 60 in the
 * 1900 system, which is the 29 February 1900 that never was.
 */
export function excelDate(serial: number, style: DateStyle, from1904: boolean): string | null {
  const seconds = Math.round(serial * 86_400);
  const day = Math.floor(seconds / 86_400);
  if (!Number.isFinite(serial) || serial < 0 || day > LAST_SERIAL - (from1904 ? 1462 : 0)) return null;
  const time = new Date((seconds - day * 86_400) * 1000).toISOString().slice(11, 19);
  if (style === 'time' && day === 0) return time;
  const start = firstDay(day, from1904);
  if (start === null) return null;
  const date = new Date(start + day * DAY_MS).toISOString().slice(0, 10);
  return time === '00:00:00' ? date : `${date}T${time}`;
}

/** The moment that day 0 stands for. The 1900 system counts a leap day in 1900, so the days before it are one off. */
function firstDay(day: number, from1904: boolean): number | null {
  if (from1904) return Date.UTC(1904, 0, 1);
  if (day === 60 || day === 0) return null;
  return day < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
}
