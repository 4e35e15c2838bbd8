import type { NumberWords } from '../number-words.ts';

/** Italian: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const italianNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'primo, prima',
    2: 'secondo',
    3: 'terzo',
    4: 'quarto',
    5: 'quinto',
    6: 'sesto',
    7: 'settimo',
    8: 'ottavo',
    9: 'nono',
    10: 'decimo',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
