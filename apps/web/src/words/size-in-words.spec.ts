import { describe, expect, test } from '@jest/globals';
import { sizeInWords } from './size-in-words.ts';

describe('a number of bytes', () => {
  test.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [20_480, '20.5 kB'],
    [50_000_000, '50 MB'],
    [7_300_000_000_000, '7.3 TB'],
  ])('%d is read as "%s"', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});
