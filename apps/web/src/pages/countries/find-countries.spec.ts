import { describe, expect, test } from '@jest/globals';
import { findCountries } from './find-countries.ts';

const country = (
  iso: string,
  name: string,
  aliases: string[] = [],
  status: 'current' | 'former' = 'current',
) => ({
  iso,
  alpha3: `${iso}X`,
  name,
  aliases,
  status,
  successors: [],
});
const ALL = [
  country('QN', 'Sampleland', ['République d’Échantillon']),
  country('QM', 'Examplia'),
  country('QO', 'Old Examplia', [], 'former'),
];
const found = (words: string, portfolio: 'all' | string[] = 'all') =>
  findCountries(ALL, portfolio, words).map(({ iso }) => iso);

describe('a country', () => {
  test('is found by name, code and alias, with or without accents', () => {
    expect(found('sample')).toEqual(['QN']);
    expect(found('echantillon')).toEqual(['QN']);
    expect(found('qm')).toEqual(['QM']);
  });

  test('that is no more is listed only where it is looked for', () => {
    expect(found('')).toEqual(['QM', 'QN']);
    expect(found('examplia')).toEqual(['QM', 'QO']);
  });

  test('outside the portfolio is not listed', () => {
    expect(found('', ['QN'])).toEqual(['QN']);
  });
});
