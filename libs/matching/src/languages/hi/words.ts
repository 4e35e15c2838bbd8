import type { LanguageWords } from '../language-words.ts';
import { hindiNumbers } from './numbers.ts';

/** Hindi. */
export const hindi: LanguageWords = {
  echelons: {
    platoon: 'प्लाटून',
    company: 'कंपनी, गुल्म',
    battalion: 'बटालियन, वाहिनी, गण',
    regiment: 'रेजिमेंट',
    brigade: 'ब्रिगेड, बाहिनी',
    division: 'डिवीजन, डिवीज़न, पृतना',
    corps: 'कोर',
    command: 'कमान',
    station: 'थाना',
    squadron: 'स्क्वाड्रन',
  },
  arms: {
    infantry: 'इन्फैंट्री, पैदल',
    artillery: 'तोपखाना',
    armoured: 'बख्तरबंद',
    airborne: 'पैराशूट',
    special: 'विशेष',
    border: 'सीमा',
  },
  services: {
    army: 'सेना, थल सेना',
    navy: 'नौसेना',
    'air-force': 'वायु सेना, वायुसेना',
    police: 'पुलिस, प्रहरी, प्रहरी बल',
  },
  terms: {
    armed: 'सशस्त्र',
  },
  numbers: hindiNumbers,
  ordinalEndings: 'वीं, वां',
  headquarters: 'मुख्यालय',
  fillers: 'की, का, के, और, नं, नम्बर, को',
};
