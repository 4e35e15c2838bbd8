import { findInstrument } from '#law';
import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Fault } from '../kernel/outcome.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { RestoredProceeding } from './proceeding-record.ts';
import type { Payload } from './read-payload.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { wrong } from './read-payload.ts';

type Stores = Pick<Transaction, 'units' | 'information' | 'evidence'>;

interface Asked {
  readonly actor: Actor;
  readonly within: RestoredProceeding;
}

type Check = (stores: Stores, value: unknown, asked: Asked) => Promise<string | undefined>;

/** What a field of an act may point at, and the sentence for what it may not. */
const CHECKS: Readonly<Record<string, Check>> = {
  unitId: async ({ units }, value, { actor }) => {
    const unit = isUuid(value) ? await units.byId(value) : undefined;
    if (unit === undefined || !coversCountry(actor, unit.country))
      return 'a unit of the registry, in your portfolio';
    return unit.mergedInto === null ? undefined : `the unit that it was merged into: ${unit.mergedInto}`;
  },
  informationId: async ({ information }, value, { actor }) => {
    const found = isUuid(value) ? await information.byId(value) : undefined;
    return found && coversCountry(actor, found.country)
      ? undefined
      : 'information on record, in your portfolio';
  },
  incidentId: async ({ information }, value, { within }) =>
    isUuid(value) && (await information.isLinked(within.caseId, value))
      ? undefined
      : 'an incident that is linked to this case; link it first',
  instrumentId: async (_stores, value) =>
    typeof value === 'string' && findInstrument(value)
      ? undefined
      : 'an instrument of the catalogue (GET /api/instruments)',
  stepId: async (_stores, value, { within }) =>
    within.proceeding.machine === 'leahy-unit' &&
    within.proceeding.context.remediation.some(({ stepId }) => stepId === value)
      ? undefined
      : 'a step on record in this proceeding; leave it out for a new step',
  evidenceIds: async ({ evidence }, value, { actor, within }) => {
    const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
    const expected = 'ids of evidence items of this case';
    if (!ids.every(isUuid)) return expected;
    return (await evidence.unknownIn(actor, within.caseId, ids)).length === 0 ? undefined : expected;
  },
};

/** Faults in what the fields of an act point at: not there, of another case, or outside the person's portfolio. */
export async function referenceFaults(
  stores: Stores,
  payload: Payload,
  asked: Asked,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const [field, check] of Object.entries(CHECKS)) {
    const value = payload[field];
    if (value === undefined || value === null) continue;
    const expected = await check(stores, value, asked);
    if (expected !== undefined) faults.push(wrong(field, value, expected));
  }
  return faults;
}
