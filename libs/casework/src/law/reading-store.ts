import type { AdoptedReadings } from '#law';

/** A reading of the law that a legal adviser adopted. A later adoption stands for it from its own first day; nothing is undone. */
export interface Adoption {
  readonly id: string;
  readonly readingId: string;
  readonly alternativeId: string;
  readonly reasons: string;
  /** First day on which answers are given under it. */
  readonly effectiveFrom: string;
  readonly recordedAt: string;
  readonly adviser: string;
}

/** Adopted readings, within one act. */
export interface ReadingStore {
  /** Makes two acts that adopt the same reading come one after the other; how many adoptions there are. */
  hold(readingId: string): Promise<number>;
  /** The readings adopted by a day, as known now. */
  adopted(on: string): Promise<AdoptedReadings>;
  /** Returns the id of the adoption. */
  add(adoption: Omit<Adoption, 'id' | 'recordedAt' | 'adviser'>): Promise<string>;
}

/** Reads of adopted readings. */
export interface ReadingViews {
  /** Every adoption, by reading; of each reading, oldest first. */
  all(): Promise<readonly Adoption[]>;
}

/** The adoption that stands on a day: the latest first day by then, and of those the last recorded. */
export function standingOn(adoptions: readonly Adoption[], day: string): Adoption | undefined {
  const begun = adoptions.filter(({ effectiveFrom }) => effectiveFrom <= day);
  const [last] = begun.sort(
    (a, b) => compare(b.effectiveFrom, a.effectiveFrom) || compare(b.recordedAt, a.recordedAt),
  );
  return last;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
