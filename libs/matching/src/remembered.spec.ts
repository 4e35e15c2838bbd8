import { describe, expect, test } from '@jest/globals';
import { remembered } from './remembered.ts';

describe('a remembered function', () => {
  const counted = (most: number) => {
    const asked: string[] = [];
    const answer = remembered(most, (text) => {
      asked.push(text);
      return text === 'none' ? undefined : text.toUpperCase();
    });
    return { asked, answer };
  };

  test('works a text out once, whatever the answer', () => {
    const { asked, answer } = counted(10);
    expect([answer('a'), answer('none'), answer('a'), answer('none')]).toEqual([
      'A',
      undefined,
      'A',
      undefined,
    ]);
    expect(asked).toEqual(['a', 'none']);
  });

  test('forgets everything at its bound, and answers the same afterwards', () => {
    const { asked, answer } = counted(2);
    const texts = ['a', 'b', 'c', 'a', 'c'];
    expect(texts.map(answer)).toEqual(['A', 'B', 'C', 'A', 'C']);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });

  test('keeps no text over 200 characters', () => {
    const { asked, answer } = counted(10);
    const long = 'x'.repeat(201);
    answer(long);
    answer(long);
    expect(asked).toHaveLength(2);
  });
});
