import { describe, expect, test } from '@jest/globals';
import { parsePoints } from './parse-points.ts';

describe('numbers of a series, as they are pasted', () => {
  test('are a day, a value and a note, one a line', () => {
    expect(parsePoints('2031-01-01 38\n\n2031-01-02\t1,200\tstorm on the road\n2031-01-03;0').points).toEqual(
      [
        { day: '2031-01-01', value: 38 },
        { day: '2031-01-02', value: 1200, note: 'storm on the road' },
        { day: '2031-01-03', value: 0 },
      ],
    );
  });

  test('that cannot be read are named by their line, and none is guessed', () => {
    expect(parsePoints('2031-01-01 38\n1 January 12\n2031-01-03 many').wrong).toEqual([2, 3]);
  });
});
