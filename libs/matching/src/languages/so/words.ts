import type { LanguageWords } from '../language-words.ts';
import { somaliNumbers } from './numbers.ts';

/** Somali. */
export const somali: LanguageWords = {
  echelons: {
    platoon: 'koox',
    company: 'horin',
    battalion: 'guuto, guutada',
    division: 'qeybta, qeyb',
    command: 'taliska, talis',
    station: 'saldhig, saldhigga',
    base: 'xero, xerada',
  },
  arms: {
    'special-forces': 'kumaandoos',
    training: 'tababar',
  },
  services: {
    army: 'ciidanka xoogga, ciidamada xoogga',
    police: 'booliska, booliiska',
    navy: 'ciidanka badda',
  },
  terms: {
    north: 'waqooyi',
    south: 'koonfur',
    east: 'bari',
    west: 'galbeed',
  },
  numbers: somaliNumbers,
  ordinalEndings: 'aad',
  headquarters: '',
  fillers: 'ee, iyo',
};
