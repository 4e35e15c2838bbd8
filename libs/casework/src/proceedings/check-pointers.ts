import type { AskedField } from '#workflow';
import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Fault } from '../kernel/outcome.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { RestoredProceeding } from './proceeding-record.ts';
import type { Payload } from './read-payload.ts';
import { wrong } from './read-payload.ts';

type Stores = Pick<Transaction, 'units' | 'information' | 'evidence' | 'access' | 'transfers'>;
type PointsAt = NonNullable<AskedField['pointsAt']>;

interface Within {
  readonly actor: Actor;
  readonly within: RestoredProceeding;
}

interface Pointer {
  /** In words, for a refusal. */
  readonly expected: string;
  isThere(stores: Stores, id: string, within: Within): Promise<boolean>;
}

/** What the fields of a drawn act may point at: on record, of this case or of its country, and in the person's portfolio. */
const POINTERS: Readonly<Record<PointsAt, Pointer>> = {
  evidence: {
    expected: 'evidence items of this case',
    isThere: async ({ evidence }, id, { actor, within }) =>
      (await evidence.unknownIn(actor, within.caseId, [id])).length === 0,
  },
  incident: {
    expected: 'incidents that are linked to this case; link them first',
    isThere: ({ information }, id, { within }) => information.isLinked(within.caseId, id),
  },
  information: {
    expected: 'information on record, in your portfolio',
    isThere: async ({ information }, id, { actor }) => {
      const found = await information.byId(id);
      return found !== undefined && coversCountry(actor, found.country);
    },
  },
  'access-incident': {
    expected: 'access incidents of the country of this case',
    isThere: async ({ access }, id, { within }) => (await access.byId(id))?.country === within.country,
  },
  unit: {
    expected: 'units of the registry, in your portfolio',
    isThere: async ({ units }, id, { actor }) => {
      const unit = await units.byId(id);
      return unit !== undefined && coversCountry(actor, unit.country);
    },
  },
  transfer: {
    expected: 'transfers to the country of this case',
    isThere: async ({ transfers }, id, { within }) => (await transfers.byId(id))?.country === within.country,
  },
};

/** Faults in what the fields of a drawn act point at. */
export async function pointerFaults(
  stores: Stores,
  asks: readonly AskedField[],
  { payload, ...within }: Within & { readonly payload: Payload },
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const { field, pointsAt } of asks) {
    const said = payload[field];
    if (pointsAt === undefined || said === undefined || said === null) continue;
    const { expected, isThere } = POINTERS[pointsAt];
    for (const id of Array.isArray(said) ? said : [said])
      if (!isUuid(id) || !(await isThere(stores, id, within)))
        faults.push(wrong(field, id, `the ids of ${expected}`));
  }
  return faults;
}
