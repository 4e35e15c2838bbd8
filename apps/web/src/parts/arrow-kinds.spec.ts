import { describe, expect, test } from '@jest/globals';
import { arrowKinds } from './arrow-kinds.ts';

const arrow = (from: string, to: string, ahead = true) => ({ from, to, ahead });
const LANE = {
  arrows: [arrow('a', 'b'), arrow('b', 'c'), arrow('b', 'd'), arrow('c', 'b', false), arrow('d', 'e')],
};
const block = { id: 'x', words: 'x', cite: 'x', basis: 'law', clearedBy: [], people: 0 } as const;

describe('the arrows of a chart', () => {
  const way = [{ from: 'a / other', to: 'b / other' }];
  const acts = [
    { to: 'c', allowed: false, blocks: [{ ...block, clearedBy: [] }] },
    { to: 'd', allowed: false, blocks: [] },
    { to: null, allowed: true, blocks: [] },
  ];

  test('say what was taken, what is possible and what is blocked', () => {
    const kinds = arrowKinds({ lane: LANE, standsIn: ['b', 'other'], way, acts, chosen: 'b' });
    expect(Object.fromEntries(kinds)).toEqual({
      'a b': 'taken',
      'b c': 'shut',
      'b d': 'open',
      'c b': 'chosen',
      'd e': 'ahead',
    });
  });

  test('lead back only where the state is chosen', () => {
    const kinds = arrowKinds({ lane: LANE, standsIn: [], way: [], acts: [], chosen: 'e' });
    expect(kinds.has('c b')).toBe(false);
    expect(kinds.get('d e')).toBe('chosen');
  });
});
