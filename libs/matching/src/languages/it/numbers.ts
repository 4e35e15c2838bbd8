import type { NumberWords } from '../number-words.ts';

/** Italian: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const italianNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'primo, prima',
    2: 'secondo, seconda',
    3: 'terzo, terza',
    4: 'quarto, quarta',
    5: 'quinto, quinta',
    6: 'sesto, sesta',
    7: 'settimo, settima',
    8: 'ottavo, ottava',
    9: 'nono, nona',
    10: 'decimo, decima',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
