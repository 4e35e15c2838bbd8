import type { NumberWords } from '../number-words.ts';

/** Polish: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const polishNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'pierwsza, pierwszy',
    2: 'druga, drugi',
    3: 'trzecia, trzeci',
    4: 'czwarta, czwarty',
    5: 'piąta, piąty',
    6: 'szósta',
    7: 'siódma',
    8: 'ósma',
    9: 'dziewiąta',
    10: 'dziesiąta',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
