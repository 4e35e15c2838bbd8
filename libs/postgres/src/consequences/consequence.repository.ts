import type {
  Bar,
  BarEnding,
  BarExtension,
  ConsequenceStore,
  NamedFinding,
  PublicationDecision,
  RemediationStep,
  StandingBar,
} from '#casework';
import type { Binding } from '../kernel/binding.ts';
import { iso } from '../requests/request-columns.ts';

/** Bars, publication and steps in PostgreSQL: inserts, and the few reads that an act needs. */
export class ConsequenceRepository implements ConsequenceStore {
  constructor(private readonly binding: Binding) {}

  async newestBar(proceedingId: string): Promise<StandingBar | undefined> {
    const rows: StandingBar[] = await this.binding.manager.query(
      `${SELECT_BAR} where b.proceeding_id = $1 order by b.recorded_at desc, b.id desc limit 1`,
      [proceedingId],
    );
    return rows[0];
  }

  async bar(id: string): Promise<StandingBar | undefined> {
    const rows: StandingBar[] = await this.binding.manager.query(`${SELECT_BAR} where b.id = $1`, [id]);
    return rows[0];
  }

  async addBar(bar: Bar): Promise<string> {
    const { manager, at, ids } = this.binding;
    const { proceedingId, determinationId, authorityId, unitId, effectiveFrom } = bar;
    const id = ids.next();
    await manager.query(
      `insert into bars (id, proceeding_id, determination_id, authority_id, unit_id, effective_from, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, proceedingId, determinationId, authorityId, unitId, effectiveFrom, at],
    );
    return id;
  }

  async addEnding(ending: BarEnding): Promise<void> {
    const { manager, at, ids } = this.binding;
    const { barId, determinationId, ground, scope, effectiveFrom, effectiveUntil } = ending;
    await manager.query(
      `insert into bar_ends (id, bar_id, determination_id, ground, scope, effective_from, effective_until, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [ids.next(), barId, determinationId, ground, scope, effectiveFrom, effectiveUntil, at],
    );
  }

  async finding(id: string): Promise<NamedFinding | undefined> {
    const rows: NamedFinding[] = await this.binding.manager.query(
      'select proceeding_id as "proceedingId", element_id as "elementId", value from findings where id = $1',
      [id],
    );
    return rows[0];
  }

  async addExtension({ barId, unitId, findingId, reasons }: BarExtension): Promise<void> {
    const { manager, at, ids, actor } = this.binding;
    await manager.query(
      `insert into bar_extensions (id, bar_id, unit_id, finding_id, reasons, recorded_at, account_id, person_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [ids.next(), barId, unitId, findingId, reasons, at, actor.accountId, actor.personId],
    );
  }

  async addPublication(decision: PublicationDecision): Promise<void> {
    const { manager, at, ids, actor } = this.binding;
    const { proceedingId, unitId, determinationId, justification, classified } = decision;
    await manager.query(
      `insert into publication_decisions
         (id, proceeding_id, unit_id, decision, determination_id, justification, classified, recorded_at, account_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ids.next(),
        proceedingId,
        unitId,
        decision.decision,
        determinationId,
        justification,
        classified,
        at,
        actor.accountId,
      ],
    );
  }

  async addStep(step: RemediationStep): Promise<void> {
    const { manager, at, ids, actor } = this.binding;
    const { stepId, proceedingId, personRef, kind, status, words, takenOn, evidenceIds } = step;
    await manager.query(
      `insert into remediation_steps
         (id, step_id, proceeding_id, person_ref, kind, status, words, taken_on, evidence_ids, recorded_at, account_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ids.next(),
        stepId,
        proceedingId,
        personRef,
        kind,
        status,
        words,
        takenOn,
        evidenceIds,
        at,
        actor.accountId,
      ],
    );
  }
}

/** A `StandingBar` out of `bars b`. */
const SELECT_BAR = `
  select b.id, b.proceeding_id as "proceedingId", p.case_id as "caseId", b.determination_id as "determinationId",
    b.authority_id as "authorityId", b.unit_id as "unitId", b.effective_from::text as "effectiveFrom", ${iso('b.recorded_at')} as "recordedAt",
    (select coalesce(json_agg(json_build_object('barId', e.bar_id, 'determinationId', e.determination_id, 'ground', e.ground,
       'scope', e.scope, 'effectiveFrom', e.effective_from, 'effectiveUntil', e.effective_until) order by e.recorded_at, e.id), '[]')
     from bar_ends e where e.bar_id = b.id) as endings
  from bars b join proceedings p on p.id = b.proceeding_id`;
