import { describe, expect, test } from '@jest/globals';
import { departureInWords } from './departure-in-words.ts';

const none = { requested: null, appropriated: null, obligated: null };

describe('a year beside its plan', () => {
  test('says by how much it departs, and what is still to be paid beyond it', () => {
    expect(
      departureInWords({ planned: 50, paymentsDue: 0, variance: { ...none, requested: 0, appropriated: 5 } }),
    ).toBe('Departs: appropriated $5 more');
    expect(departureInWords({ planned: 10, paymentsDue: 24, variance: { ...none, obligated: -3 } })).toBe(
      'Departs: obligated $3 less; payments due exceed it by $14',
    );
  });

  test('tells what is as planned from what nobody has recorded', () => {
    expect(departureInWords({ planned: 50, paymentsDue: 0, variance: { ...none, requested: 0 } })).toBe(
      'As planned',
    );
    expect(departureInWords({ planned: null, paymentsDue: 9, variance: none })).toBe(
      'Nothing to compare yet',
    );
  });
});
