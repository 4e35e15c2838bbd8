import type { NumberWords } from '../number-words.ts';

/** Georgian: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const georgianNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'პირველი',
    2: 'მეორე',
    3: 'მესამე',
    4: 'მეოთხე',
    5: 'მეხუთე',
    6: 'მეექვსე',
    7: 'მეშვიდე',
    8: 'მერვე',
    9: 'მეცხრე',
    10: 'მეათე',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
