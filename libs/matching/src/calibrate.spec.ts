import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calibrate, LOOK_FROM, MATCH_FROM, zoneOf } from './calibrate.ts';

describe('a calibrated score', () => {
  test('runs from 0 to 1 and keeps every order', () => {
    expect([calibrate(0), calibrate(1)]).toEqual([0, 1]);
    const similarity = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(similarity, similarity, (one, other) => {
        expect(Math.sign(calibrate(one) - calibrate(other)) * Math.sign(one - other)).toBeGreaterThanOrEqual(
          0,
        );
      }),
    );
  });

  test('is read off the line between two measured ones', () => {
    expect(calibrate(0.85)).toBeCloseTo((calibrate(0.8) + calibrate(0.9)) / 2);
  });

  test('has its zone', () => {
    expect([MATCH_FROM, LOOK_FROM, LOOK_FROM - 0.001].map(zoneOf)).toEqual(['match', 'look', 'none']);
  });
});
