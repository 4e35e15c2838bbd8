import type { EntityManager } from 'typeorm';
import type { AccessIncident, AccessQuery, AccessSeries, AccessViews, SeriesPoint } from '#casework';
import type { AccessIncidentRow } from './access-columns.ts';
import { ACCESS_COLUMNS, recorded, SERIES_COLUMNS } from './access-columns.ts';

type SeriesRow = Omit<AccessSeries, 'recordedAt'> & { readonly recordedAt: Date };
type PointRow = SeriesPoint & { readonly recordedAt: Date };

/** Reads of access incidents and series, one query each. */
export class AccessView implements AccessViews {
  constructor(private readonly manager: EntityManager) {}

  async list({
    country,
    from,
    to,
    knownAt,
    versions,
    after,
    limit,
  }: AccessQuery): Promise<readonly AccessIncident[]> {
    const rows: AccessIncidentRow[] = await this.manager.query(
      `select ${ACCESS_COLUMNS} from access_incidents a
       where a.country = $1 and ($2::date is null or a.to_day is null or a.to_day >= $2)
         and ($3::date is null or a.from_day <= $3) and ($4::timestamptz is null or a.recorded_at <= $4)
         and ($5 or not exists (select 1 from access_incidents n where n.replaces = a.id
                                and ($4::timestamptz is null or n.recorded_at <= $4)))
         and ($6::uuid is null or a.id > $6)
       order by a.id limit $7`,
      [country, from ?? null, to ?? null, knownAt ?? null, versions ?? false, after ?? null, limit],
    );
    return rows.map(recorded);
  }

  async series(country: string): Promise<readonly AccessSeries[]> {
    const rows: SeriesRow[] = await this.manager.query(
      `select ${SERIES_COLUMNS} from access_series s where s.country = $1 order by s.id`,
      [country],
    );
    return rows.map(recorded);
  }

  async seriesById(id: string): Promise<AccessSeries | undefined> {
    const rows: SeriesRow[] = await this.manager.query(
      `select ${SERIES_COLUMNS} from access_series s where s.id = $1`,
      [id],
    );
    return rows.map(recorded)[0];
  }

  async points(seriesId: string): Promise<readonly (SeriesPoint & { readonly recordedAt: string })[]> {
    const rows: PointRow[] = await this.manager.query(
      `select distinct on (day) day::text, value, note, recorded_at as "recordedAt"
       from access_series_points where series_id = $1 order by day, version desc`,
      [seriesId],
    );
    return rows.map(recorded);
  }
}
