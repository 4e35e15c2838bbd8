import type { PhaseOutEntry, PhaseOutHead, PhaseOutSaid, PhaseOutStore } from '#casework';
import type { PhaseOutPlan } from '#law';
import type { Binding } from '../kernel/binding.ts';
import { PHASE_OUT_HEAD } from './phase-out-columns.ts';

/** Phase-outs in PostgreSQL: entries in their order, and only ever more of them. */
export class PhaseOutRepository implements PhaseOutStore {
  constructor(private readonly binding: Binding) {}

  async add({ id, country, title }: Pick<PhaseOutHead, 'id' | 'country' | 'title'>): Promise<void> {
    const { manager, at, actor } = this.binding;
    await manager.query(
      `insert into phase_outs (id, country, title, opened_at, account_id, person_id) values ($1, $2, $3, $4, $5, $6)`,
      [id, country, title, at, actor.accountId, actor.personId],
    );
  }

  async hold(id: string): Promise<PhaseOutHead | undefined> {
    const { manager } = this.binding;
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('phase-out:' || $1, 0))`, [id]);
    const rows: PhaseOutHead[] = await manager.query(
      `select ${PHASE_OUT_HEAD} from phase_outs p where p.id = $1`,
      [id],
    );
    return rows[0];
  }

  async addEntry(
    phaseOutId: string,
    { id, sequence, source, said }: Omit<PhaseOutEntry, 'by'>,
  ): Promise<void> {
    const { manager, at, actor } = this.binding;
    const { instrumentId, fiscalYear, usd } = cellOf(said);
    await manager.query(
      `insert into phase_out_entries (id, phase_out_id, sequence, kind, instrument_id, fiscal_year, usd, source, body,
         recorded_at, account_id, person_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[id, phaseOutId, sequence, said.kind, instrumentId, fiscalYear, usd, source, JSON.stringify(said)],
        ...[at, actor.accountId, actor.personId],
      ],
    );
  }

  async plan(id: string): Promise<PhaseOutPlan | undefined> {
    const rows: { plan: PhaseOutPlan }[] = await this.binding.manager.query(
      `select body -> 'plan' as plan from phase_out_entries where phase_out_id = $1 and kind = 'plan'
       order by sequence desc limit 1`,
      [id],
    );
    return rows[0]?.plan;
  }
}

function cellOf(said: PhaseOutSaid) {
  if (said.kind === 'plan') return { instrumentId: null, fiscalYear: null, usd: null };
  return { instrumentId: said.instrumentId, fiscalYear: said.fiscalYear, usd: said.usd };
}
