import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NO_TIME } from './read-claim-time.ts';
import { firstDay, isPartialDate, lastDay, validityOf } from './validity.ts';

describe('a partial date', () => {
  test.each(['2020', '2020-02', '2020-02-29', '1999-12-31'])('%s is one', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });
  test.each([
    '',
    '20',
    '2020-13',
    '2020-00',
    '2019-02-29',
    '2020-2',
    '2020-02-3',
    '0000',
    '2020-01-01T00:00',
  ])('"%s" is none', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  test('covers every day from its first to its last, and those are days that exist', () => {
    const date = fc
      .date({ min: new Date('1000-01-01'), max: new Date('3000-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, fc.constantFrom(4, 7, 10), (day, precision) => {
        const partial = day.slice(0, precision);
        expect(isPartialDate(partial)).toBe(true);
        expect(firstDay(partial) <= day && day <= lastDay(partial)).toBe(true);
        expect(new Date(lastDay(partial)).toISOString().slice(0, 10)).toBe(lastDay(partial));
        const after = new Date(Date.parse(lastDay(partial)) + 86_400_000).toISOString().slice(0, 10);
        expect(after.startsWith(partial)).toBe(false);
      }),
    );
  });
});

describe('the days a claim covers', () => {
  test.each([
    { said: {}, from: null, to: null, cited: null },
    { said: { validFrom: '2007' }, from: '2007-01-01', to: null, cited: '2007-12-31' },
    {
      said: { validFrom: '2007', openEnded: 'N' },
      from: '2007-01-01',
      to: '2007-12-31',
      cited: '2007-12-31',
    },
    {
      said: { validFrom: '2007', validTo: '2008-02', openEnded: 'Y' },
      from: '2007-01-01',
      to: null,
      cited: '2008-02-29',
    },
    {
      said: { validFrom: '2007', validTo: '2008-02', openEnded: 'E' },
      from: '2007-01-01',
      to: '2008-02-29',
      cited: '2008-02-29',
    },
    { said: { validFrom: '2007', validTo: '2008' }, from: '2007-01-01', to: null, cited: '2008-12-31' },
    { said: { validTo: '2008', endIsReal: true }, from: null, to: '2008-12-31', cited: '2008-12-31' },
  ] as const)('$said end only where the source says so', ({ said, from, to, cited }) => {
    expect(validityOf({ ...NO_TIME, ...said })).toEqual({ fromDate: from, toDate: to, citedUntil: cited });
  });
});
