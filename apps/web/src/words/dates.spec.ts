import { expect, test } from '@jest/globals';
import { momentInWords, withMoments } from './dates.ts';

test('moments in a sentence are written as people write them, and days stay as they are', () => {
  const at = '2026-11-23T15:45:04.513Z';
  expect(withMoments(`Signed by her, at ${at}.`)).toBe(`Signed by her, at ${momentInWords(at)}.`);
  expect(withMoments('It ends on 2026-11-23.')).toBe('It ends on 2026-11-23.');
});
