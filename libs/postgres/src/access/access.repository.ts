import type { AccessIncident, AccessSeries, AccessStore, SeriesPoint } from '#casework';
import type { Binding } from '../kernel/binding.ts';
import type { AccessIncidentRow } from './access-columns.ts';
import { ACCESS_COLUMNS, recorded, SERIES_COLUMNS } from './access-columns.ts';

/** Access incidents and series in PostgreSQL. Every write is a new row. */
export class AccessRepository implements AccessStore {
  readonly at: string;

  constructor(private readonly binding: Binding) {
    this.at = binding.at;
  }

  async add(one: AccessIncident): Promise<void> {
    await this.binding.manager.query(
      `insert into access_incidents (id, country, place, consignment, aid_of, requested, allowed, quantity_unit,
         reason_given, by_authority, manner, from_day, to_day, source, evidence_ids, replaces, because, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [
        ...[one.id, one.country, one.place, one.consignment, one.aidOf, one.requested, one.allowed],
        ...[one.quantityUnit, one.reasonGiven, one.byAuthority, one.manner, one.from, one.to, one.source],
        ...[one.evidenceIds, one.replaces, one.because, one.recordedAt, one.recordedBy],
      ],
    );
  }

  async byId(id: string): Promise<AccessIncident | undefined> {
    const rows: AccessIncidentRow[] = await this.binding.manager.query(
      `select ${ACCESS_COLUMNS} from access_incidents a where a.id = $1`,
      [id],
    );
    return rows.map(recorded)[0];
  }

  async isReplaced(id: string): Promise<boolean> {
    const rows: unknown[] = await this.binding.manager.query(
      'select 1 from access_incidents where replaces = $1',
      [id],
    );
    return rows.length > 0;
  }

  async addSeries({ id, country, name, unit, source, recordedAt, recordedBy }: AccessSeries): Promise<void> {
    await this.binding.manager.query(
      `insert into access_series (id, country, name, unit, source, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, country, name, unit, source, recordedAt, recordedBy],
    );
  }

  async seriesById(id: string): Promise<AccessSeries | undefined> {
    const rows: (Omit<AccessSeries, 'recordedAt'> & { recordedAt: Date })[] =
      await this.binding.manager.query(`select ${SERIES_COLUMNS} from access_series s where s.id = $1`, [id]);
    return rows.map(recorded)[0];
  }

  async addPoints(seriesId: string, points: readonly SeriesPoint[]): Promise<void> {
    const { actor } = this.binding;
    await this.binding.manager.query(`select pg_advisory_xact_lock(hashtextextended('series ' || $1, 0))`, [
      seriesId,
    ]);
    await this.binding.manager.query(
      `insert into access_series_points (series_id, day, version, value, note, recorded_at, recorded_by)
       select $1, p.day, coalesce((select max(o.version) from access_series_points o where o.series_id = $1 and o.day = p.day), 0)
         + row_number() over (partition by p.day order by p.place), p.value, p.note, $3, $4
       from jsonb_to_recordset($2::jsonb) as p(place int, day date, value double precision, note text)`,
      [
        seriesId,
        JSON.stringify(points.map((point, place) => ({ place, ...point }))),
        this.at,
        actor.accountId,
      ],
    );
  }
}
