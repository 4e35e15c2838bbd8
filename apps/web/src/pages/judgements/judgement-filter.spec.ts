import { describe, expect, test } from '@jest/globals';
import { readJudgementFilter } from './judgement-filter.ts';

const read = (address: string) => {
  const filter = readJudgementFilter(new URLSearchParams(address));
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
};

describe('the filter of the judgements', () => {
  test('is read out of the address', () => {
    expect(read('country=QN&unit=u&text= 28th &said=rejected&undone=false')).toEqual({
      ...{ country: 'QN', unitId: 'u', text: '28th', judgement: 'rejected', undone: 'false' },
    });
    expect(read('of=persons&person=k&said=same')).toEqual({ personKey: 'k', verdict: 'same' });
  });

  test('leaves out what is none of its values', () => {
    expect(read('said=perhaps&undone=maybe&country=')).toEqual({});
  });
});
