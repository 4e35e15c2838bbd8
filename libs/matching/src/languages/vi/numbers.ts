import type { NumberWords } from '../number-words.ts';

/** Vietnamese: ordinals in words; the cardinals are names and everyday words too, and are not read. */
export const vietnameseNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'thứ nhất',
    2: 'thứ hai',
    3: 'thứ ba',
    4: 'thứ tư',
    5: 'thứ năm',
    6: 'thứ sáu',
    7: 'thứ bảy',
    8: 'thứ tám',
    9: 'thứ chín',
    10: 'thứ mười',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
