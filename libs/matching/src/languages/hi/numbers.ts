import type { NumberWords } from '../number-words.ts';

/** Hindi: ordinals in words as unit names have them; the cardinals are everyday words, and are not read. */
export const hindiNumbers: NumberWords = {
  cardinals: {},
  ordinals: {
    1: 'पहली, प्रथम',
    2: 'दूसरी, द्वितीय',
    3: 'तीसरी, तृतीय',
    4: 'चौथी',
    5: 'पांचवीं',
    6: 'छठी',
    7: 'सातवीं',
    8: 'आठवीं',
    9: 'नौवीं',
    10: 'दसवीं',
  },
  beyond: '',
  ordinalsStand: 'alone',
  sums: [],
};
