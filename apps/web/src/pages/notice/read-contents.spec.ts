import { describe, expect, test } from '@jest/globals';
import { readContents } from './read-contents.ts';

const part = (id: string, written: string | null = null) => ({ id, written, marking: null });

describe('what is written into a notice', () => {
  test('is sent by part, and what nobody touched is left as it was', () => {
    const parts = [part('who'), part('what', 'As before.'), part('why')];
    expect(readContents(parts, { who: ' The brigade. ', what: 'As before.', why: ' ' })).toEqual({
      contents: { who: 'The brigade.' },
    });
  });

  test('carries marks that exist, and no others', () => {
    expect(readContents([part('a'), part('b')], { 'a mark': 'secret', 'b mark': 'cosmic' })).toEqual({
      contents: {},
      portions: { a: 'secret' },
    });
  });
});
