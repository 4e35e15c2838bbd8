import type { NumberWords } from '../number-words.ts';

/** Bengali: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const bengaliNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'প্রথম',
    2: 'দ্বিতীয়',
    3: 'তৃতীয়',
    4: 'চতুর্থ',
    5: 'পঞ্চম',
    6: 'ষষ্ঠ',
    7: 'সপ্তম',
    8: 'অষ্টম',
    9: 'নবম',
    10: 'দশম',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
