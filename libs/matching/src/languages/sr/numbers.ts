import type { NumberWords } from '../number-words.ts';

/** Serbian: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const serbianNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'prva, prvi, прва, први',
    2: 'druga, drugi, друга, други',
    3: 'treća, treći, трећа, трећи',
    4: 'četvrta, četvrti, четврта',
    5: 'peta, peti, пета',
    6: 'šesta, шеста',
    7: 'sedma, седма',
    8: 'osma, осма',
    9: 'deveta, девета',
    10: 'deseta, десета',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
