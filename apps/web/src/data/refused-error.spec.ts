import { describe, expect, test } from '@jest/globals';
import { faultWords } from './refused-error.ts';

describe('a fault in words', () => {
  test('asks to fill in what was left empty, and names no field of the API', () => {
    expect(faultWords({ found: 'nothing', expected: 'title must be a string' })).toBe('Fill this in.');
    expect(
      faultWords({ found: '""', expected: 'instrumentId must be longer than or equal to 1 characters' }),
    ).toBe('Fill this in.');
  });

  test('says what was found, and what it must be', () => {
    expect(faultWords({ found: '"x"', expected: 'needBy must be a day, such as 2026-03-31.' })).toBe(
      'Found: "x". It must be a day, such as 2026-03-31.',
    );
    expect(faultWords({ found: '0 bytes', expected: 'a header row' })).toBe(
      'Found: 0 bytes. Expected: a header row.',
    );
  });

  test('of the whole act says the sentence alone', () => {
    expect(faultWords({ found: 'what was sent', expected: 'One of the two days.' })).toBe(
      'One of the two days.',
    );
  });
});
