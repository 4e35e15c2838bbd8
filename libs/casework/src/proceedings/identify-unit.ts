import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { hasOpenCase } from '../cases/has-open-case.ts';
import type { PreparedAct } from './prepare-act.ts';
import type { RestoredProceeding } from './proceeding-record.ts';

/**
 * Where the act names another unit than the case has, the case is about that unit from now on. Refused where another case
 * on it is open: one unit has one open case.
 */
export async function identifyUnit(
  { cases, units }: Pick<Transaction, 'cases' | 'units'>,
  before: RestoredProceeding,
  { next }: PreparedAct,
): Promise<Outcome<true>> {
  const unitId = next.context.subjectUnitId;
  if (unitId === null || unitId === before.proceeding.context.subjectUnitId) return done(true);
  const [unit, file] = [await units.byId(unitId), await cases.lock(before.caseId)];
  if (unit === undefined || file === undefined) return notFound('unit', unitId);
  if (file.unitId === unitId) return done(true);
  await cases.holdSubject(unitId);
  const other = await cases.openOn(unitId);
  if (other !== undefined) return hasOpenCase(other);
  await cases.identifyUnit(file.id, { unitId, country: unit.country });
  return done(true);
}
