import { arabic } from './ar/words.ts';
import { english } from './en/words.ts';
import { french } from './fr/words.ts';
import { hebrew } from './he/words.ts';
import { indonesian } from './id/words.ts';
import type { LanguageWords } from './language-words.ts';
import { portuguese } from './pt/words.ts';
import { russian } from './ru/words.ts';
import { spanish } from './es/words.ts';
import { ukrainian } from './uk/words.ts';

/** Every language that is read, by ISO 639-1 code. Where two spell a word alike, the earlier one's meaning stands. */
export const LANGUAGES: Readonly<Record<string, LanguageWords>> = {
  en: english,
  es: spanish,
  fr: french,
  pt: portuguese,
  ru: russian,
  uk: ukrainian,
  ar: arabic,
  he: hebrew,
  id: indonesian,
};
