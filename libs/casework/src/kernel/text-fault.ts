import type { Fault } from './outcome.ts';

const SHOWN = 80;

/** The beginning of what was sent, fit to be shown and kept. */
export const excerpt = (text: string): string => text.slice(0, SHOWN).toWellFormed();

/** What is wrong with a text a person wrote: blank, too long, or with characters that no record can keep; undefined when nothing is. */
export function textFault(where: string, value: string, max = 10_000): Fault | undefined {
  const found = value.length > SHOWN ? `${excerpt(value)}…` : value.toWellFormed();
  if (value.trim() === '') return { where, found: 'nothing', expected: 'some words' };
  if (value.length > max)
    return { where, found: `${value.length} characters`, expected: `at most ${max} characters` };
  if (!value.isWellFormed() || value.includes('\u0000'))
    return { where, found: found.replaceAll('\u0000', '␀'), expected: 'whole characters, none of them NUL' };
  return undefined;
}

/** Whether this is a day of the calendar, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
