import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { indexUnits } from './index-units.ts';
import { screenCell, screenCells } from './screen-cells.ts';
import type { IndexedUnit } from './unit-index.ts';

const ECHELONS = ['Brigade', 'Battalion', 'Regiment', 'Company', 'Division'];
const ARMS = ['Infantry', 'Armoured', 'Signal', 'Engineer', 'Artillery'];
const COUNTRIES = ['QM', 'QN', undefined];

/** As many units as asked for: numbers, echelons and arms in every mixture, in three countries. */
const registryOf = (size: number): IndexedUnit[] =>
  Array.from({ length: size }, (_, n) => ({
    id: `u${n}`,
    country: COUNTRIES[n % 3],
    names: [
      `${1 + (Math.floor(n / 25) % 900)} ${ARMS[n % 5] ?? ''} ${ECHELONS[Math.floor(n / 5) % 5] ?? ''}`,
      `Camp ${String.fromCodePoint(65 + (n % 26))}${'aeiou'[n % 5] ?? ''}lton`,
    ],
    parents: [`${n % 9} Division`],
  }));

const index = indexUnits(registryOf(600));
const cell = fc.record({
  text: fc.oneof(
    fc
      .tuple(
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom(...ARMS, ''),
        fc.constantFrom(...ECHELONS, 'Bn', ''),
      )
      .map(([number, arm, echelon]) => `${number} ${arm} ${echelon}`),
    fc.constantFrom(
      '',
      'N/A',
      'Army',
      '1 Bn & 2 Bn',
      '12 students from 3 Signal Regiment',
      'Camp Balton',
      '3 Bde, 7 Div',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  ),
  country: fc.constantFrom('QM', 'QN', 'QP', undefined),
});

describe('screening cells in bulk', () => {
  test('gives each the result it has alone, however often and in whatever order it comes', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (cells, remember) => {
        const screen = screenCells(index, { remember });
        for (const one of [...cells, ...cells.toReversed()])
          expect(screen(one)).toEqual(screenCell(index, one));
      }),
      { numRuns: 60 },
    );
  });

  test('works an equal cell out once while it remembers it', () => {
    let searches = 0;
    const counting = {
      ...index,
      candidates: (...asked: Parameters<typeof index.candidates>) => {
        searches += 1;
        return index.candidates(...asked);
      },
    };
    const screen = screenCells(counting, { remember: 10 });
    for (const text of ['3 Bde', '3 Bde', '5 students from 3 Bde', '3 Bde']) screen({ text, country: 'QM' });
    expect(searches).toBe(1);
    screen({ text: '3 Bde', country: 'QN' });
    expect(searches).toBe(2);
  });

  test('keeps to the limit', () => {
    const { units } = screenCells(index, { limit: 2 })({ text: '3 Signal Regiment', country: 'QM' });
    expect(units.map(({ candidates }) => candidates.length)).toEqual([2]);
  });
});

describe('a cell that names a whole service', () => {
  test('is that service where the registry holds it as a unit, and none where it does not', () => {
    const services = indexUnits([{ id: 'cg', country: 'QM', names: ['Coast Guard'] }]);
    const found = screenCell(services, { text: 'Coast Guard', country: 'QM' });
    expect(found.reading).toMatchObject({ kind: 'not-identified', reason: 'only-a-service' });
    expect(found.units.map(({ candidates }) => candidates[0]?.id)).toEqual(['cg']);
    expect(screenCell(services, { text: 'Navy', country: 'QM' }).units).toEqual([]);
  });
});

describe('the cost of a search', () => {
  const queries = ['3 Signal Regiment', '7 Bn', 'Infantry Brigade', 'Camp Balton', 'Brigade', '3 Bde, 7 Div'];
  const costOf = (size: number) => {
    const grown = indexUnits(registryOf(size));
    return queries.map((text) => grown.search(text, { country: 'QM' }));
  };

  test('does not grow with the registry: comparisons and visits stay under a bound', () => {
    for (const size of [100, 1_000, 10_000]) {
      for (const { compared, visited } of costOf(size)) {
        expect(compared).toBeLessThanOrEqual(24);
        expect(visited).toBeLessThanOrEqual(1_500);
      }
    }
  });

  test('stays under it where every unit of the registry has the query’s every key', () => {
    const same = indexUnits(
      Array.from({ length: 9_000 }, (_, n) => ({ id: `u${n}`, country: 'QM', names: ['Signal Regiment'] })),
    );
    const { compared, visited, candidates } = same.search('Signal Regiment', { country: 'QM' });
    expect([compared, visited]).toEqual([24, 1_500]);
    expect(candidates.map(({ match }) => match.zone)).not.toContain('match');
  });

  test('is not paid for the units of other countries', () => {
    const { visited } = index.search('3 Signal Regiment', { country: 'QP' });
    expect(visited).toBeLessThan(index.search('3 Signal Regiment').visited);
  });

  test('a right answer is not lost as the registry grows', () => {
    for (const size of [1_000, 10_000]) {
      const names = registryOf(size);
      const grown = indexUnits([
        ...names,
        { id: 'right', country: 'QM', names: ['951 Jungle Regiment "Heron"'] },
      ]);
      expect(grown.candidates('Rgt Jungle 951', { country: 'QM' })[0]?.id).toBe('right');
    }
  });
});
