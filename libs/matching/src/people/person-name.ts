import type { KnownName } from './known-names.ts';

/**
 * What a word of a person's name is. `initial`: one letter. `soft`: a word that may be left out and says little: a
 * particle ("de la", "bin", "van"), a form of address that is also a name ("Haji", "Sheikh"). `servant`: the "Abd" of
 * "Abd al-Rahman". `patronymic`: "Ivanovich".
 */
export type PersonWordKind = 'name' | 'initial' | 'soft' | 'servant' | 'patronymic';

/** One word of a person's name. */
export interface PersonWord {
  /** In plain small Latin letters. */
  readonly text: string;
  /** The same without a written-on Arabic article: "sisi" for "elsisi"; else the same. */
  readonly bare: string;
  /** Its sound (see `soundOf`). */
  readonly sound: string;
  /** What the tables of names know of it; null where it stands in none. */
  readonly known: KnownName | null;
  readonly kind: PersonWordKind;
  /** From a script that does not write vowels, or not all. */
  readonly withoutVowels: boolean;
  /** A foreign name in Chinese characters or kana. */
  readonly loose: boolean;
  /** Inside quotation marks or brackets: a nickname or a remark. */
  readonly aside: boolean;
}

/**
 * A person's name, read. Texts that differ in marks, case, spaces, punctuation, direction marks, look-alike letters, a
 * rank, or the order of the words read to the same `key`.
 */
export interface PersonName {
  /** The text as given. */
  readonly text: string;
  /** The words in alphabetical order; empty where the text names nobody. */
  readonly key: string;
  readonly words: readonly PersonWord[];
  /** Ranks and forms of address that were taken off, as written. */
  readonly titles: readonly string[];
  /** `junior`, `senior`, `iii`, `iv`, or null. */
  readonly generation: string | null;
}
