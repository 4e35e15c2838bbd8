import type { NumberWords } from '../number-words.ts';

/** Romanian: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const romanianNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'întâi',
    4: 'patra',
    5: 'cincea',
    6: 'șasea',
    7: 'șaptea',
    8: 'opta',
    10: 'zecea',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
