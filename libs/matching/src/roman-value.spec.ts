import { describe, expect, test } from '@jest/globals';
import { readUnitName } from './read-unit-name.ts';

const numberOf = (text: string): readonly string[] =>
  readUnitName(text).designations.map(({ mark, echelon }) => `${mark} ${echelon ?? ''}`.trim());

describe('a roman number', () => {
  test.each([
    ['XLII Batallón de Infantería', '42 battalion'],
    ['Regimiento de Infantería XLII', '42 regiment'],
    ['XLIV Brigade', '44 brigade'],
    ['LVIII Infantry Battalion', '58 battalion'],
    ['XC Battalion', '90 battalion'],
    ['CXXI Brigada', '121 brigade'],
    ['IIe Région Militaire', '2 region'],
    ['XIVème Bataillon', '14 battalion'],
    ['Ier Régiment', '1 regiment'],
    ['IX Brigade', '9 brigade'],
  ])('%s is %s', (text, expected) => {
    expect(numberOf(text)).toEqual([expected]);
  });

  test.each([
    'LI Battalion',
    'MI Battalion',
    'CI Brigade',
    'CC Battalion',
    'IIII Brigade',
    'XLX Brigade',
    'Xl Oldtown',
    'CIV Station',
    'Cie Oldtown',
  ])('%s has none', (text) => {
    expect(numberOf(text)).toEqual([]);
  });
});
