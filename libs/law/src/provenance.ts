/**
 * How a statement of law reached this library.
 * - `read-in-text`: its words were read in the law's own text.
 * - `reported`: another source states it (an agency's page, an oversight report, a digest).
 * - `from-memory`: nobody has checked it. Shown as unverified wherever it is used.
 */
export type ReadStatus = 'read-in-text' | 'reported' | 'from-memory';

/** Where a value was read, and when. Every rule, number and reach in this library carries one. */
export interface Provenance {
  readonly status: ReadStatus;
  /** The source in words that let a person find it again. */
  readonly where: string;
  /** ISO date on which it was checked, or null where nobody has checked it. */
  readonly checkedOn: string | null;
  readonly note?: string;
}

/** A value with its provenance. */
export interface Sourced<T> {
  readonly value: T;
  readonly provenance: Provenance;
}

/** Provenance of words read in a section of the US Code, in the edition the project holds. */
export function readInText(section: string, checkedOn: string): Provenance {
  return { status: 'read-in-text', where: `${section}, US Code as of spring 2023`, checkedOn };
}

/** Provenance of a statement that another source makes about the law. */
export function reportedIn(where: string, checkedOn: string, note?: string): Provenance {
  return { status: 'reported', where, checkedOn, ...(note === undefined ? {} : { note }) };
}

/** Provenance of a statement nobody has checked; it is always shown as unverified. */
export function fromMemory(note: string): Provenance {
  return { status: 'from-memory', where: 'not read in any source', checkedOn: null, note };
}

/** True only for what was read in the law's own text. Everything else is shown as unverified. */
export function isVerified(provenance: Provenance): boolean {
  return provenance.status === 'read-in-text';
}
