import type { NumberWords } from '../number-words.ts';

/** Greek: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const greekNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'πρώτη, πρώτο',
    2: 'δεύτερη, δεύτερο',
    3: 'τρίτη, τρίτο',
    4: 'τέταρτη',
    5: 'πέμπτη',
    6: 'έκτη',
    7: 'έβδομη',
    8: 'όγδοη',
    9: 'ένατη',
    10: 'δέκατη',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
