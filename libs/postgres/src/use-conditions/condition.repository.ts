import type { ConditionFinding, ConditionStore } from '#casework';
import type { Binding } from '../kernel/binding.ts';

/** Findings on conditions of use in PostgreSQL: inserts only. */
export class ConditionRepository implements ConditionStore {
  constructor(private readonly binding: Binding) {}

  async add(finding: Omit<ConditionFinding, 'by'>): Promise<void> {
    const { manager, at, actor } = this.binding;
    const { id, caseId, authorityId, conditionId, status, reasons, evidenceIds, foundOn } = finding;
    await manager.query(
      `insert into condition_findings (id, case_id, authority_id, condition_id, status, reasons, evidence_ids, found_on,
         recorded_at, account_id, person_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, caseId, authorityId, conditionId, status, reasons, evidenceIds, foundOn],
        ...[at, actor.accountId, actor.personId],
      ],
    );
  }
}
