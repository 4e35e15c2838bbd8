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
  /** Abbreviations of several words, read as those words. */
  readonly expansions?: Readonly<Record<string, string>>;
  /** Ranks and posts: a person, not a unit. */
  readonly posts?: string;
  /** Words for a ministry. */
  readonly ministries?: string;
  /** What people type where they know no unit. */
  readonly placeholders?: string;
}
