import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { KeptClock } from './clock-store.ts';
import { explainClock } from './explain-clock.ts';
import { escapeText, foldLine, writeCalendar } from './write-calendar.ts';

const kept = (more: Partial<KeptClock> = {}): KeptClock => ({
  ...{
    id: '0195a000-0000-7000-8000-000000000001',
    source: 'proceeding',
    sourceId: 's',
    clockId: 'statement',
  },
  ...{ kind: 'deadline', label: 'law', country: 'QM', caseId: 'c', authorityId: 'a-law', accountId: null },
  ...{ since: '2031-03-02', sortsOn: '2031-04-01', recordedAt: '2031-03-02T09:00:00.123Z' },
  terms: {
    words: 'The statement is due, within thirty days; of receipt',
    cite: '22 U.S.C. 2304(c)(1)',
    count: { start: '2031-03-02', days: 30, counting: 'calendar', backwards: false, holidays: null },
    provenance: null,
    startedBy: 'the request',
    endsBy: 'the statement',
  },
  ...more,
});

const unfold = (text: string): string => text.replaceAll('\r\n ', '');
const octets = (text: string): number => new TextEncoder().encode(text).length;

describe('a calendar of clocks', () => {
  test('has one whole-day event on the last day of each, whose identifier and stamp are those of the clock', () => {
    const text = unfold(writeCalendar('Clocks', [explainClock(kept(), '2031-03-20')]));
    for (const line of [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'UID:0195a000-0000-7000-8000-000000000001',
      'DTSTAMP:20310302T090000Z',
      'DTSTART;VALUE=DATE:20310401',
      'DTEND;VALUE=DATE:20310402',
      'SUMMARY:The statement is due\\, within thirty days\\; of receipt (QM)',
      'CATEGORIES:LAW',
    ])
      expect(text.split('\r\n')).toContain(line);
    expect(text).toContain('30 of 30 calendar days counted after 2 Mar 2031');
    expect(writeCalendar('Clocks', [explainClock(kept(), '2031-03-20')])).toBe(
      writeCalendar('Clocks', [explainClock(kept(), '2031-03-21')]),
    );
  });

  test('says so in the title where a deadline is late, and leaves out what has no day', () => {
    expect(unfold(writeCalendar('C', [explainClock(kept(), '2031-04-02')]))).toContain('SUMMARY:LATE: ');
    const unread = kept({ sortsOn: null, terms: { ...kept().terms, count: null } });
    expect(writeCalendar('C', [explainClock(unread, '2031-04-02')])).not.toContain('VEVENT');
  });

  test('has no line of more than 75 octets, breaks no character, and unfolds to what was folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (said) => {
        const line = `SUMMARY:${escapeText(said)}`;
        const folded = foldLine(line);
        for (const one of folded.split('\r\n')) expect(octets(one)).toBeLessThanOrEqual(75);
        expect(unfold(folded)).toBe(line.toWellFormed());
      }),
    );
  });

  test('lets no text out of its property, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
        const text = unfold(
          writeCalendar(words, [explainClock(kept({ terms: { ...kept().terms, words } }), '2031-03-20')]),
        );
        expect(text.match(/^BEGIN:/gm)).toHaveLength(2);
        expect(text).not.toMatch(/\r(?!\n)|(?<!\r)\n/);
      }),
    );
    expect(escapeText('a\nEND:VEVENT')).toBe('a\\nEND:VEVENT');
  });
});

describe('a clock', () => {
  test('of business days passes over weekends and the holidays of the United States by name', () => {
    const terms = {
      ...kept().terms,
      count: {
        ...kept().terms.count,
        start: '2031-07-01',
        days: 5,
        counting: 'business',
        backwards: false,
        holidays: null,
      },
    } as const;
    const { computed, due } = explainClock(kept({ terms }), '2031-07-02');
    expect(due).toBe('2031-07-09');
    expect(computed?.days.find(({ date }) => date === '2031-07-04')?.skipped).toBe('Independence Day');
  });

  test('that is a period is over after its last day, and late never', () => {
    expect(explainClock(kept({ kind: 'period' }), '2031-04-02')).toMatchObject({
      status: 'over',
      daysLeft: -1,
    });
    expect(explainClock(kept({ kind: 'period' }), '2031-04-01')).toMatchObject({
      status: 'running',
      daysLeft: 0,
    });
    expect(explainClock(kept(), '2031-04-02').status).toBe('late');
  });
});
