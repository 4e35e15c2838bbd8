import { describe, expect, test } from '@jest/globals';
import { nextState } from './next-state.ts';

const at = (id: string, rank: number, x: number) => ({ id, rank, x, y: rank * 100 });
const STATES = [at('a', 0, 100), at('b', 1, 0), at('c', 1, 120), at('d', 1, 240), at('e', 2, 130)];

describe('an arrow key in the drawing of a chart', () => {
  test.each([
    ['a', 'ArrowDown', 'c'],
    ['c', 'ArrowLeft', 'b'],
    ['c', 'ArrowRight', 'd'],
    ['d', 'ArrowDown', 'e'],
    ['e', 'ArrowUp', 'c'],
    ['a', 'End', 'e'],
    ['e', 'Home', 'a'],
  ])('from %s, %s leads to %s', (from, key, to) => {
    expect(nextState(STATES, from, key)).toBe(to);
  });

  test('leads nowhere past the edge, and other keys do nothing', () => {
    expect(nextState(STATES, 'd', 'ArrowRight')).toBeUndefined();
    expect(nextState(STATES, 'a', 'Enter')).toBeUndefined();
  });
});
