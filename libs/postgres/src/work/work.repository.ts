import type { ProceedingRecord, WaitingStep, WorkStore } from '#casework';
import { WORK_VERSION } from '#casework';
import type { Binding } from '../kernel/binding.ts';
import type { ProceedingRow } from '../proceedings/proceeding-columns.ts';
import { PROCEEDING_COLUMNS, toRecord } from '../proceedings/proceeding-columns.ts';

/** What proceedings wait for, in PostgreSQL. Notices, evidence and requests keep theirs by triggers. */
export class WorkRepository implements WorkStore {
  readonly at: string;

  constructor(private readonly binding: Binding) {
    this.at = binding.at;
  }

  async keep(proceedingId: string, steps: readonly WaitingStep[], person: string | null): Promise<void> {
    await this.binding.manager.query(KEEP, [
      proceedingId,
      JSON.stringify(steps),
      person,
      this.at,
      WORK_VERSION,
    ]);
  }

  async stale(today: string, limit: number): Promise<readonly ProceedingRecord[]> {
    const rows: ProceedingRow[] = await this.binding.manager.query(
      `with old as (
         (select id from proceedings where work_version < $2 order by work_version, id limit $3)
         union (select source_id from work_items where queue = 'wait' and derived_on < $1 order by derived_on limit $3))
       select ${PROCEEDING_COLUMNS} from proceedings p where p.id in (select id from old)
       order by p.id limit $3 for update skip locked`,
      [today, WORK_VERSION, limit],
    );
    return rows.map(toRecord);
  }
}

/** A step that is still waited for keeps the moment since when. */
const KEEP = `
  with wanted as (
    select * from jsonb_to_recordset($2::jsonb) as w (queue text, roles text[], offices text[], spoken text[], words text)),
  gone as (
    delete from work_items where source_id = $1 and kind = 'proceeding' and queue not in (select queue from wanted)),
  derived as (update proceedings set work_version = $5 where id = $1 and work_version <> $5)
  insert into work_items (kind, source_id, queue, country, case_id, proceeding_id, authority_id, state, roles, offices,
    spoken, words, since, last_person, derived_on)
  select 'proceeding', p.id, w.queue, p.country, p.case_id, p.id, p.authority_id, p.state, w.roles, w.offices, w.spoken,
    w.words, case when $3::uuid is null then p.state_since else $4::timestamptz end,
    coalesce($3, (select t.person_id from proceeding_transitions t where t.proceeding_id = p.id order by t.sequence desc limit 1)),
    ($4::timestamptz at time zone 'UTC')::date
  from wanted w cross join proceedings p where p.id = $1
  on conflict (source_id, queue) do update set country = excluded.country, state = excluded.state, roles = excluded.roles,
    offices = excluded.offices, spoken = excluded.spoken, words = excluded.words, last_person = excluded.last_person,
    derived_on = excluded.derived_on`;
