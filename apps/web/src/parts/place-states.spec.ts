import { describe, expect, test } from '@jest/globals';
import type { Lane } from './place-states.ts';
import { BOX, placeStates } from './place-states.ts';

const state = (id: string, initial = false, region = 'main') => ({ id, initial, region });
const act = (from: string, to: string) => ({ from, to });
const ranksOf = (lane: Lane | undefined) =>
  Object.fromEntries((lane?.states ?? []).map(({ id, rank }) => [id, rank]));

describe('the drawing of a chart', () => {
  const states = [state('opened', true), state('barred'), state('review'), state('cleared')];
  const transitions = [
    act('opened', 'review'),
    act('review', 'barred'),
    act('review', 'cleared'),
    act('review', 'cleared'),
    act('review', 'review'),
    act('barred', 'review'),
  ];

  test('sets each state in the rank of the fewest acts that lead to it', () => {
    const [lane] = placeStates({ states, transitions });
    expect(ranksOf(lane)).toEqual({ opened: 0, review: 1, barred: 2, cleared: 2 });
  });

  test('draws one arrow for all acts between two states, and tells what leads ahead from what leads back', () => {
    const [lane] = placeStates({ states, transitions });
    expect(lane?.arrows).toEqual([
      { from: 'opened', to: 'review', ahead: true },
      { from: 'review', to: 'barred', ahead: true },
      { from: 'review', to: 'cleared', ahead: true },
      { from: 'barred', to: 'review', ahead: false },
    ]);
  });

  test('gives each region a lane of its own', () => {
    const two = [state('a', true), state('b', true, 'other')];
    expect(placeStates({ states: two, transitions: [] }).map(({ region }) => region)).toEqual([
      'main',
      'other',
    ]);
  });

  test('draws what no act reaches in the last rank, and never two states over each other', () => {
    const islands = [state('a', true), state('island'), state('atoll'), state('b')];
    const [lane] = placeStates({ states: islands, transitions: [act('a', 'b')] });
    expect(ranksOf(lane)).toEqual({ a: 0, b: 1, island: 2, atoll: 2 });
    const [one, other] = (lane?.states ?? []).filter(({ rank }) => rank === 2);
    expect(Math.abs((one?.x ?? 0) - (other?.x ?? 0))).toBeGreaterThanOrEqual(BOX.width);
    expect(lane?.states.every(({ x }) => x >= 0 && x + BOX.width <= (lane?.width ?? 0))).toBe(true);
  });
});
