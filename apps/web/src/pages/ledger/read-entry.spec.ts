import { describe, expect, test } from '@jest/globals';
import { readEntry } from './read-entry.ts';

const TEXT = JSON.stringify({
  chain: { id: 'case:1', previous: '00', sequence: 1 },
  entry: {
    act: 'case.opened',
    at: '2026-11-23T09:00:00.000Z',
    actor: { name: 'Ana', office: 'legal' },
    data: { country: 'QM', parts: ['a', 'b'], none: [] },
  },
});

describe('an entry in words', () => {
  test('is what its own bytes say, every field by its path', () => {
    expect(readEntry(TEXT)).toEqual({
      act: 'case.opened',
      at: '2026-11-23T09:00:00.000Z',
      actor: { name: 'Ana', office: 'legal' },
      lines: [
        ['act', 'case.opened'],
        ['at', '2026-11-23T09:00:00.000Z'],
        ['actor › name', 'Ana'],
        ['actor › office', 'legal'],
        ['data › country', 'QM'],
        ['data › parts › 0', 'a'],
        ['data › parts › 1', 'b'],
        ['data › none', 'nothing'],
      ],
    });
  });
});
