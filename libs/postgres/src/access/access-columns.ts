import type { AccessIncident } from '#casework';

/** A row of {@link ACCESS_COLUMNS}. */
export type AccessIncidentRow = Omit<AccessIncident, 'recordedAt'> & { readonly recordedAt: Date };

/** The columns of an access incident, by the names that the core gives them. */
export const ACCESS_COLUMNS = `a.id, a.country, a.place, a.consignment, a.aid_of as "aidOf", a.requested, a.allowed,
  a.quantity_unit as "quantityUnit", a.reason_given as "reasonGiven", a.by_authority as "byAuthority", a.manner,
  a.from_day::text as "from", a.to_day::text as "to", a.source, a.evidence_ids as "evidenceIds", a.replaces, a.because,
  a.recorded_at as "recordedAt", a.recorded_by as "recordedBy"`;

export const SERIES_COLUMNS = `s.id, s.country, s.name, s.unit, s.source, s.recorded_at as "recordedAt",
  s.recorded_by as "recordedBy"`;

/** A row with its moment as the core writes moments. */
export const recorded = <Row extends { readonly recordedAt: Date }>(row: Row) => ({
  ...row,
  recordedAt: row.recordedAt.toISOString(),
});
