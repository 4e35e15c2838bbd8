import type { KnownPlace } from '#matching';

/** A unit that shares search keys with what is looked for, with what a comparison needs. */
export interface UnitCandidate {
  readonly id: string;
  readonly country: string;
  /** The unit's own name first, then its aliases; names of units merged into it are among them. */
  readonly names: readonly string[];
  readonly parents: readonly string[];
  /** Each known stay at a site or in an area, with its days as far as they are known; no last day where it is assumed to go on. */
  readonly places: readonly KnownPlace[];
}

/** What candidates are looked for by. */
export interface CandidateSearch {
  /** The keys of each text (`searchKeys`). */
  readonly keys: readonly (readonly string[])[];
  /** ISO 3166 codes; every country where null. */
  readonly countries: readonly string[] | null;
  /** The most units for each text. */
  readonly most: number;
  /** Units to give whether or not they share a key. */
  readonly unitIds?: readonly string[];
}

/** The registry's part in finding which unit a text means. */
export interface FindCandidates {
  /**
   * For each text the units that share its rarest keys, all texts' together, each unit once, the likeliest first. Units
   * merged into another appear as the one that was kept. One query, however many texts.
   */
  candidates(search: CandidateSearch): Promise<readonly UnitCandidate[]>;
}
