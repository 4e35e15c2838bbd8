import { describe, expect, test } from '@jest/globals';
import { settingsOf, textsOf } from './read-post.ts';

const post = {
  ...{ name: 'Lakeport', country: 'QM', contact: 'desk@lakeport.example' },
  ...{ maxBatch: 50, leahyLeadBusinessDays: 21, courtesyCheckBusinessDays: 5 },
  ...{ courtesyLeadBusinessDays: 30, validityMonths: 12 },
  holidays: [{ date: '2031-05-01', name: 'Day of work' }],
};

describe('the settings of a post in its form', () => {
  test('come out as they went in', () => {
    expect(settingsOf(textsOf(post))).toEqual(post);
  });

  test('take empty lines among the holidays, and a holiday without a name as it is', () => {
    const texts = { ...textsOf(post), holidays: '\n2031-05-01\n\n 2031-12-25  Winter day \n' };
    expect(settingsOf(texts).holidays).toEqual([
      { date: '2031-05-01', name: '' },
      { date: '2031-12-25', name: 'Winter day' },
    ]);
  });
});
