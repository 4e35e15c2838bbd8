import { describe, expect, test } from '@jest/globals';
import { groupReasons } from './reason-groups.ts';

const reason = (
  authorityId: string | null,
  verdict: 'barred' | 'eligible' | 'not-determined',
  words = '',
) => ({
  ...{ authorityId, verdict, words, cite: null, determinationId: null, proceedingId: null },
  ...{ path: [], turnsOn: [], verified: true, changes: '' },
});

describe('the reasons of an answer', () => {
  test('stand by law, what bars first, and a law says the worst that it says anywhere', () => {
    const groups = groupReasons([
      reason('a', 'eligible'),
      reason('b', 'eligible'),
      reason('b', 'barred'),
      reason(null, 'not-determined'),
    ]);
    expect(groups.map(({ authorityId, verdict }) => [authorityId, verdict])).toEqual([
      ['b', 'barred'],
      [null, 'not-determined'],
      ['a', 'eligible'],
    ]);
    expect(groups[0]?.reasons.map(({ verdict }) => verdict)).toEqual(['barred', 'eligible']);
  });

  test('keep the order of the answer where nothing weighs more', () => {
    const groups = groupReasons([
      reason('a', 'barred', '1'),
      reason('a', 'barred', '2'),
      reason('b', 'barred'),
    ]);
    expect(groups.map(({ authorityId }) => authorityId)).toEqual(['a', 'b']);
    expect(groups[0]?.reasons.map(({ words }) => words)).toEqual(['1', '2']);
  });
});
