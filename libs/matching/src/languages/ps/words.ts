import type { LanguageWords } from '../language-words.ts';
import { pashtoNumbers } from './numbers.ts';

/** Pashto. */
export const pashto: LanguageWords = {
  echelons: {
    company: 'ټولی',
    battalion: 'کنډک',
    regiment: 'غونډ',
    brigade: 'لواء',
    division: 'فرقې',
    corps: 'قول اردو',
    command: 'قوماندانۍ',
  },
  arms: {
    infantry: 'پلي',
    commando: 'کمانډو',
    'special-forces': 'ځانګړي ځواکونه',
    border: 'سرحدي',
    'public-order': 'عامه نظم',
  },
  services: {
    army: 'ملي اردو, پوځ',
    'air-force': 'هوايي ځواک',
    police: 'پولیسو',
  },
  numbers: pashtoNumbers,
  ordinalEndings: '',
  headquarters: '',
  fillers: 'د, او',
};
