import { addDays } from '#law';
import type { ListedClock } from './explain-clock.ts';

const CRLF = '\r\n';
/** RFC 5545, 3.1: a line is at most 75 octets long, its break left out. */
const OCTETS = 75;

/**
 * Clocks as an iCalendar stream (RFC 5545), one event on the last day of each. Its identifiers are those of the clocks and
 * its stamps their beginnings, so that a program that reads it again sees the same events. A clock whose end cannot be
 * read has no day and is left out.
 */
export function writeCalendar(name: string, clocks: readonly ListedClock[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plumbline//Clocks//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...clocks.flatMap(eventOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}${CRLF}`).join('');
}

function eventOf(clock: ListedClock): readonly string[] {
  const { due, id, label, country, words, recordedAt, status } = clock;
  if (due === null) return [];
  const late = status === 'late' ? 'LATE: ' : '';
  const place = country === null ? '' : ` (${country})`;
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${recordedAt.replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(due, 1).replaceAll('-', '')}`,
    `SUMMARY:${escapeText(`${late}${words}${place}`)}`,
    `DESCRIPTION:${escapeText(descriptionOf(clock))}`,
    `CATEGORIES:${label.toUpperCase()}`,
    'CLASS:CONFIDENTIAL',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function descriptionOf({ label, cite, computed, startedBy, endsBy, provenance }: ListedClock): string {
  const unread = provenance !== null && provenance.status !== 'read-in-text' ? 'Not read in the text.' : null;
  const basis = label === 'law' ? `Law: ${cite ?? ''}` : 'Policy, no deadline of the law';
  return [
    basis,
    `Began with ${startedBy}.`,
    endsBy === null ? null : `Ends with ${endsBy}.`,
    computed?.words ?? null,
    unread,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

/** RFC 5545, 3.3.11: backslash, semicolon and comma are escaped, a line break is written `\n`. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** Folds a line at 75 octets of UTF-8 and never within a character; a line that goes on begins with a space. */
export function foldLine(line: string): string {
  let folded = '';
  let used = 0;
  for (const character of line) {
    const octets = octetsOf(character);
    if (used + octets > OCTETS) {
      folded += `${CRLF} `;
      used = 1;
    }
    folded += character;
    used += octets;
  }
  return folded;
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_0000 ? 3 : 4;
}
