import type { LanguageWords } from '../language-words.ts';
import { urduNumbers } from './numbers.ts';

/** Urdu. */
export const urdu: LanguageWords = {
  echelons: {
    platoon: 'پلاٹون',
    company: 'کمپنی',
    battery: 'بیٹری',
    squadron: 'سکواڈرن, اسکواڈرن',
    battalion: 'بٹالین',
    regiment: 'رجمنٹ',
    group: 'گروپ',
    wing: 'ونگ',
    brigade: 'بریگیڈ',
    division: 'ڈویژن',
    corps: 'کور',
    command: 'کمانڈ',
    base: 'ایئر بیس',
    station: 'تھانہ, پولیس اسٹیشن',
    centre: 'سینٹر',
  },
  arms: {
    infantry: 'انفنٹری, پیادہ',
    mechanised: 'میکانائزڈ',
    armoured: 'آرمرڈ, بکتر بند',
    artillery: 'آرٹلری, توپ خانہ',
    commando: 'کمانڈو',
    special: 'اسپیشل',
    engineer: 'انجینئرز, انجینئر',
    signal: 'سگنل',
    'air-defence': 'ایئر ڈیفنس',
    border: 'فرنٹیئر',
    training: 'ٹریننگ',
    'rapid-reaction': 'ریپڈ رسپانس',
  },
  services: {
    army: 'فوج, آرمی',
    navy: 'بحریہ, نیوی',
    'air-force': 'فضائیہ',
    police: 'پولیس',
  },
  numbers: urduNumbers,
  ordinalEndings: 'ویں, واں',
  headquarters: 'ہیڈکوارٹر',
  fillers: 'کی, کا, کے, اور',
};
