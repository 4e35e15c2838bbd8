import { describe, expect, test } from '@jest/globals';
import { niceTop } from './nice-top.ts';

describe('the top of an axis', () => {
  test('is round, and not below the largest amount', () => {
    expect([1, 60_000_000, 61_000_000, 3_300_000_000, 9.5].map(niceTop)).toEqual([
      1, 60_000_000, 80_000_000, 4_000_000_000, 10,
    ]);
  });
});
