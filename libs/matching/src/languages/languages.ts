import { amharic } from './am/words.ts';
import { arabic } from './ar/words.ts';
import { bulgarian } from './bg/words.ts';
import { bengali } from './bn/words.ts';
import { burmese } from './my/words.ts';
import { chinese } from './zh/words.ts';
import { dutch } from './nl/words.ts';
import { english } from './en/words.ts';
import { french } from './fr/words.ts';
import { georgian } from './ka/words.ts';
import { german } from './de/words.ts';
import { greek } from './el/words.ts';
import { hebrew } from './he/words.ts';
import { hindi } from './hi/words.ts';
import { indonesian } from './id/words.ts';
import { italian } from './it/words.ts';
import { korean } from './ko/words.ts';
import type { LanguageWords } from './language-words.ts';
import { pashto } from './ps/words.ts';
import { persian } from './fa/words.ts';
import { polish } from './pl/words.ts';
import { portuguese } from './pt/words.ts';
import { romanian } from './ro/words.ts';
import { russian } from './ru/words.ts';
import { serbian } from './sr/words.ts';
import { somali } from './so/words.ts';
import { spanish } from './es/words.ts';
import { swahili } from './sw/words.ts';
import { thai } from './th/words.ts';
import { turkish } from './tr/words.ts';
import { ukrainian } from './uk/words.ts';
import { urdu } from './ur/words.ts';
import { vietnamese } from './vi/words.ts';
import { azerbaijani } from './az/words.ts';
import { armenian } from './hy/words.ts';

/** Every language that is read, by ISO 639-1 code. Where two spell a word alike, the earlier one's meaning stands. */
export const LANGUAGES: Readonly<Record<string, LanguageWords>> = {
  en: english,
  es: spanish,
  fr: french,
  pt: portuguese,
  uk: ukrainian,
  ru: russian,
  ar: arabic,
  he: hebrew,
  id: indonesian,
  tr: turkish,
  fa: persian,
  ur: urdu,
  ps: pashto,
  ka: georgian,
  my: burmese,
  th: thai,
  bn: bengali,
  hi: hindi,
  el: greek,
  de: german,
  it: italian,
  nl: dutch,
  pl: polish,
  ro: romanian,
  sr: serbian,
  bg: bulgarian,
  so: somali,
  sw: swahili,
  am: amharic,
  ko: korean,
  zh: chinese,
  vi: vietnamese,
  az: azerbaijani,
  hy: armenian,
};
