import type { IncidentRecord } from './incident.ts';

/** A case that an incident is part of. */
export interface IncidentCase {
  readonly id: string;
  readonly title: string;
}

/** An incident with every case that it is part of. */
export interface ListedIncident extends IncidentRecord {
  readonly cases: readonly IncidentCase[];
}

/** The same for one person: the cases that they may open, and no word of others. */
export type ShownIncident = ListedIncident;

export interface ListIncidents {
  readonly country?: string | undefined;
  /** Only those that were read in this information. */
  readonly informationId?: string | undefined;
  /** In the summary or the place. */
  readonly text?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}
