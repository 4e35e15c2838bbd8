import type { NumberWords } from '../number-words.ts';

/** Pashto: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const pashtoNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'لومړی, لومړۍ',
    2: 'دویم, دوهم',
    3: 'دریم',
    4: 'څلورم',
    5: 'پنځم',
    6: 'شپږم',
    7: 'اووم',
    8: 'اتم',
    9: 'نهم',
    10: 'لسم',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
