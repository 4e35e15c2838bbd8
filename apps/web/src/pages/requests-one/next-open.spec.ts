import { describe, expect, test } from '@jest/globals';
import { nextOpen } from './next-open.ts';

const LIST = ['open', 'confirmed', 'open', 'open'].map((matchState, at) => ({ id: String(at), matchState }));

describe('the next open nomination', () => {
  test('is the next one behind that nobody has decided, and is not being decided', () => {
    expect(nextOpen(LIST, '0', new Set())?.id).toBe('2');
    expect(nextOpen(LIST, '0', new Set(['2']))?.id).toBe('3');
  });

  test('comes from the start where none is left behind', () => {
    expect(nextOpen(LIST, '3', new Set())?.id).toBe('0');
    expect(nextOpen(LIST, '3', new Set(['0', '2']))).toBeUndefined();
  });

  test('is the first one where the list no longer holds the one that was looked at', () => {
    expect(nextOpen(LIST, 'gone', new Set())?.id).toBe('0');
  });
});
