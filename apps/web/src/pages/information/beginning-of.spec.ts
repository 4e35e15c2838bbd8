import { describe, expect, test } from '@jest/globals';
import { beginningOf } from './beginning-of.ts';

describe('the beginning of a text', () => {
  test('is the text on one line where it is short', () => {
    expect(beginningOf('  Convoys\n were held. ')).toBe('Convoys were held.');
  });

  test('is cut between words, and says that something follows', () => {
    expect(beginningOf('one two three four', 10)).toBe('one two …');
  });

  test('is cut within a word that is longer than all there is room for', () => {
    expect(beginningOf('abcdefghijkl', 5)).toBe('abcde …');
  });
});
