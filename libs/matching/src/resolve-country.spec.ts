import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readCountries } from './read-countries.ts';
import { resolveCountry } from './resolve-country.ts';

const csv = readFileSync(new URL('../../../seeds/reference/countries.csv', import.meta.url), 'utf8');
const countries = readCountries(csv);
const isoOf = (text: string) => {
  const found = resolveCountry(text, countries);
  return found.kind === 'resolved' ? found.iso : found.kind;
};

describe('a country', () => {
  test.each([
    ['Nigeria', 'NG'],
    ['NIGERIA ', 'NG'],
    ['NGA', 'NG'],
    ['ng', 'NG'],
    ['Niger', 'NE'],
    ['Antigua And Barbuda (UK)', 'AG'],
    ['Congo (DROC)', 'CD'],
    ['Congo, Republic of (Brazzaville)', 'CG'],
    ['Democratic Republic of Congo (Congo - Kinshasa)', 'CD'],
    ['Cote D’ivoire, Republic Of', 'CI'],
    ['Korea - South (Republic of)', 'KR'],
    ['Sudan, Government of Southern', 'SS'],
    ['Palestinian Authority', 'PS'],
    ['Kosovo', 'XK'],
    ['St Kitts & Nevis', 'KN'],
    ['Trinidad -Tobago', 'TT'],
    ['Bolivia INC', 'BO'],
    ['U.K.', 'GB'],
    ['مصر', 'EG'],
    ['Guinea - Bissau', 'GW'],
    ['Guinea (Equatorial)', 'GQ'],
    ['Dominica', 'DM'],
    ['Dominican Republic', 'DO'],
    ['Niger, Republic of', 'NE'],
    ['Samoa (US)', 'AS'],
  ])('%s is %s', (text, iso) => {
    expect(isoOf(text)).toBe(iso);
  });

  test('that is no more says so and names what came after', () => {
    expect(resolveCountry('Yugoslavia', countries)).toMatchObject({ iso: 'YUCS', status: 'former' });
    expect(resolveCountry('Serbia and Montenegro', countries)).toMatchObject({
      iso: 'CSXX',
      alpha3: 'SCG',
      status: 'former',
      successors: ['RS', 'ME'],
    });
  });

  test.each([
    ['Congo', ['CG', 'CD']],
    ['Indochina', ['KH', 'LA', 'VN']],
    ['Virgin Islands', ['VG', 'VI']],
    ['Dominica Republic', ['DM', 'DO']],
    ['Republic of China', ['CN', 'TW']],
  ])('%s is asked about, with the countries it may be', (text, isos) => {
    const found = resolveCountry(text, countries);
    expect(found.kind === 'ambiguous' ? found.options.map(({ iso }) => iso).sort() : found.kind).toEqual(
      [...isos].sort(),
    );
  });

  test('that is misspelt is not guessed, and the closest is offered', () => {
    const found = resolveCountry('Nigeira', countries);
    expect(found.kind === 'unknown' ? found.closest.map(({ iso }) => iso) : found.kind).toContain('NG');
  });

  test.each([
    ['Nigeira', ['NE', 'NG']],
    ['Niger or Nigeria', ['NE', 'NG']],
    ['N. Korea', ['KP', 'KR']],
    ['Xyzzy', []],
  ])('%s is unknown, and only countries with a name like it are offered', (text, isos) => {
    const found = resolveCountry(text, countries);
    expect(found.kind === 'unknown' ? found.closest.map(({ iso }) => iso).sort() : found.kind).toEqual(isos);
  });

  test.each(['', '   ', '???', 'Republic', 'Africa', 'x'.repeat(300)])('%p is unknown', (text) => {
    expect(isoOf(text)).toBe('unknown');
  });
});

describe('the country table', () => {
  test('has one row for each code, and every successor has a row', () => {
    const isos = new Set(countries.map(({ iso }) => iso));
    expect(isos.size).toBe(countries.length);
    expect(new Set(countries.map(({ alpha3 }) => alpha3)).size).toBe(countries.length);
    expect(countries.flatMap(({ successors }) => successors).filter((iso) => !isos.has(iso))).toEqual([]);
    expect(countries.filter(({ status }) => status === 'current')).toHaveLength(249);
  });

  test('resolves every one of its own names, to itself or to a question that offers it', () => {
    const lost = countries.filter((country) => {
      const found = resolveCountry(country.name, countries);
      return found.kind !== 'resolved' || found.iso !== country.iso;
    });
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  test('that is malformed is refused with its line', () => {
    expect(() => readCountries('iso,alpha3,name,status,successors,aliases\nXX,,,,,')).toThrow('Line 2');
    expect(() => readCountries('code,name')).toThrow('header');
  });
});
