import { describe, expect, test } from '@jest/globals';
import { fieldsOf, linesOf, textsOf } from './worksheet-lines.ts';

describe('the lines of a worksheet', () => {
  test('are those that are filled, half filled ones among them', () => {
    const texts = { 'bias:value': ' none known ', 'bias:reasons': 'Asked two.', 'detail:value': 'high' };
    expect(linesOf(['bias', 'detail', 'access'], texts)).toEqual({
      bias: { value: 'none known', reasons: 'Asked two.' },
      detail: { value: 'high', reasons: '' },
    });
  });

  test('can be gone on from', () => {
    const lines = { bias: { value: 'none known', reasons: 'Asked two.' } };
    expect(linesOf(['bias'], textsOf(lines))).toEqual(lines);
    expect(Object.keys(textsOf(lines))).toEqual(fieldsOf(['bias']));
  });
});
