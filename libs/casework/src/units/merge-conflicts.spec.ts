import { describe, expect, test } from '@jest/globals';
import { mergeConflicts } from './merge-conflicts.ts';
import type { ShownClaim } from './unit-views.ts';

const claim = (id: string, said: object, validFrom: string | null = null, validTo: string | null = null) =>
  ({
    id,
    claim: said,
    time: {
      validFrom,
      validTo,
      startIsReal: null,
      endIsReal: null,
      openEnded: validTo === null ? null : 'E',
    },
  }) as ShownClaim;
const parent = (id: string, parentId: string, ...days: (string | null)[]) =>
  claim(id, { kind: 'parent', value: { parentId, kind: 'command' } }, ...days);
const between = (kept: ShownClaim, absorbed: ShownClaim) =>
  mergeConflicts([kept], [absorbed]).map(({ keptClaimId, absorbedClaimId }) => [
    keptClaimId,
    absorbedClaimId,
  ]);

describe('the records of two units that are said to be one', () => {
  test('contradict each other where both had another commander on the same day', () => {
    expect(between(parent('a', 'north', '2000'), parent('b', 'south', '2010', '2012'))).toEqual([['a', 'b']]);
    expect(between(parent('a', 'north'), parent('b', 'south'))).toEqual([['a', 'b']]);
  });

  test('agree where one followed the other, or where they say the same', () => {
    expect(between(parent('a', 'north', '2000', '2009'), parent('b', 'south', '2010'))).toEqual([]);
    expect(between(parent('a', 'north'), parent('b', 'north'))).toEqual([]);
  });

  test('do not contradict each other by having two names', () => {
    expect(
      between(claim('a', { kind: 'name', value: 'One' }), claim('b', { kind: 'name', value: 'Two' })),
    ).toEqual([]);
  });
});
