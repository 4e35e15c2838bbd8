import type { NumberWords } from '../number-words.ts';

/** Indonesian: "seratus dua puluh satu"; an ordinal has ke- on its first word. */
export const indonesianNumbers: NumberWords = {
  cardinals: {
    1: 'satu',
    2: 'dua',
    3: 'tiga',
    4: 'empat',
    6: 'enam',
    7: 'tujuh',
    8: 'delapan',
    9: 'sembilan',
    10: 'sepuluh',
    11: 'sebelas',
    100: 'seratus',
  },
  ordinals: {
    1: 'pertama, kesatu',
    2: 'kedua',
    3: 'ketiga',
    4: 'keempat',
    5: 'kelima',
    6: 'keenam',
    7: 'ketujuh',
    8: 'kedelapan',
    9: 'kesembilan',
    10: 'kesepuluh',
    11: 'kesebelas',
    100: 'keseratus',
  },
  /** "Lima" alone is the city, or the letter L over the radio. */
  inCompounds: { 5: 'lima' },
  marks: { ten: 'belas', tens: 'puluh', hundred: 'ratus' },
  beyond: 'ribu, seribu, juta, lusin, nol, belasan, puluhan, ratusan',
  ordinalsStand: 'first',
  sums: ['tens + unit', 'hundreds + below'],
};
