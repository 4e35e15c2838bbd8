import type { NumberWords } from '../number-words.ts';

/** Azerbaijani: ordinals in words; a cardinal in a name counts things. */
export const azerbaijaniNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'birinci',
    2: 'ikinci',
    3: 'üçüncü',
    4: 'dördüncü',
    5: 'beşinci',
    6: 'altıncı',
    7: 'yeddinci',
    8: 'səkkizinci',
    9: 'doqquzuncu',
    10: 'onuncu',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
