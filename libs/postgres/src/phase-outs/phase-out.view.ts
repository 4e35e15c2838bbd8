import type { EntityManager } from 'typeorm';
import type { Actor, PhaseOutEntry, PhaseOutFilter, PhaseOutHead, PhaseOutViews } from '#casework';
import { iso } from '../requests/request-columns.ts';
import { PHASE_OUT_HEAD } from './phase-out-columns.ts';

/** Reads of phase-outs. */
export class PhaseOutView implements PhaseOutViews {
  constructor(private readonly manager: EntityManager) {}

  list({ portfolio }: Actor, { country, after, limit }: PhaseOutFilter): Promise<readonly PhaseOutHead[]> {
    return this.manager.query(
      `select ${PHASE_OUT_HEAD} from phase_outs p
       where ($1::text[] is null or p.country = any($1)) and ($2::text is null or p.country = $2)
         and ($3::uuid is null or p.id > $3)
       order by p.id limit $4`,
      [portfolio === 'all' ? null : portfolio, country ?? null, after ?? null, limit],
    );
  }

  async byId(id: string) {
    const rows: { head: PhaseOutHead; entries: readonly PhaseOutEntry[] }[] = await this.manager.query(
      `select (select to_jsonb(h) from (select ${PHASE_OUT_HEAD}) h) as head,
         (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'sequence', e.sequence, 'source', e.source,
            'said', e.body, 'by', jsonb_build_object('at', ${iso('e.recorded_at')}, 'accountId', e.account_id,
              'personId', e.person_id, 'name', a.name)) order by e.sequence), '[]')
          from phase_out_entries e join accounts a on a.id = e.account_id where e.phase_out_id = p.id) as entries
       from phase_outs p where p.id = $1`,
      [id],
    );
    return rows[0];
  }
}
