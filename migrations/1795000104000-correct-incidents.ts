import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/** An alleged event is corrected by a new version with its reason; what was recorded first stays, and every version since. */
export class CorrectIncidents1795000104000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table incident_versions (
        incident_id uuid not null references incidents,
        version integer not null check (version >= 2),
        summary text not null check (summary <> ''),
        alleged_from date,
        alleged_to date,
        place text,
        categories text[] not null,
        because text not null check (because <> ''),
        recorded_at timestamptz not null,
        recorded_by uuid not null references accounts,
        primary key (incident_id, version),
        check (alleged_to is null or alleged_from <= alleged_to)
      );
      comment on table incident_versions is 'Corrections. The first version is the row in incidents; the newest one counts.';
      grant select, insert on incident_versions to plumbline_app;

      create view incidents_now as
        select i.id, i.information_id, i.country, coalesce(v.summary, i.summary) as summary,
          case when v.version is null then i.alleged_from else v.alleged_from end as alleged_from,
          case when v.version is null then i.alleged_to else v.alleged_to end as alleged_to,
          case when v.version is null then i.place else v.place end as place,
          coalesce(v.categories, i.categories) as categories, i.recorded_at, i.recorded_by,
          coalesce(v.version, 1) as version, v.because, v.recorded_at as corrected_at
        from incidents i left join lateral (
          select * from incident_versions w where w.incident_id = i.id order by w.version desc limit 1) v on true;
      grant select on incidents_now to plumbline_app;
    `);
  }
}
