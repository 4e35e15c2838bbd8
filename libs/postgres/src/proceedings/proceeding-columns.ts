import type { ProceedingRecord } from '#casework';

/** A proceeding as it is stored. */
export type ProceedingRow = Omit<ProceedingRecord, 'stateSince' | 'openedAt'> & {
  readonly stateSince: Date;
  readonly openedAt: Date;
};

/** The columns of a {@link ProceedingRow}, of `proceedings p`. */
export const PROCEEDING_COLUMNS = `p.id, p.case_id as "caseId", p.country, p.authority_id as "authorityId",
  p.authority_version as "authorityVersion", p.revision, p.state_since as "stateSince", p.opened_at as "openedAt",
  jsonb_build_object('machine', p.machine, 'version', p.machine_version, 'state', p.state, 'context', p.context) as stored`;

/** The proceeding as the core has it; what it says is still to be restored. */
export const toRecord = (row: ProceedingRow): ProceedingRecord => ({
  ...row,
  stateSince: row.stateSince.toISOString(),
  openedAt: row.openedAt.toISOString(),
});
