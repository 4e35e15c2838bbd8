import type { CaseRecord, Declaration } from './case.ts';

/** Cases and who may work on them, within one act. Rows are new, except where a case's unit is identified. */
export interface CaseStore {
  /** The moment of this act, the one its ledger entries carry. ISO 8601. */
  readonly at: string;
  add(record: CaseRecord): Promise<void>;
  /** The case, held until the act ends. */
  lock(id: string): Promise<CaseRecord | undefined>;
  byId(id: string): Promise<CaseRecord | undefined>;
  /** The open case on a unit. */
  openOn(unitId: string): Promise<CaseRecord | undefined>;
  /** The open case on a country itself, not on a unit or transfer of it. */
  openOnCountry(country: string): Promise<CaseRecord | undefined>;
  /** Makes two acts that open a case on the same subject come one after the other. */
  holdSubject(id: string): Promise<void>;
  /** Names the unit of the case, and moves its revision on. */
  identifyUnit(id: string, unit: { readonly unitId: string; readonly country: string }): Promise<void>;
  /** The person's declarations in the case, oldest first. */
  declarationsOf(caseId: string, personId: string): Promise<readonly Declaration[]>;
  declare(declaration: Declaration): Promise<void>;
}
