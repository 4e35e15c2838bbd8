import type { IncidentRecord } from '#casework';
import { iso } from '../requests/request-columns.ts';

const REMOVED =
  '(select coalesce(sum(cardinality(w.people_removed)), 0)::int from incident_versions w where w.incident_id = i.id)';

/** The fields of an `IncidentRecord` out of `incidents_now i`, as SQL: the newest version of each. */
export const INCIDENT_FIELDS: { readonly [Field in keyof IncidentRecord]: string } = {
  id: 'i.id',
  informationId: 'i.information_id',
  country: 'i.country',
  summary: 'i.summary',
  allegedFrom: 'i.alleged_from::text',
  allegedTo: 'i.alleged_to::text',
  place: 'i.place',
  categories: 'i.categories',
  recordedAt: iso('i.recorded_at'),
  recordedBy: 'i.recorded_by',
  version: 'i.version',
  because: 'i.because',
  correctedAt: iso('i.corrected_at'),
  people: `(select count(*)::int from incident_people q where q.incident_id = i.id) - ${REMOVED}`,
  peopleRemoved: REMOVED,
};

/** The same as columns of a query. */
export const INCIDENT_COLUMNS = Object.entries(INCIDENT_FIELDS)
  .map(([field, column]) => `${column} as "${field}"`)
  .join(', ');

/** The same as one JSON object. */
export const INCIDENT_OBJECT = `json_build_object(${Object.entries(INCIDENT_FIELDS)
  .map(([field, column]) => `'${field}', ${column}`)
  .join(', ')})`;
