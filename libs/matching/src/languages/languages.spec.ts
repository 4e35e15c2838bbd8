import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ECHELONS } from '../echelons.ts';
import { readUnitName } from '../read-unit-name.ts';
import { LANGUAGES } from './languages.ts';

describe('languages', () => {
  test('every folder is read', () => {
    const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(Object.keys(LANGUAGES).sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  test.each(Object.entries(LANGUAGES))('%s spells only echelons that exist', (_, words) => {
    expect(Object.keys(words.echelons).filter((echelon) => !ECHELONS.has(echelon))).toEqual([]);
  });

  test.each(Object.entries(LANGUAGES))('%s names only arms and services that English names', (_, words) => {
    const known = (kind: 'arms' | 'services') => Object.keys(LANGUAGES['en']?.[kind] ?? {});
    expect(Object.keys(words.arms).filter((arm) => !known('arms').includes(arm))).toEqual([]);
    expect(Object.keys(words.services).filter((service) => !known('services').includes(service))).toEqual([]);
  });

  test.each(Object.entries(LANGUAGES))('%s translates only terms that English has', (_, words) => {
    const known = Object.keys(LANGUAGES['en']?.terms ?? {});
    expect(Object.keys(words.terms ?? {}).filter((term) => !known.includes(term))).toEqual([]);
  });

  test.each(Object.entries(LANGUAGES))('%s abbreviates only what English names', (_, words) => {
    const terms = Object.keys(LANGUAGES['en']?.terms ?? {});
    const unknown = Object.keys(words.abbreviations ?? {}).filter((meaning) =>
      readUnitName(meaning).parts.some(({ kind, value }) => kind === 'word' && !terms.includes(value)),
    );
    expect(unknown).toEqual([]);
  });
});
