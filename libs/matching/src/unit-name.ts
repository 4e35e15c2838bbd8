/** What a word of a unit's name is. `word` is everything the vocabulary does not know: places, honorifics, proper names. */
export type PartKind =
  | 'number'
  | 'letter'
  | 'code'
  | 'echelon'
  | 'arm'
  | 'service'
  | 'nation'
  | 'headquarters'
  | 'filler'
  | 'word';

/** One part of a name, in reading order. */
export interface NamePart {
  readonly kind: PartKind;
  /** Canonical value: `18` for "18th", `battalion` for "BTN", `NG` for "Nigerian"; a folded word otherwise. */
  readonly value: string;
  /** The folded word or words it was read from. */
  readonly surface: string;
  /** True inside brackets, where registries put the parent or the place. */
  readonly aside: boolean;
  /** How a `word` sounds, roughly, across scripts and spellings; absent for every other kind. */
  readonly sound?: string;
  /** True for a `word` written in a script other than Latin. */
  readonly foreign?: boolean;
}

/** A number or a designating letter with the echelon it belongs to: "18th Brigade", "'A' Division". */
export interface Designation {
  /** Digits without leading zeros, or one Latin letter. */
  readonly mark: string;
  /** Canonical echelon, or null where the name gives none next to the number ("45 PMF"). */
  readonly echelon: string | null;
}

/**
 * A unit's name, read into parts. Two texts that differ only in marks, case, spaces, punctuation, direction marks
 * or look-alike letters read to the same `key`; only between the words of one number does punctuation count.
 */
export interface UnitName {
  /** The text as given. */
  readonly text: string;
  /** The canonical parts joined by one space; empty where the text names nothing. */
  readonly key: string;
  readonly parts: readonly NamePart[];
  readonly designations: readonly Designation[];
  /** Military-unit numbers and the like, upper case: `A0680`. */
  readonly codes: readonly string[];
  /** Canonical echelons and establishments: `battalion`, `police-station`, `school`. */
  readonly echelons: readonly string[];
  /** Canonical arms and functions: `infantry`, `special-forces`. */
  readonly arms: readonly string[];
  /** Canonical services: `army`, `police`. */
  readonly services: readonly string[];
  /** ISO 3166 codes of the nations the name mentions. */
  readonly nations: readonly string[];
  /** Folded words the vocabulary does not know: places, proper names, acronyms. */
  readonly words: readonly string[];
}
