import type { NumberWords } from '../number-words.ts';

/** Thai: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const thaiNumbers: NumberWords = {
  cardinals: {},
  ordinals: {},
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
