import type { ClaimKind } from '#intake';
import { coversCountry } from '../kernel/actor.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { claimHash } from './claim-content.ts';
import { isText, type SentValue } from './claim-fields.ts';
import { lockForChange } from './covered-unit.ts';
import { readClaimTime, type SentTime } from './read-claim-time.ts';
import { readClaimValue } from './read-claim-value.ts';
import { namesAmong } from './search-name.ts';
import { supersedable } from './supersedable.ts';
import type { ClaimConfidence, NewClaim } from './unit-claim.ts';
import type { Unit, UnitStore } from './unit-store.ts';
import { validityOf } from './validity.ts';

export interface RecordClaim {
  readonly unitId: string;
  /** The unit's revision that was read; another one is refused as stale. */
  readonly revision: number;
  readonly kind: ClaimKind;
  /** Shaped by the kind: see `readClaimValue`. */
  readonly value: SentValue;
  readonly time?: SentTime | undefined;
  readonly source: string;
  readonly confidence: ClaimConfidence;
  /** The claim that this one is better than, and why. */
  readonly supersedes?: string | undefined;
  readonly reason?: string | undefined;
}

/** The unit after the act, and what was recorded. */
export interface ClaimRecorded {
  readonly unit: Unit;
  readonly claim: NewClaim;
}

/**
 * Records a claim by hand, with its source and how sure it is. Where it is better than another, that one is superseded
 * and stays readable. Refuses a claim already superseded, the very same claim twice, a parent that would stand above
 * itself, and a stale page.
 */
export const recordClaim = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('unit.edit', async (actor, ask: RecordClaim): Promise<Outcome<ClaimRecorded>> => {
    const read = readAsk(ask);
    if (!read.ok) return read;
    const claim: NewClaim = { ...read.value, id: ids.next() };
    return unitOfWork.run(actor, async ({ units, ledger }) => {
      const unit = await lockForChange(units, actor, ask.unitId, ask.revision);
      if (!unit.ok) return unit;
      const clear = await checkAgainst(units, actor, unit.value, claim);
      if (!clear.ok) return clear;
      const names = namesAmong([claim], () => unit.value.country);
      await units.addClaims([claim], names);
      await units.touch([ask.unitId]);
      const act = claim.supersedes === null ? 'claim.recorded' : 'claim.superseded';
      await ledger.append({ chain: `unit:${ask.unitId}`, act, data: { claim } });
      return done({ unit: (await units.byId(ask.unitId)) ?? unit.value, claim });
    });
  });

function readAsk(ask: RecordClaim): Outcome<Omit<NewClaim, 'id'>> {
  const { claim, faults } = readClaimValue(ask.kind, ask.value);
  const { time, faults: timeFaults } = readClaimTime(ask.time ?? {});
  const all = [...faults, ...timeFaults, ...originFaults(ask)];
  if (all.length > 0)
    return refused('invalid', 'claim.invalid', 'The claim cannot be recorded like this.', { faults: all });
  const origin = { source: ask.source.trim(), confidence: ask.confidence, citations: [] };
  return done({
    unitId: ask.unitId,
    claim,
    time,
    origin,
    contentHash: claimHash({ claim, time, origin }),
    supersedes: ask.supersedes ?? null,
    retracts: false,
    reason: ask.reason?.trim() ?? null,
    imported: null,
  });
}

function originFaults({ source, confidence, supersedes, reason }: RecordClaim) {
  const faults = [];
  if (!isText(source))
    faults.push({ where: 'source', found: 'no usable text', expected: 'where this was read' });
  if (confidence === 'unstated')
    faults.push({ where: 'confidence', found: confidence, expected: 'high, medium or low' });
  if (supersedes !== undefined && !isText(reason))
    faults.push({
      where: 'reason',
      found: 'nothing',
      expected: 'why it is better than the claim it supersedes',
    });
  return faults;
}

async function checkAgainst(
  units: UnitStore,
  actor: Actor,
  unit: Unit,
  claim: NewClaim,
): Promise<Outcome<true>> {
  const twin = await units.liveClaimWith(unit.id, claim.contentHash);
  if (twin !== undefined && twin.id !== claim.supersedes)
    return refused('conflict', 'claim.known', 'The registry already has this very claim from this source.', {
      meanwhile: { claimId: twin.id },
    });
  const linked = await checkLinked(units, actor, claim);
  if (!linked.ok || claim.supersedes === null) return linked;
  return supersedable(units, claim.unitId, claim.supersedes, claim.claim.kind);
}

/** The unit that the claim names must be there, and must not come to stand below itself. */
async function checkLinked(units: UnitStore, actor: Actor, claim: NewClaim): Promise<Outcome<true>> {
  const other = otherUnit(claim);
  if (other === null) return done(true);
  const linked = await units.byId(other);
  if (linked === undefined || !coversCountry(actor, linked.country)) return notFound('unit', other);
  if (other === claim.unitId) return itself(linked.name);
  if (claim.claim.kind !== 'parent') return done(true);
  const { fromDate, toDate } = validityOf(claim.time);
  const loop = await units.loopThrough({ childId: claim.unitId, parentId: other, fromDate, toDate });
  return loop.length === 0 ? done(true) : itself(loop.join(' → '));
}

function otherUnit({ claim }: NewClaim): string | null {
  if (claim.kind === 'parent') return claim.value.parentId;
  return claim.kind === 'membership' ? claim.value.memberOfId : null;
}

const itself = (path: string) =>
  refused('conflict', 'unit.above-itself', `The unit would stand above itself on some day: ${path}.`);
