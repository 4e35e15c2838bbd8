import type { NumberWords } from '../number-words.ts';

/** Amharic: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const amharicNumbers: NumberWords = {
  cardinals: {},
  ordinals: {},
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
