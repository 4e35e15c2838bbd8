import { describe, expect, test } from '@jest/globals';
import { daysBetween } from './days-between.ts';

describe('days in a state', () => {
  test.each([
    ['2026-03-01T12:00:00.000Z', '2026-03-02T11:59:59.999Z', 0],
    ['2026-03-01T12:00:00.000Z', '2026-03-02T12:00:00.000Z', 1],
    ['2028-02-28T00:00:00.000Z', '2028-03-01T00:00:00.000Z', 2],
    ['2026-03-02T00:00:00.000Z', '2026-03-01T00:00:00.000Z', 0],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});
