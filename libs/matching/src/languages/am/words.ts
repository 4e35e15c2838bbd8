import type { LanguageWords } from '../language-words.ts';
import { amharicNumbers } from './numbers.ts';

/** Amharic. */
export const amharic: LanguageWords = {
  echelons: {
    company: 'ሻምበል',
    battalion: 'ሻለቃ',
    brigade: 'ብርጌድ',
    division: 'ክፍለ ጦር, ክፍለጦር',
    corps: 'ኮር',
    command: 'ዕዝ, እዝ',
    station: 'ጣቢያ',
  },
  arms: {
    infantry: 'እግረኛ',
    mechanised: 'ሜካናይዝድ',
    commando: 'ኮማንዶ',
    special: 'ልዩ',
    airborne: 'አየር ወለድ',
    artillery: 'መድፈኛ',
  },
  services: {
    army: 'ሰራዊት',
    'air-force': 'አየር ኃይል, አየር ሀይል',
    police: 'ፖሊስ',
  },
  terms: {
    north: 'ሰሜን',
    south: 'ደቡብ',
    east: 'ምስራቅ',
    west: 'ምዕራብ',
  },
  numbers: amharicNumbers,
  ordinalEndings: 'ኛ',
  headquarters: '',
  fillers: 'እና',
};
