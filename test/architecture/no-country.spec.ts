import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findCountries, findCountriesInText, namesOfCountries } from '../support/find-countries.ts';

/* No type that evaluates has a country, and no law names one: differences between countries are deviations, on record. */

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const names = namesOfCountries(await readFile(path.join(root, 'seeds/reference/countries.csv'), 'utf8'));

async function scan(base: string, library: string): Promise<readonly string[]> {
  const folder = path.join(base, 'libs', library, 'src');
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.(ts|yaml)$/.test(name));
  const found = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      const find = name.endsWith('.ts') ? findCountries : findCountriesInText;
      // Specs put countries in on purpose, to show that nothing comes of it.
      if (/\.(spec|fixture)\.ts$/.test(name)) return [];
      return find(text, names).map((one) => `${library}/${path.basename(name)}:${one.line} ${one.found}`);
    }),
  );
  return found.flat().sort();
}

describe('no country', () => {
  test('every planted one is found: a field, a parameter, a name in a text, a name in a template', async () => {
    const planted = path.join(here, 'planted');
    expect(await scan(planted, 'law')).toEqual([
      'law/country-in-the-law.ts:3 partnerCountry',
      'law/country-in-the-law.ts:5 Norway',
    ]);
    expect(await scan(planted, 'workflow')).toEqual([
      'workflow/country-in-the-workflow.ts:2 Costa Rica',
      'workflow/country-in-the-workflow.ts:2 nationality',
    ]);
  });

  test.each(['law', 'workflow'])(
    'stands in libs/%s, in its types, its data or its examples',
    async (library) => {
      expect(await scan(root, library)).toEqual([]);
    },
  );

  test('the names are those of the reference data, and the law’s own state is none of them', () => {
    for (const name of ['Norway', 'Costa Rica', 'Chad']) expect(names.test(`to ${name}.`)).toBe(true);
    for (const text of ['the United States', 'Chadwick', 'Examplia']) expect(names.test(text)).toBe(false);
  });
});
