/** A finding as it stood at a moment: the latest version of its element by then. */
export interface FindingThen {
  readonly elementId: string;
  readonly assessmentVersion: number;
  readonly value: string;
  readonly reasons: string;
  readonly evidenceIds: readonly string[];
  readonly dissent: string | null;
  readonly authorName: string;
  readonly at: string;
}

/** An office's latest view by then. */
export interface PositionThen {
  readonly office: string;
  readonly stance: string;
  readonly reasons: string;
  readonly name: string;
  readonly at: string;
}

/** A determination that was signed by then. */
export interface DeterminationThen {
  readonly id: string;
  readonly kind: string;
  readonly exitKind: string | null;
  readonly reasons: string;
  readonly signedByName: string;
  readonly signedAt: string;
}

/** Where a proceeding stood at a moment, and what was held in it. */
export interface ProceedingThen {
  readonly id: string;
  readonly authorityId: string;
  readonly state: string;
  readonly since: string;
  readonly findings: readonly FindingThen[];
  readonly positions: readonly PositionThen[];
  readonly determinations: readonly DeterminationThen[];
}

/** An alleged event that was in the case by then. */
export interface IncidentThen {
  readonly id: string;
  readonly summary: string;
  readonly place: string | null;
  readonly allegedFrom: string | null;
  readonly allegedTo: string | null;
  readonly linkedAt: string;
}

/** A case as it was known at a moment. */
export interface CaseThen {
  readonly id: string;
  readonly title: string;
  readonly country: string;
  readonly subject: string;
  readonly openedAt: string;
  readonly unitId: string | null;
  /** By the name that was known then. */
  readonly unitName: string | null;
  /** The moment of the latest act of the case that is on record, whatever moment is asked about. */
  readonly latestAt: string;
  /** Moments of every act of the case, oldest first, at most five thousand: what a reader can step through. */
  readonly moments: readonly string[];
  readonly proceedings: readonly ProceedingThen[];
  readonly incidents: readonly IncidentThen[];
  /** How many items of evidence had been added. */
  readonly evidence: number;
}
