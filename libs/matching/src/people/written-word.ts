/** A word as it stands in a text: folded in its own script, and in plain small Latin letters. */
export interface WrittenWord {
  readonly written: string;
  readonly latin: string;
  /** Inside quotation marks or brackets. */
  readonly aside: boolean;
}
