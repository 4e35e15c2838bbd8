import type { NumberWords } from '../number-words.ts';

/** Swahili: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const swahiliNumbers: NumberWords = {
  cardinals: {},
  ordinals: {},
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
