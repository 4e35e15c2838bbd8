import type { LanguageWords } from '../language-words.ts';
import { swahiliNumbers } from './numbers.ts';

/** Swahili. */
export const swahili: LanguageWords = {
  echelons: {
    squad: 'kikosi kidogo',
    company: 'kombania',
    battalion: 'kikosi',
    brigade: 'brigedi',
    division: 'divisheni',
    command: 'kamandi',
    station: 'kituo cha polisi',
    base: 'kambi',
    school: 'shule, chuo',
    unit: 'kitengo',
  },
  arms: {
    infantry: 'miguu',
    training: 'mafunzo',
    special: 'maalum',
    border: 'mpaka',
  },
  services: {
    army: 'jeshi la ardhini, jeshi la nchi kavu',
    navy: 'jeshi la wanamaji',
    'air-force': 'jeshi la anga',
    police: 'polisi, jeshi la polisi',
    'armed-forces': 'jeshi la ulinzi, jwtz, jeshi',
  },
  terms: {
    north: 'kaskazini',
    south: 'kusini',
    east: 'mashariki',
    west: 'magharibi',
    lion: 'simba',
  },
  numbers: swahiliNumbers,
  ordinalEndings: '',
  headquarters: 'makao makuu',
  fillers: 'cha, ya, la, wa',
};
