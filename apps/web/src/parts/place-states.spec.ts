import { describe, expect, test } from '@jest/globals';
import { placeStates } from './place-states.ts';

const state = (id: string, initial = false, region = 'main') => ({ id, initial, region });
const act = (from: string, to: string) => ({ from, to });

describe('the drawing of a chart', () => {
  test('sets each state as many columns from the start as acts lead to it', () => {
    const states = [state('opened', true), state('barred'), state('review'), state('cleared')];
    const transitions = [
      act('opened', 'review'),
      act('review', 'barred'),
      act('review', 'cleared'),
      act('barred', 'review'),
    ];
    expect(placeStates({ states, transitions })).toEqual([
      { id: 'opened', column: 0, row: 0 },
      { id: 'barred', column: 2, row: 0 },
      { id: 'review', column: 1, row: 0 },
      { id: 'cleared', column: 2, row: 1 },
    ]);
  });

  test('sets regions under each other', () => {
    const states = [state('a', true), state('b', true, 'other')];
    expect(placeStates({ states, transitions: [] }).map(({ row }) => row)).toEqual([0, 1]);
  });

  test('draws what no act reaches, in a column of its own, and never two states in one place', () => {
    const states = [state('a', true), state('island'), state('b')];
    const placed = placeStates({ states, transitions: [act('a', 'b')] });
    expect(placed.find(({ id }) => id === 'island')?.column).toBe(2);
    expect(new Set(placed.map(({ column, row }) => `${column} ${row}`)).size).toBe(3);
  });
});
