import { describe, expect, test } from '@jest/globals';
import { priceOfEntry } from './price-of-entry.ts';

describe('the price of sending a report without an account', () => {
  test('is low for the first reports', () => {
    expect(priceOfEntry({ own: 0, all: 0 })).toBe(15);
    expect(priceOfEntry({ own: 3, all: 199 })).toBe(15);
  });

  test('doubles with each doubling of what one sender sent', () => {
    expect([4, 8, 16].map((own) => priceOfEntry({ own, all: own }))).toEqual([16, 17, 18]);
  });

  test('rises for everybody while very many arrive', () => {
    expect(priceOfEntry({ own: 0, all: 400 })).toBe(17);
  });

  test('never rises beyond what a telephone can solve in a minute', () => {
    expect(priceOfEntry({ own: 100_000, all: 100_000 })).toBe(22);
  });
});
