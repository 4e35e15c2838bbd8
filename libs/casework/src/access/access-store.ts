import type { AccessIncident, AccessSeries, SeriesPoint } from './access-incident.ts';

/** Access incidents and series within one act. Every row is new. */
export interface AccessStore {
  /** The moment of this act. ISO 8601. */
  readonly at: string;
  add(incident: AccessIncident): Promise<void>;
  byId(id: string): Promise<AccessIncident | undefined>;
  /** Whether a later version replaces this one. */
  isReplaced(id: string): Promise<boolean>;
  addSeries(series: AccessSeries): Promise<void>;
  seriesById(id: string): Promise<AccessSeries | undefined>;
  addPoints(seriesId: string, points: readonly SeriesPoint[]): Promise<void>;
}

/** Which access incidents: those that touch the days given, as known at a moment. */
export interface AccessQuery {
  readonly country: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly knownAt?: string | undefined;
  /** Replaced versions too. */
  readonly versions?: boolean | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface AccessViews {
  /** By id, oldest first. */
  list(query: AccessQuery): Promise<readonly AccessIncident[]>;
  series(country: string): Promise<readonly AccessSeries[]>;
  /** By day; of several numbers for a day, the last. */
  points(seriesId: string): Promise<readonly (SeriesPoint & { readonly recordedAt: string })[]>;
  seriesById(id: string): Promise<AccessSeries | undefined>;
}
