import type { ClockStore, KeptClock, NewClock } from '#casework';
import { NO_DAY } from '#casework';
import type { Binding } from '../kernel/binding.ts';
import { CLOCK_COLUMNS, withDay } from './clock-columns.ts';

/** Which clocks run, in PostgreSQL. */
export class ClockRepository implements ClockStore {
  readonly at: string;

  constructor(private readonly binding: Binding) {
    this.at = binding.at;
  }

  async running(sourceId: string): Promise<readonly KeptClock[]> {
    const rows: KeptClock[] = await this.binding.manager.query(
      `select ${CLOCK_COLUMNS} from clock_starts s where s.source_id = $1 and s.ended_at is null`,
      [sourceId],
    );
    return rows.map(withDay);
  }

  async begin(clocks: readonly NewClock[]): Promise<void> {
    const { manager, at, ids } = this.binding;
    const rows = clocks.map((clock) => ({ ...clock, id: ids.next(), sortsOn: clock.sortsOn ?? NO_DAY }));
    await manager.query(
      `insert into clock_starts (id, source, source_id, clock_id, kind, label, country, case_id, authority_id, account_id,
         since, sorts_on, terms, recorded_at)
       select c.id, c.source, c."sourceId", c."clockId", c.kind, c.label, c.country, c."caseId", c."authorityId",
         c."accountId", c.since, c."sortsOn", c.terms, $2::timestamptz
       from jsonb_to_recordset($1::jsonb) as c (id uuid, source text, "sourceId" uuid, "clockId" text, kind text, label text,
         country text, "caseId" uuid, "authorityId" text, "accountId" uuid, since date, "sortsOn" date, terms jsonb)`,
      [JSON.stringify(rows), at],
    );
  }

  async end(ids: readonly string[]): Promise<void> {
    const { manager, at } = this.binding;
    await manager.query('update clock_starts set ended_at = $2 where id = any($1) and ended_at is null', [
      ids,
      at,
    ]);
  }

  async requestsOf(postId: string): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.binding.manager.query(
      `select r.id from requests r where r.post_id = $1
         and exists (select 1 from clock_starts s where s.source_id = r.id and s.ended_at is null)
       order by r.id`,
      [postId],
    );
    return rows.map(({ id }) => id);
  }
}
