import { describe, expect, test } from '@jest/globals';
import { pinpoint } from './pinpoint.ts';

describe('a citation with its pinpoint', () => {
  test('is written as lawyers write it', () => {
    expect(pinpoint('22 U.S.C. 2378-1', '(a)')).toBe('22 U.S.C. 2378-1(a)');
  });

  test('does not name the law twice', () => {
    expect(pinpoint('22 U.S.C. 2754', '22 U.S.C. 2754')).toBe('22 U.S.C. 2754');
  });

  test('sets a part that is no subsection apart', () => {
    expect(pinpoint('H.R. 7645 (119th Congress)', '(restriction)')).toBe(
      'H.R. 7645 (119th Congress) (restriction)',
    );
  });
});
