import type {
  IncidentPerson,
  IncidentRecord,
  IncidentVersion,
  KeptPerson,
  PeopleChange,
  Worksheet,
} from './incident.ts';
import type { Information, NamedAttribution, Attribution, Receipt } from './information.ts';
import type { ListedIncident, ListIncidents } from './listed-incident.ts';

/** What was received and the events in it, within one act. Every row is new. */
export interface InformationStore {
  /** The moment of this act. ISO 8601. */
  readonly at: string;
  add(information: Information): Promise<void>;
  byId(id: string): Promise<Information | undefined>;
  /** Keeps when it was first read for its events; a later call changes nothing. */
  markEvaluated(id: string): Promise<void>;
  /** Keeps which unit it is about; false where that was said before. */
  attribute(attribution: Attribution): Promise<boolean>;
  addIncident(incident: IncidentRecord, people: readonly IncidentPerson[]): Promise<void>;
  incidentById(id: string): Promise<IncidentRecord | undefined>;
  /** Keeps a correction; false where there is such a version already. */
  addVersion(incident: IncidentRecord, change: PeopleChange): Promise<boolean>;
  addPeople(incidentId: string, people: readonly IncidentPerson[]): Promise<void>;
  /** The cases that an incident is part of, and the units that they are about. */
  partOf(
    incidentId: string,
  ): Promise<{ readonly caseIds: readonly string[]; readonly unitIds: readonly string[] }>;
  /** Everybody who was ever kept apart from it, by reference. */
  peopleOf(incidentId: string): Promise<readonly KeptPerson[]>;
  /** Links an incident to a case; false where it was linked already. */
  link(caseId: string, incidentId: string): Promise<boolean>;
  isLinked(caseId: string, incidentId: string): Promise<boolean>;
  addWorksheet(worksheet: Worksheet): Promise<void>;
}

export interface InformationQuery {
  /** ISO 3166 codes; information without a country is in every list. Every country where left out. */
  readonly countries?: readonly string[] | undefined;
  readonly evaluated?: boolean | undefined;
  /** Only of this country. */
  readonly country?: string | undefined;
  /** Only what was said to be about a unit, or only what was not. */
  readonly attributed?: boolean | undefined;
  /** In who sent it, what it says, or the unit as the sender wrote it. */
  readonly text?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Information with the units that it was said to be about; without what its sender alone may follow it by. */
export type AttributedInformation = Omit<Information, 'receiptHash'> & {
  readonly about: readonly NamedAttribution[];
};

/** Incidents without a country are in every list. */
export type IncidentQuery = ListIncidents & { readonly countries?: readonly string[] | undefined };

export interface InformationViews {
  /** By the hash of the receipt's code. */
  receipt(codeHash: string): Promise<Omit<Receipt, 'words' | 'receiptCode'> | undefined>;
  /** Each with what was said about whom it is about, oldest first. */
  list(query: InformationQuery): Promise<readonly AttributedInformation[]>;
  find(id: string): Promise<AttributedInformation | undefined>;
  /** Incidents with every case that they are part of, oldest first. */
  incidents(query: IncidentQuery): Promise<readonly ListedIncident[]>;
  /** Every version of an incident, the first one first, with the country by which it may be read. */
  incidentVersions(
    id: string,
  ): Promise<{ readonly country: string | null; readonly versions: readonly IncidentVersion[] } | undefined>;
  /** Every version, oldest first. */
  worksheets(caseId: string): Promise<readonly (Worksheet & { readonly authorName: string })[]>;
}
