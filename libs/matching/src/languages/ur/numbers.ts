import type { NumberWords } from '../number-words.ts';

/** Urdu: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const urduNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'پہلی, پہلا',
    2: 'دوسری, دوسرا',
    3: 'تیسری, تیسرا',
    4: 'چوتھی, چوتھا',
    5: 'پانچویں',
    6: 'چھٹی',
    7: 'ساتویں',
    8: 'آٹھویں',
    9: 'نویں',
    10: 'دسویں',
    11: 'گیارہویں',
    12: 'بارہویں',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
