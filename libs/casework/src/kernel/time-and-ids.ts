/** The only source of the present moment. Tests hand in a clock that they can set. */
export interface Clock {
  /** Now, in UTC, as ISO 8601 with milliseconds. */
  now(): string;
}

/** The only source of new identifiers: UUIDs in version 7, so that they sort by creation. */
export interface Ids {
  next(): string;
}
