import type { NumberWords } from '../number-words.ts';

/** Somali: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const somaliNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'kowaad',
    2: 'labaad',
    3: 'saddexaad',
    4: 'afraad',
    5: 'shanaad',
    6: 'lixaad',
    7: 'toddobaad',
    8: 'siddeedaad',
    9: 'sagaalaad',
    10: 'tobnaad',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
