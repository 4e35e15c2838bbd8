import { describe, expect, test } from '@jest/globals';
import { wordsFor } from './passkeys.ts';

describe('what a browser says of a passkey, in words', () => {
  test('parts what was cancelled from what took too long', () => {
    expect(wordsFor('NotAllowedError', 'used', false)).toMatch(
      /^It was cancelled, or .* No passkey was used\.$/,
    );
    expect(wordsFor('NotAllowedError', 'made', true)).toBe(
      'It took too long, so no passkey was made. Try again.',
    );
  });

  test('names an address at which they do not work', () => {
    expect(wordsFor('SecurityError', 'used', true)).toMatch(/only at the one address/);
  });

  test('has a sentence for whatever else happens', () => {
    expect(wordsFor('', 'used', false)).toBe('The browser could not do it. No passkey was used.');
  });
});
