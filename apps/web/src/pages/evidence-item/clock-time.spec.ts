import { expect, test } from '@jest/globals';
import { clockTime } from './clock-time.ts';

test.each([
  [0, '0:00'],
  [6.6, '0:07'],
  [59.6, '1:00'],
  [750, '12:30'],
  [3_723, '1:02:03'],
])('%d seconds are written %s', (seconds, words) => {
  expect(clockTime(seconds)).toBe(words);
});
