import type { NumberWords } from '../number-words.ts';

/** Korean: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const koreanNumbers: NumberWords = {
  cardinals: {},
  ordinals: {},
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
