import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * A correction may take away who was recorded wrongly with an alleged event. Their row stays; the version says who no longer
 * belongs to it. It is looked at after the row: of two corrections in one instant the second is no row, and no error.
 */
export class RemovePeople1795000111000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table incident_versions add column people_removed text[] not null default '{}';
      comment on column incident_versions.people_removed is 'References of victims and witnesses who were recorded wrongly.';

      create function refuse_removing_nobody() returns trigger language plpgsql set search_path = public as $$
      begin
        if exists (
          select 1 from unnest(new.people_removed) as r(reference)
          group by r.reference
          having count(*) > 1
            or not exists (select 1 from incident_people q
                           where q.incident_id = new.incident_id and q.reference = r.reference)
            or exists (select 1 from incident_versions w
                       where w.incident_id = new.incident_id and w.version <> new.version
                         and r.reference = any (w.people_removed))) then
          raise exception 'who is taken away is kept apart from the incident, and is taken away once'
            using errcode = '23514', constraint = 'incident_versions_remove_once';
        end if;
        return null;
      end $$;
      create trigger incident_versions_remove_once after insert on incident_versions
        for each row execute function refuse_removing_nobody();
    `);
  }
}
