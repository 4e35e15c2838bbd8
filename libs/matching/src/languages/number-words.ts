/**
 * How one language writes numbers in words, as data: its number words by value and the ways it puts two together.
 * Each value lists its spellings separated by a comma and a space; marks and case do not matter.
 */
export interface NumberWords {
  /** Cardinal words that are a number wherever they stand. A spelling may be several words ("quatre vingt"). */
  readonly cardinals: Readonly<Record<string, string>>;
  /** Ordinal words that are a number wherever they stand. */
  readonly ordinals: Readonly<Record<string, string>>;
  /** Cardinal words that mean something else by themselves, and count inside a compound only ("cent"). */
  readonly inCompounds?: Readonly<Record<string, string>>;
  /** Ordinal words found inside a compound only ("unième"). */
  readonly ordinalsInCompounds?: Readonly<Record<string, string>>;
  /** Small words that count in a compound, never first, and by themselves only directly before an echelon ("dos"). */
  readonly beforeEchelon?: Readonly<Record<string, string>>;
  /** Words that make another number of the unit before them: three-"ten" is 13, three-"tens" 30, three-"hundred" 300. */
  readonly marks?: Readonly<Partial<Record<NumberMark, string>>>;
  /** Number words that no compound read here holds: a number beside one is not read at all. */
  readonly beyond: string;
  /** "And" between the words of one number, as a word of its own. */
  readonly joiners?: string;
  /** "And" written onto the next word, with or without the article. */
  readonly joinedPrefixes?: string;
  /** Articles written onto the word. */
  readonly articles?: string;
  /** "After", where the hundred follows: "the first after the hundred". */
  readonly after?: string;
  /** Which words of a compound are ordinals. `alone`: a compound has none. */
  readonly ordinalsStand: 'last' | 'first' | 'every' | 'anywhere' | 'alone';
  /**
   * What may be added up, as `left link right`: a side is a value or a size (`unit`, `ten`, `teen`, `tens`,
   * `hundreds`, `below` a hundred); the link is `+` (nothing between), `&` (the joiner), `?` (either) or `after`.
   */
  readonly sums: readonly string[];
}

/** What a mark makes of the unit before it. */
export type NumberMark = 'ten' | 'tens' | 'hundred';
