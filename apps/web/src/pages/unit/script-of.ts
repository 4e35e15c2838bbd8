/** A script that a name is written in, with the tag that a browser and a screen reader know. */
export interface Script {
  readonly name: string;
  /** BCP 47: the language is not known, the script is. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const SCRIPTS: readonly (readonly [pattern: RegExp, script: Script])[] = [
  [/\p{Script=Arabic}/u, { name: 'Arabic', lang: 'und-Arab', dir: 'rtl' }],
  [/\p{Script=Hebrew}/u, { name: 'Hebrew', lang: 'und-Hebr', dir: 'rtl' }],
  [/\p{Script=Cyrillic}/u, { name: 'Cyrillic', lang: 'und-Cyrl', dir: 'ltr' }],
  [/\p{Script=Greek}/u, { name: 'Greek', lang: 'und-Grek', dir: 'ltr' }],
  [/\p{Script=Devanagari}/u, { name: 'Devanagari', lang: 'und-Deva', dir: 'ltr' }],
  [/\p{Script=Bengali}/u, { name: 'Bengali', lang: 'und-Beng', dir: 'ltr' }],
  [/\p{Script=Thai}/u, { name: 'Thai', lang: 'und-Thai', dir: 'ltr' }],
  [/\p{Script=Myanmar}/u, { name: 'Burmese', lang: 'und-Mymr', dir: 'ltr' }],
  [/\p{Script=Ethiopic}/u, { name: 'Ethiopic', lang: 'und-Ethi', dir: 'ltr' }],
  [/\p{Script=Georgian}/u, { name: 'Georgian', lang: 'und-Geor', dir: 'ltr' }],
  [/\p{Script=Armenian}/u, { name: 'Armenian', lang: 'und-Armn', dir: 'ltr' }],
  [/\p{Script=Hangul}/u, { name: 'Korean', lang: 'und-Kore', dir: 'ltr' }],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, { name: 'Japanese', lang: 'und-Jpan', dir: 'ltr' }],
  [/\p{Script=Han}/u, { name: 'Chinese characters', lang: 'und-Hani', dir: 'ltr' }],
];
const LATIN: Script = { name: 'Latin', lang: 'und-Latn', dir: 'ltr' };

/** The script of a name: the first one beside Latin that it uses, or Latin. Numbers and signs belong to none. */
export const scriptOf = (name: string): Script =>
  SCRIPTS.find(([pattern]) => pattern.test(name))?.[1] ?? LATIN;
