import type { NumberWords } from '../number-words.ts';

/** Dutch: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const dutchNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'eerste',
    2: 'tweede',
    3: 'derde',
    4: 'vierde',
    5: 'vijfde',
    6: 'zesde',
    7: 'zevende',
    8: 'achtste',
    9: 'negende',
    10: 'tiende',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
