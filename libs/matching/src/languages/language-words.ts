import type { NumberWords } from './number-words.ts';

/**
 * The words of one language, as data. Each value lists its spellings separated by a comma and a space; marks and case
 * do not matter. Canonical values (the keys) are the same in every language: that is what makes "BTN. INF." and
 * "Infantry Battalion" one thing.
 */
export interface LanguageWords {
  /** Echelons and establishments: keys of `ECHELONS`. */
  readonly echelons: Readonly<Record<string, string>>;
  /** Arms and functions: what a unit is for. */
  readonly arms: Readonly<Record<string, string>>;
  /** Branches and services. */
  readonly services: Readonly<Record<string, string>>;
  /** Number words, and how they are put together. */
  readonly numbers: NumberWords;
  /** What may follow digits in an ordinal: "st" in "1st". */
  readonly ordinalEndings: string;
  readonly headquarters: string;
  /** Words that tell no two units apart. */
  readonly fillers: string;
  /** Words that tell two units apart only where nothing else does: "Force CID" and "State CID". */
  readonly lightWords?: string;
  /** Common words of names that languages translate, not spell: "lion", "north". Keys are English words. */
  readonly terms?: Readonly<Record<string, string>>;
  /**
   * Abbreviations that stand for several words, by those words in English ("infantry battalion": "yonif"). What an
   * acronym's letters may stand for needs no entry: it is found in the other name.
   */
  readonly abbreviations?: Readonly<Record<string, string>>;
  /** True where words are written together without end ("Gebirgsjägerbataillon"): they are cut into known ones. */
  readonly compounds?: boolean;
  /** Ranks and posts: a person, not a unit. */
  readonly posts?: string;
  /** Words for a ministry. */
  readonly ministries?: string;
  /** What people type where they know no unit. */
  readonly placeholders?: string;
}
