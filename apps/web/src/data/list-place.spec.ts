import { describe, expect, test } from '@jest/globals';
import { readPlace, wayTo, writePlace } from './list-place.ts';

describe('the place in a list', () => {
  test('is written behind what is asked, and read as it was written', () => {
    for (const place of [
      { from: 'a b&c', row: 'x find' },
      { from: null, row: '7' },
      { from: '12', row: null },
    ])
      expect(readPlace(writePlace(place))).toEqual(place);
    expect(writePlace({ from: null, row: null })).toBe('');
  });

  test('is the start where the address names none, or a part of the page', () => {
    expect(readPlace('')).toEqual({ from: null, row: null });
    expect(readPlace('#items')).toEqual({ from: null, row: null });
  });

  test('is come to by the pages before it, where they are known', () => {
    const known = [
      { from: null, before: 0 },
      { from: 'a', before: 50 },
      { from: 'b', before: 250 },
    ];
    expect(wayTo('a', known)).toEqual(known.slice(0, 2));
    expect(wayTo('elsewhere', known)).toEqual([{ from: 'elsewhere', before: 0 }]);
  });
});
