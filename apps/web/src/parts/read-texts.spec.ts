import { describe, expect, test } from '@jest/globals';
import type { FormField } from './read-texts.ts';
import { missingOf, readTexts } from './read-texts.ts';

const FIELDS: readonly FormField[] = [
  { name: 'words', label: 'What happened', kind: 'text', required: true },
  { name: 'valueUsd', label: 'Value', kind: 'usd' },
  { name: 'annex', label: 'Annex', kind: 'flag', required: true },
];

describe('what was written in a form', () => {
  test('is sent each of its kind, and what was left empty is left out', () => {
    const texts = { words: ' Trucks. ', valueUsd: '$3,000,000' };
    expect(readTexts(FIELDS, texts)).toEqual({ words: 'Trucks.', valueUsd: 3_000_000, annex: false });
    expect(readTexts(FIELDS, { annex: 'true' })).toEqual({ annex: true });
  });

  test('is sent as it is where it is no number', () => {
    expect(readTexts(FIELDS, { valueUsd: 'about 3' })).toEqual({ valueUsd: 'about 3', annex: false });
  });

  test('lacks what is required and empty; a box that is not ticked is an answer', () => {
    expect(missingOf(FIELDS, { words: ' ' }).map(({ name }) => name)).toEqual(['words']);
    expect(missingOf(FIELDS, { words: 'x' })).toEqual([]);
  });
});
