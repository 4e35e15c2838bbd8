import { describe, expect, test } from '@jest/globals';
import { readUseQuestion } from './use-question.ts';

describe('what is asked of conditions of use', () => {
  test('is read out of the address, without what is empty and what nobody knows', () => {
    const search = new URLSearchParams(
      'on=2031-01-01&useArea=&defensiveOnly=false&law=x&enactedOn=2030-06-01',
    );
    expect(readUseQuestion(search)).toEqual({
      on: '2031-01-01',
      enactedOn: '2030-06-01',
      defensiveOnly: 'false',
    });
  });
});
