import type { NumberWords } from '../number-words.ts';

/** Bulgarian: ordinals in words as unit names have them. */
export const bulgarianNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'първи, първа, първо',
    2: 'втори, втора, второ',
    3: 'трети, трета',
    4: 'четвърти, четвърта',
    5: 'пети, пета',
    6: 'шести, шеста',
    7: 'седми, седма',
    8: 'осми, осма',
    9: 'девети, девета',
    10: 'десети, десета',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
