import type { LanguageWords } from '../language-words.ts';
import { hebrewNumbers } from './numbers.ts';

/** Hebrew. */
export const hebrew: LanguageWords = {
  echelons: {
    squad: 'כיתה',
    platoon: 'מחלקה, מחלקת',
    company: 'פלוגה, פלוגת',
    battery: 'סוללה, סוללת',
    squadron: 'טייסת',
    battalion: 'גדוד',
    brigade: 'חטיבה, חטיבת',
    division: 'אוגדה, אוגדת, עוצבה, עוצבת',
    corps: 'גיס, חיל',
    command: 'פיקוד',
    base: 'בסיס',
    unit: 'יחידה, יחידת',
    school: 'בית ספר',
    station: 'תחנת, תחנה',
  },
  arms: {
    infantry: 'רגלים, חיר, חי"ר',
    armoured: 'שריון',
    artillery: 'תותחנים, ארטילריה',
    airborne: 'צנחנים',
    engineer: 'הנדסה',
    reconnaissance: 'סיור, סיירת',
    intelligence: 'מודיעין',
    commando: 'קומנדו',
    border: 'גבול',
  },
  services: {
    army: 'צבא',
    navy: 'ים',
    'air-force': 'אויר, אוויר',
    police: 'משטרה, משטרת',
    'armed-forces': 'צהל',
  },
  numbers: hebrewNumbers,
  ordinalEndings: '',
  headquarters: 'מפקדה, מפקדת, מטה',
  fillers: 'של, מספר, מס',
  ministries: 'משרד',
};
