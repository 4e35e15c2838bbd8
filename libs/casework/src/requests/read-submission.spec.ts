import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Country } from '#matching';
import { splitBatch } from './batch-limit.ts';
import { personKey } from './draft-nominations.ts';
import { overlapping } from './file-overlap.ts';
import { nominationsOf, readSubmission } from './read-submission.ts';
import type { FileSelection } from './request.ts';

const FREEDONIA = {
  iso: 'FD',
  alpha3: 'FRD',
  name: 'Freedonia',
  status: 'current',
  successors: [],
  aliases: [],
};
const SYLVANIA = { ...FREEDONIA, iso: 'SY', alpha3: 'SYL', name: 'Sylvania' };
const COUNTRIES = [FREEDONIA, SYLVANIA] as readonly Country[];
const WHOLE: FileSelection = { country: null, report: null, fiscalYear: null, fromRow: null, toRow: null };

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'N/A',
    'Army',
    '1st Battalion',
    '1 Bn; 2 Bn',
    '=1+1',
    'Freedonia',
    'Sylvania',
    '2026-01-05',
    '$',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const row = fc.record({
  country: fc.constantFrom('Freedonia', 'Sylvania', 'Nowhere', ''),
  unit: cell,
  program: cell,
  start_date: fc.constantFrom('2026-01-05', '2026-02-30', '1/2/2026', ''),
  end_date: fc.constantFrom('2026-01-06', '2025-01-01', ''),
  quantity: fc.constantFrom('1', '1.5', '', 'many'),
});
const rowNumber = fc.option(fc.integer({ min: 1, max: 45 }), { nil: null });

describe('reading a submission', () => {
  test('ends every row in exactly one place; the counts add up to the rows of the file, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 40 }),
        rowNumber,
        rowNumber,
        (rows, fromRow, toRow) => {
          const selection = { ...WHOLE, fromRow, toRow };
          const read = readSubmission({ kind: 'rows', rows }, selection, 'FD', COUNTRIES);
          if (!read.ok) return;
          const { totals, endings, cells } = read.value;
          const parts = [
            totals.nominated,
            totals.severalRows,
            totals.notIdentified,
            totals.refused,
            totals.notSelected,
          ];
          const blank = rows.filter((one) => Object.values(one).every((value) => value.trim() === '')).length;
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(totals.rows);
          expect(totals.rows).toBeLessThanOrEqual(rows.length);
          expect(totals.rows).toBeGreaterThanOrEqual(rows.length - blank);
          expect(new Set(endings.map((ending) => ending.row)).size).toBe(endings.length);
          expect(endings.length + totals.notSelected).toBe(totals.rows);
          for (const ending of endings) {
            expect(cells.has(ending.row)).toBe(true);
            expect(nominationsOf(ending).every(({ country }) => country.iso === 'FD')).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('splits into parts without gaps, none above the limit unless a single row is', () => {
    const rows = Array.from({ length: 23 }, (_, index) => ({
      country: 'Freedonia',
      unit: index % 5 === 0 ? '1st Battalion; 2nd Battalion; 3rd Battalion' : `${index}th Battalion`,
      program: 'IMET',
      start_date: '2026-01-05',
      end_date: '2026-01-06',
    }));
    const read = readSubmission({ kind: 'rows', rows }, WHOLE, 'FD', COUNTRIES);
    if (!read.ok) throw new Error(read.refusal.message);
    const parts = splitBatch(read.value.endings, 4);
    expect(parts.every(({ nominations }) => nominations <= 4)).toBe(true);
    expect(parts.reduce((sum, part) => sum + part.nominations, 0)).toBe(read.value.totals.nominations);
    expect(parts.slice(1).map(({ fromRow }, index) => fromRow - (parts[index]?.toRow ?? 0))).toEqual(
      parts.slice(1).map(() => 1),
    );
    expect(splitBatch(read.value.endings, 1).some(({ nominations }) => nominations === 3)).toBe(true);
  });
});

test('two takings of one file overlap unless something rules it out', () => {
  const taken = (selection: Partial<FileSelection>) => [
    { requestId: 'r', title: 't', submittedAt: 'now', selection: { ...WHOLE, ...selection } },
  ];
  const clash = (one: Partial<FileSelection>, other: Partial<FileSelection>) =>
    overlapping(taken(one), { ...WHOLE, ...other }).length === 1;
  expect(clash({}, {})).toBe(true);
  expect(clash({ country: 'FD' }, {})).toBe(true);
  expect(clash({ country: 'FD' }, { country: 'SY' })).toBe(false);
  expect(clash({ country: 'FD', fiscalYear: 2018 }, { country: 'FD', fiscalYear: 2019 })).toBe(false);
  expect(clash({ toRow: 10 }, { fromRow: 11 })).toBe(false);
  expect(clash({ toRow: 10 }, { fromRow: 10 })).toBe(true);
});

test('a person is known again by their number, or by all names and the day of birth, and not by less', () => {
  const nobody = {
    familyName: null,
    givenNames: null,
    dateOfBirth: null,
    placeOfBirth: null,
    nationalId: null,
    gender: null,
    jobTitle: null,
    rank: null,
    missing: [],
  };
  expect(personKey({ ...nobody, familyName: 'Roe' })).toBeUndefined();
  expect(personKey({ ...nobody, familyName: 'Roe', givenNames: 'Jo' })).toBeUndefined();
  const named = { ...nobody, familyName: 'Roe', givenNames: 'Jo', dateOfBirth: '1980-01-01' };
  expect(personKey(named)).toBe(personKey({ ...named, familyName: '  roe ', rank: 'Captain' }));
  expect(personKey({ ...named, nationalId: 'A1' })).not.toBe(personKey(named));
});
