import { describe, expect, test } from '@jest/globals';
import { dollars, dollarsShort } from './dollars.ts';

describe('an amount of money', () => {
  test('is written out, and what nobody knows is not zero', () => {
    expect([dollars(30_000_000), dollars(0), dollars(-5), dollars(null), dollars(undefined, '—')]).toEqual([
      '$30,000,000',
      '$0',
      '−$5',
      'Not known',
      '—',
    ]);
  });

  test('is short on the axis of a chart', () => {
    expect([dollarsShort(0), dollarsShort(55_500_000), dollarsShort(3_300_000_000)]).toEqual([
      '$0',
      '$55.5M',
      '$3.3B',
    ]);
  });
});
