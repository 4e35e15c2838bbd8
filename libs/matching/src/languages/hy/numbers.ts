import type { NumberWords } from '../number-words.ts';

/** Armenian: ordinals in words as unit names have them. */
export const armenianNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'առաջին',
    2: 'երկրորդ',
    3: 'երրորդ',
    4: 'չորրորդ',
    5: 'հինգերորդ',
    6: 'վեցերորդ',
    7: 'յոթերորդ',
    8: 'ութերորդ',
    9: 'իններորդ',
    10: 'տասներորդ',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
