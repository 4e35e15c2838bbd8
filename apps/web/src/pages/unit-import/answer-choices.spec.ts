import { describe, expect, test } from '@jest/globals';
import { choicesOf } from './answer-choices.ts';

describe('the answers to a question of a file', () => {
  test('are those it takes, "the same as" once for each unit that it might be', () => {
    const candidates = [
      { unitId: 'u1', unitKey: null, name: '1st Brigade' },
      { unitId: null, unitKey: 'k2', name: '2nd Brigade' },
    ];
    expect(
      choicesOf({ answers: ['same-as', 'new'], candidates }).map(({ name, body }) => [name, body]),
    ).toEqual([
      ['1st Brigade', { kind: 'same-as', unitId: 'u1' }],
      ['2nd Brigade', { kind: 'same-as', unitKey: 'k2' }],
      [undefined, { kind: 'new' }],
    ]);
  });
});
