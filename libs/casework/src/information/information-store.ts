import type { IncidentPerson, IncidentRecord, Worksheet } from './incident.ts';
import type { Attribution, Information, Receipt } from './information.ts';

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
  peopleOf(incidentId: string): Promise<readonly IncidentPerson[]>;
  /** Links an incident to a case; false where it was linked already. */
  link(caseId: string, incidentId: string): Promise<boolean>;
  isLinked(caseId: string, incidentId: string): Promise<boolean>;
  addWorksheet(worksheet: Worksheet): Promise<void>;
}

export interface InformationQuery {
  /** ISO 3166 codes; information without a country is in every list. Every country where left out. */
  readonly countries?: readonly string[] | undefined;
  readonly evaluated?: boolean | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface InformationViews {
  receipt(code: string): Promise<Omit<Receipt, 'words'> | undefined>;
  /** Each with what was said about whom it is about, oldest first. */
  list(
    query: InformationQuery,
  ): Promise<readonly (Information & { readonly about: readonly Attribution[] })[]>;
  /** Every version, oldest first. */
  worksheets(caseId: string): Promise<readonly (Worksheet & { readonly authorName: string })[]>;
}
