import type { NumberWords } from '../number-words.ts';

/** Turkish: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const turkishNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'birinci',
    2: 'ikinci',
    3: 'üçüncü',
    4: 'dördüncü',
    5: 'beşinci',
    6: 'altıncı',
    7: 'yedinci',
    8: 'sekizinci',
    9: 'dokuzuncu',
    10: 'onuncu',
    11: 'on birinci, onbirinci',
    12: 'on ikinci, onikinci',
    13: 'on üçüncü',
    14: 'on dördüncü',
    15: 'on beşinci',
    16: 'on altıncı',
    17: 'on yedinci',
    18: 'on sekizinci',
    19: 'on dokuzuncu',
    20: 'yirminci',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
