/** What is alleged, as far as it can be corrected. */
export interface IncidentDetails {
  readonly summary: string;
  /** ISO days; both null where the date is not known. */
  readonly allegedFrom: string | null;
  readonly allegedTo: string | null;
  readonly place: string | null;
  /** Ids of violation categories of #law; what it may be, not what it is found to be. */
  readonly categories: readonly string[];
}

/** An alleged event. Nobody is named in it: people are kept apart, so that a finding on a unit can be shown without them. */
export interface IncidentRecord extends IncidentDetails {
  readonly id: string;
  readonly informationId: string | null;
  readonly country: string | null;
  /** When and by whom it was recorded first. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** 1 as it was recorded; each correction is one more. */
  readonly version: number;
  /** Why the version before was wrong, and when this one came; null of the first. */
  readonly because: string | null;
  readonly correctedAt: string | null;
  /** How many people are kept apart from it; who was taken away is not counted. */
  readonly people: number;
  /** How many were recorded wrongly and taken away by a correction. */
  readonly peopleRemoved: number;
}

/** An alleged event as it was corrected just now. */
export interface CorrectedIncident extends IncidentRecord {
  /** How many cases it is part of: they stay as they are, and each chain says that it was corrected. */
  readonly casesTold: number;
}

/** What a correction changed of who is kept apart from an alleged event, by their references. */
export interface PeopleChange {
  readonly peopleAdded: readonly string[];
  /** Who was recorded wrongly. What was recorded of them stays, and their references are never given to somebody else. */
  readonly peopleRemoved: readonly string[];
}

/** One version of an alleged event, for whoever compares them. */
export interface IncidentVersion extends IncidentDetails, PeopleChange {
  readonly country: string | null;
  /** Who was kept apart from it in this version. */
  readonly people: readonly Pick<IncidentPerson, 'kind' | 'reference'>[];
  readonly version: number;
  readonly because: string | null;
  readonly at: string;
  readonly by: string;
}

export const INCIDENT_PEOPLE = ['victim', 'witness'] as const;

/** A victim or witness: a reference that findings may use, and particulars that only a recorded read shows. */
export interface IncidentPerson {
  readonly id: string;
  readonly kind: (typeof INCIDENT_PEOPLE)[number];
  /** For example "V1". */
  readonly reference: string;
  /** What must be known of the person and no more; null where the reference is enough. */
  readonly particulars: string | null;
}

/** A victim or witness as they are on record. */
export interface KeptPerson extends IncidentPerson {
  /** The version that took the person away as recorded wrongly; null where they belong to the alleged event. */
  readonly removedIn: number | null;
}

/** One answered line: a value in words and its reason. Nothing is added up. */
export interface WorksheetLine {
  readonly value: string;
  readonly reasons: string;
}

/** Credibility of one allegation by the seven factors, and its category by the category's own questions; a version. */
export interface Worksheet {
  readonly id: string;
  readonly caseId: string;
  readonly incidentId: string;
  /** By id of the factor (#law CREDIBILITY_FACTORS). */
  readonly factors: Readonly<Record<string, WorksheetLine>>;
  /** The category the checklist belongs to, or null where none was filled. */
  readonly category: string | null;
  /** By id of the category's element. */
  readonly checklist: Readonly<Record<string, WorksheetLine>>;
  readonly authorAccount: string;
  readonly authorPerson: string;
  readonly at: string;
}
