import { describe, expect, test } from '@jest/globals';
import type { AskedQuestion } from './read-question.ts';
import { asksOne, lacking, NOTHING, readQuestion, supposes, writeQuestion } from './read-question.ts';

const question = (more: Partial<AskedQuestion>): AskedQuestion => ({
  ...{ who: 'units', units: [], country: '', transfers: [], instrument: 'imet', on: '', supposed: NOTHING },
  ...more,
});
const again = (one: AskedQuestion) => readQuestion(writeQuestion(one));

describe('a question in the address', () => {
  test('comes back whole, whoever it is about and whatever it supposes', () => {
    const supposed = { on: '2027-01-02', assume: ['law/reading=one'], packs: ['bill'] };
    for (const one of [
      question({ units: ['a', 'b'], on: '2026-12-01', supposed }),
      question({ who: 'country', country: 'QM' }),
      question({ who: 'every', country: 'QM' }),
      question({ who: 'transfers', transfers: ['t'], instrument: '' }),
    ])
      expect(again(one)).toEqual(one);
  });

  test('keeps only what belongs to who is asked about', () => {
    expect(again(question({ who: 'transfers', transfers: ['t'], units: ['a'] }))).toMatchObject({
      units: [],
      instrument: '',
    });
  });

  test('says what it lacks', () => {
    expect(lacking(question({ instrument: '' }))).toEqual(['a unit', 'the kind of assistance']);
    expect(lacking(question({ who: 'every' }))).toEqual(['a country']);
    expect(lacking(question({ who: 'transfers', transfers: ['t'], instrument: '' }))).toEqual([]);
  });

  test('is about one or many, and supposes something or nothing', () => {
    expect(
      [{ units: ['a'] }, { units: ['a', 'b'] }, { who: 'every', country: 'QM' } as const].map((one) =>
        asksOne(question(one)),
      ),
    ).toEqual([true, false, false]);
    expect([supposes(NOTHING), supposes({ ...NOTHING, packs: ['bill'] })]).toEqual([false, true]);
  });
});
