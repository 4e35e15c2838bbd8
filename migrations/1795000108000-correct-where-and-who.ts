import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/** A correction may say another country too, and which people were left out; versions before keep the country they had. */
export class CorrectWhereAndWho1795000108000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table incident_versions add column country text,
        add column people_added text[] not null default '{}';
      update incident_versions v set country = i.country from incidents i where i.id = v.incident_id;
      comment on column incident_versions.country is 'Empty where none is known.';
      comment on column incident_versions.people_added is 'References of victims and witnesses that this version added.';

      create or replace view incidents_now as
        select i.id, i.information_id, case when v.version is null then i.country else v.country end as country,
          coalesce(v.summary, i.summary) as summary,
          case when v.version is null then i.alleged_from else v.alleged_from end as alleged_from,
          case when v.version is null then i.alleged_to else v.alleged_to end as alleged_to,
          case when v.version is null then i.place else v.place end as place,
          coalesce(v.categories, i.categories) as categories, i.recorded_at, i.recorded_by,
          coalesce(v.version, 1) as version, v.because, v.recorded_at as corrected_at
        from incidents i left join lateral (
          select * from incident_versions w where w.incident_id = i.id order by w.version desc limit 1) v on true;
    `);
  }
}
