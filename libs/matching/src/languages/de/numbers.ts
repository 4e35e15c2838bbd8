import type { NumberWords } from '../number-words.ts';

/** German: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const germanNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'erste, erster, erstes',
    2: 'zweite, zweites',
    3: 'dritte, drittes',
    4: 'vierte',
    5: 'fünfte',
    6: 'sechste',
    7: 'siebte',
    8: 'achte',
    9: 'neunte',
    10: 'zehnte',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
