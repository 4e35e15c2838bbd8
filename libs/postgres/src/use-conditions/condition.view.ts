import type { EntityManager } from 'typeorm';
import type { ConditionFinding, ConditionViews } from '#casework';
import { iso } from '../requests/request-columns.ts';

/** Reads of findings on conditions of use. */
export class ConditionView implements ConditionViews {
  constructor(private readonly manager: EntityManager) {}

  ofCase(caseId: string, authorityId: string): Promise<readonly ConditionFinding[]> {
    return this.manager.query(
      `${FINDINGS} where f.case_id = $1 and f.authority_id = $2 order by f.recorded_at, f.id`,
      [caseId, authorityId],
    );
  }

  ofCountry(country: string, knownAt: string): Promise<readonly ConditionFinding[]> {
    return this.manager.query(
      `${FINDINGS} join cases c on c.id = f.case_id
       where c.subject = 'country' and c.country = $1 and f.recorded_at <= $2 order by f.recorded_at, f.id`,
      [country, knownAt],
    );
  }
}

/** `ConditionFinding`s, before what narrows them. */
const FINDINGS = `
  select f.id, f.case_id as "caseId", f.authority_id as "authorityId", f.condition_id as "conditionId", f.status,
    f.reasons, f.evidence_ids as "evidenceIds", f.found_on::text as "foundOn",
    json_build_object('at', ${iso('f.recorded_at')}, 'accountId', f.account_id, 'personId', f.person_id,
      'name', a.name) as by
  from condition_findings f join accounts a on a.id = f.account_id`;
