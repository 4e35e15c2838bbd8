import type { UnitClaim } from '#intake';
import type { LedgerAct } from '../../kernel/ledger-port.ts';
import type { Ids } from '../../kernel/time-and-ids.ts';
import type { Transaction } from '../../kernel/unit-of-work.ts';
import { claimHash } from '../claim-content.ts';
import { NO_TIME } from '../read-claim-time.ts';
import { namesAmong } from '../search-name.ts';
import type { ClaimValue, NewClaim, RecordedClaim } from '../unit-claim.ts';
import type { NewUnit } from '../unit-store.ts';
import { withdrawal } from '../withdraw-claim.ts';
import type { ImportPlan, PlannedClaim, PlannedUnit } from './import-plan.ts';
import { linkedKey } from './place-units.ts';

/** So many units go to the ledger at once. */
const UNITS_AT_ONCE = 250;

/** Says how far the work is. */
export type OnProgress = (done: number, total: number) => void;

export interface Application {
  readonly plan: ImportPlan;
  readonly importId: string;
  readonly register: string;
  readonly filename: string;
  readonly ids: Ids;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Writes what a plan adds: units, keys, claims, and for each unit one ledger entry with all of it by value. Everything is
 * written in the caller's transaction, a bounded batch at a time, so that an import is there as a whole or not at all.
 */
export async function applyPlan(transaction: Transaction, application: Application): Promise<void> {
  const { units, unitImports } = transaction;
  const { plan, importId, register, ids } = application;
  const unitIds = new Map(plan.units.flatMap((unit) => idOf(unit, ids)));
  const newUnits = plan.units.flatMap((unit) => toNewUnit(unit, unitIds));
  const claims = [
    ...plan.claims.map((claim) => toNewClaim(claim, unitIds, application)),
    ...namesOfMentioned(application, unitIds),
    ...(await withdrawals(transaction, application)),
  ];
  const fresh = new Set(newUnits.map(({ id }) => id));
  const changed = [...new Set(claims.map(({ unitId }) => unitId))].filter((id) => !fresh.has(id));
  const countries = new Map(
    [...newUnits, ...(await units.lock(changed))].map(({ id, country }) => [id, country]),
  );
  await units.addUnits(newUnits);
  await unitImports.addKeys(register, importId, newKeys(plan.units, unitIds));
  await writeClaims(transaction, application, { claims, newUnits, countries });
  await units.touch(changed);
}

interface Written {
  readonly claims: readonly NewClaim[];
  readonly newUnits: readonly NewUnit[];
  readonly countries: ReadonlyMap<string, string>;
}

async function writeClaims(
  { units, ledger }: Transaction,
  { importId, onProgress }: Application,
  { claims, newUnits, countries }: Written,
): Promise<void> {
  const fresh = new Map(newUnits.map((unit) => [unit.id, unit]));
  const byUnit = Map.groupBy(claims, ({ unitId }) => unitId);
  const ids = [...new Set([...fresh.keys(), ...byUnit.keys()])];
  for (let start = 0; start < ids.length; start += UNITS_AT_ONCE) {
    const some = ids.slice(start, start + UNITS_AT_ONCE);
    const theirs = some.flatMap((id) => byUnit.get(id) ?? []);
    await units.addClaims(
      theirs,
      namesAmong(theirs, (id) => countries.get(id) ?? ''),
    );
    await ledger.appendAll(some.map((id) => toAct(id, fresh.get(id), byUnit.get(id) ?? [], importId)));
    onProgress?.(start + some.length, ids.length);
  }
}

function toAct(
  id: string,
  unit: NewUnit | undefined,
  claims: readonly NewClaim[],
  importId: string,
): LedgerAct {
  const chain = `unit:${id}`;
  const data = { importId, claims: claims.map(sayClaim) };
  return unit === undefined
    ? { chain, act: 'unit.claims-recorded', data }
    : { chain, act: 'unit.recorded', data: { ...data, unit } };
}

/** A claim as the ledger keeps it: what it says, of what, from where; what it leaves unsaid is left out. */
function sayClaim({ id, claim, time, origin, supersedes, retracts, reason, imported }: NewClaim) {
  const said = {
    id,
    ...claim,
    ...time,
    ...origin,
    supersedes,
    reason,
    key: imported?.unitKey,
    rows: imported?.rows,
  };
  const known = Object.entries(said).filter(([, value]) => value !== null && value !== undefined);
  return { ...Object.fromEntries(known), ...(retracts && { retracts }) };
}

function idOf({ key, ending }: PlannedUnit, ids: Ids): [string, string][] {
  if (ending.end === 'known') return [[key, ending.unitId]];
  return ending.end === 'new' ? [[key, ids.next()]] : [];
}

function toNewUnit({ key, name, ending }: PlannedUnit, unitIds: ReadonlyMap<string, string>): NewUnit[] {
  const id = unitIds.get(key);
  return ending.end === 'new' && id !== undefined ? [{ id, country: ending.country, name }] : [];
}

function newKeys(units: readonly PlannedUnit[], unitIds: ReadonlyMap<string, string>) {
  return units.flatMap(({ key, ending }) => {
    const unitId = unitIds.get(key);
    const isNew = ending.end === 'new' || (ending.end === 'known' && ending.joins);
    return isNew && unitId !== undefined ? { key, unitId } : [];
  });
}

function toNewClaim(
  { claim, contentHash, subject, supersedes }: PlannedClaim,
  unitIds: ReadonlyMap<string, string>,
  { importId, register, filename, ids }: Application,
): NewClaim {
  const { unitKey, row, alsoRows, validFrom, validTo, startIsReal, endIsReal, openEnded } = claim;
  const source = claim.source.trim() || `${filename}, row ${row} (which gives no source)`;
  return {
    id: ids.next(),
    unitId: placed(unitIds, unitKey),
    claim: toValue(claim, unitIds),
    time: { validFrom, validTo, startIsReal, endIsReal, openEnded },
    origin: { source, confidence: claim.confidence ?? 'unstated', citations: claim.citations },
    contentHash,
    supersedes,
    retracts: false,
    reason: null,
    imported: { register, importId, rows: [row, ...alsoRows], unitKey, subject },
  };
}

function toValue(claim: UnitClaim, unitIds: ReadonlyMap<string, string>): ClaimValue {
  const linked = linkedKey(claim);
  if (linked === undefined) return { kind: claim.kind, value: claim.value } as ClaimValue;
  const id = placed(unitIds, linked.key);
  return claim.kind === 'parent'
    ? { kind: 'parent', value: { parentId: id, kind: claim.value.kind } }
    : { kind: 'membership', value: { memberOfId: id } };
}

function placed(unitIds: ReadonlyMap<string, string>, key: string): string {
  const id = unitIds.get(key);
  if (id === undefined) throw new Error(`A planned claim speaks of ${key}, which has no place.`);
  return id;
}

/** A unit that the file only names gets that name as its first claim, from the claim that names it. */
function namesOfMentioned(
  { plan, importId, register, filename, ids }: Application,
  unitIds: ReadonlyMap<string, string>,
): NewClaim[] {
  return plan.units.flatMap(({ key, name, described, ending }) => {
    if (described || ending.end !== 'new') return [];
    const naming = plan.claims.find(({ claim }) => linkedKey(claim)?.key === key)?.claim;
    const claim = { kind: 'name' as const, value: name };
    const source = naming?.source.trim() || `${filename} (which names it without describing it)`;
    const origin = { source, confidence: naming?.confidence ?? ('unstated' as const), citations: [] };
    const about = { register, unitKey: key };
    return {
      id: ids.next(),
      unitId: placed(unitIds, key),
      claim,
      time: NO_TIME,
      origin,
      contentHash: claimHash({ claim, time: NO_TIME, origin, about }),
      supersedes: null,
      retracts: false,
      reason: null,
      imported: { register, importId, rows: naming ? [naming.row] : [], unitKey: key, subject: '' },
    };
  });
}

async function withdrawals({ units }: Transaction, { plan, ids }: Application): Promise<NewClaim[]> {
  const found: [RecordedClaim, string][] = [];
  for (const { claimId, reason } of plan.withdrawals) {
    const claim = await units.claimById(claimId);
    if (claim !== undefined && claim.supersededBy === null) found.push([claim, reason]);
  }
  return found.map(([claim, reason]) => withdrawal(claim, ids.next(), reason));
}
