import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSheet, readUnitCsv, type UnitsReading } from '#intake';
import type { AskedQuestion, KeyedUnit } from '../unit-import-store.ts';
import type { ImportGround } from './import-plan.ts';
import { nameKey } from './place-units.ts';
import { planImport } from './plan-import.ts';
import { unitCountries } from './unit-countries.ts';
import { normalisedName } from '../search-name.ts';

const HEADER = 'unit_id,name,country,parent_id,parent_kind,valid_from,valid_to,source,confidence';

function read(...lines: readonly string[]): UnitsReading {
  const bytes = new TextEncoder().encode([HEADER, ...lines].join('\n'));
  const sheet = readSheet(bytes, { maxRows: 1_000, maxBytes: 1_000_000 });
  if (!sheet.ok) throw new Error(sheet.refusal.code);
  const reading = readUnitCsv(sheet.value);
  if (!reading.ok) throw new Error(reading.refusal.code);
  return reading.value;
}

function groundOf(reading: UnitsReading, more: Partial<ImportGround> = {}): ImportGround {
  return {
    reading,
    register: 'test',
    unitsByKey: new Map(),
    countries: unitCountries(reading, []),
    knownClaims: [],
    namesakes: new Map(),
    asked: new Map(),
    covers: () => true,
    ...more,
  };
}

const namesakeOf = (name: string) =>
  [
    nameKey(normalisedName(name), 'XF'),
    [{ unitId: 'known', name, normalised: normalisedName(name), country: 'XF', registers: [] }],
  ] as const;

describe('a plan', () => {
  test('accounts for every row in exactly one place, whatever the rows hold', () => {
    const cell = (...words: string[]) => fc.constantFrom(...words);
    const line = fc
      .tuple(
        cell('a', 'b', 'c', 'd', ''),
        cell('1 Fen Brigade', '2 Fen Battalion', 'Fen School', ''),
        cell('XF', 'XS', '', 'Freedonia'),
        cell('', 'a', 'b', 'z'),
        cell('', 'command', 'attached', 'friendly'),
        cell('', '2001', '2010-05', '2010-02-31'),
        cell('', '2000', '2012'),
        cell('Gazette', ''),
        cell('high', '', 'sure'),
      )
      .map((cells) => cells.join(','));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        fc.subarray(['a', 'b']),
        (lines, narrow, known) => {
          const reading = read(...lines);
          const unitsByKey = new Map(
            known.map((key): [string, KeyedUnit] => [key, { unitId: `unit ${key}`, country: 'XF' }]),
          );
          const covers = (country: string) => !narrow || country === 'XF';
          const namesakes = new Map([namesakeOf('Fen School')]);
          const { report } = planImport(groundOf(reading, { unitsByKey, covers, namesakes }));
          expect(report.taken + report.asked + report.leftOut + report.refused).toBe(report.rows);
          expect(report.claims.added + report.claims.known + report.claims.waiting).toBe(
            report.claims.inFile,
          );
        },
      ),
    );
  });

  test('makes no double of a unit that another source made known, and asks', () => {
    const reading = read('a,1 Fen Brigade,XF,,,,,Gazette,high');
    const namesakes = new Map([namesakeOf('1st Fen Bde')]);
    const { units, questions } = planImport(groundOf(reading, { namesakes }));
    expect(units[0]?.ending.end).toBe('waiting');
    expect(questions.map(({ code }) => code)).toEqual(['unit.may-be-known']);
  });

  test('follows an answer by what the question is, not by where it stood', () => {
    const namesakes = new Map([namesakeOf('1 Fen Brigade')]);
    const line = 'a,1 Fen Brigade,XF,,,,,Gazette,high';
    const [question] = planImport(groundOf(read(line), { namesakes })).questions;
    const answer = { kind: 'new' as const, reason: 'another', at: '2026-01-01T00:00:00Z' };
    const asked = new Map([
      [question!.fingerprint, { ...question!, id: 'q', importId: 'i', answer } satisfies AskedQuestion],
    ]);
    const moved = read('b,2 Fen Battalion,XF,,,,,Gazette,high', line);
    const plan = planImport(groundOf(moved, { namesakes, asked }));
    expect(plan.units.map(({ ending }) => ending.end)).toEqual(['new', 'new']);
  });

  test('reads a country from most of the rows that name one', () => {
    const reading = read('a,1 Fen Brigade,XS,,,,,Gazette,high');
    expect(unitCountries(reading, []).get('a')).toBe('XS');
  });
});
