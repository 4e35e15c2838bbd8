import { describe, expect, test } from '@jest/globals';
import { nextAfter, PAGE, readJudgementFilter } from './judgement-filter.ts';

const read = (address: string) => {
  const filter = readJudgementFilter(new URLSearchParams(address));
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
};

describe('the filter of the judgements', () => {
  test('is read out of the address', () => {
    expect(read('country=QN&unit=u&text= 28th &said=rejected&undone=false&after=x')).toEqual({
      ...{ country: 'QN', unitId: 'u', text: '28th', judgement: 'rejected', undone: 'false', after: 'x' },
    });
    expect(read('of=persons&person=k&said=same')).toEqual({ personKey: 'k', verdict: 'same' });
  });

  test('leaves out what is none of its values', () => {
    expect(read('said=perhaps&undone=maybe&country=')).toEqual({});
  });

  test('has a next page after a full one only', () => {
    const rows = Array.from({ length: PAGE }, (_none, index) => ({ id: String(index) }));
    expect(nextAfter(rows)).toBe(String(PAGE - 1));
    expect(nextAfter(rows.slice(1))).toBeNull();
  });
});
