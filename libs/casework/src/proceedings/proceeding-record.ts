import type { Finding } from '#law';
import type { Proceeding, RegionGround, TransitionRecord } from '#workflow';

/** A stored proceeding: what it belongs to, and the machine's own words, which only `restored` may read. */
export interface ProceedingRecord {
  readonly id: string;
  readonly caseId: string;
  readonly country: string;
  readonly authorityId: string;
  readonly authorityVersion: string;
  readonly revision: number;
  readonly stateSince: string;
  readonly openedAt: string;
  /** As stored: machine, version, state, context. Never trusted before it is restored. */
  readonly stored: unknown;
}

/** A proceeding whose stored words were read and found sound. */
export interface RestoredProceeding extends Omit<ProceedingRecord, 'stored'> {
  readonly proceeding: Proceeding;
}

/** Where a proceeding stands, for lists. */
export interface ProceedingSummary {
  readonly id: string;
  readonly authorityId: string;
  readonly state: string;
  readonly stateSince: string;
  readonly revision: number;
}

/** One transition, as kept. `sequence` is the revision that the act was based on. */
export interface StoredTransition {
  readonly id: string;
  readonly sequence: number;
  readonly record: TransitionRecord;
  /** What the act said, with the ids that were made for it. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly determinationId: string | null;
}

/** One version of a finding. The latest of an element holds, while its review lasts; all stay readable. */
export interface FindingVersion {
  readonly id: string;
  readonly assessmentVersion: number;
  readonly elementId: string;
  readonly value: Finding;
  readonly reasons: string;
  readonly evidenceIds: readonly string[];
  readonly dissent: string | null;
}

export const STANCES = ['concur', 'object', 'abstain'] as const;
export type Stance = (typeof STANCES)[number];

/** An office's view. Never anonymous. */
export interface Position {
  readonly id: string;
  readonly office: string;
  readonly stance: Stance;
  readonly reasons: string;
}

/** What an act put on record besides findings, positions and determinations. */
export interface ProceedingNote {
  readonly id: string;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A dissent that travels with a determination, by value. */
export interface Dissent {
  readonly from: 'position' | 'finding';
  readonly id: string;
  readonly name: string;
  readonly office: string;
  readonly words: string;
}

/** A signed decision. */
export interface Determination {
  readonly id: string;
  readonly assessmentVersion: number;
  readonly kind: string;
  readonly exitKind: string | null;
  readonly toState: string;
  readonly draftedByPerson: string;
  readonly signedByPerson: string;
  readonly signedByAccount: string;
  readonly signatureId: string;
  readonly reasons: string;
  readonly dissent: readonly Dissent[];
  /** The moment of signing. An exit that waits for its report counts only from the report (see bar_ends). */
  readonly effectiveAt: string;
  readonly signedAt: string;
  /** The transition it made. */
  readonly sequence: number;
}

/** On which ground a region of a drawn procedure speaks, since the act that was based on revision `sequence`. */
export interface KeptStanding {
  readonly sequence: number;
  readonly region: string;
  readonly ground: RegionGround;
}

/** Who did something and when, for what is kept about a proceeding. */
export interface Attributed {
  readonly at: string;
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
}
