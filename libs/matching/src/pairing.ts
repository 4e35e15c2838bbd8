import type { NamePart } from './unit-name.ts';

/** How two parts were found to say the same. */
export interface PartPair {
  readonly query: readonly NamePart[];
  readonly candidate: readonly NamePart[];
  /** 1 for the same word, less for a likely one. */
  readonly certainty: number;
  readonly how: 'same' | 'spelling' | 'joined' | 'acronym' | 'concepts' | 'kin';
}

/** The parts of two names, paired; what is left over on each side. */
export interface Pairing {
  readonly pairs: readonly PartPair[];
  readonly queryOnly: readonly NamePart[];
  readonly candidateOnly: readonly NamePart[];
}

/** The parts of both names that are not yet paired. */
export interface Sides {
  readonly query: Set<NamePart>;
  readonly candidate: Set<NamePart>;
}
