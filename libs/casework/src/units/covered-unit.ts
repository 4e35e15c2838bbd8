import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Unit, UnitStore } from './unit-store.ts';

/** Locks the unit for a change. Not found outside the portfolio; refused while another unit stands for it. */
export async function lockForChange(
  units: UnitStore,
  actor: Actor,
  id: string,
  revision: number,
): Promise<Outcome<Unit>> {
  const [unit] = await units.lock([id]);
  if (unit === undefined || !coversCountry(actor, unit.country)) return notFound('unit', id);
  if (unit.mergedInto !== null) return isMerged(unit);
  if (unit.revision !== revision) return isStale(unit);
  return done(unit);
}

/** The refusal of a change to a unit that another one stands for. */
export function isMerged(unit: Unit) {
  return refused(
    'conflict',
    'unit.merged',
    `${unit.name} was merged into another unit. Change that unit, or undo the merge first.`,
    { meanwhile: { mergedInto: unit.mergedInto } },
  );
}

/** The refusal of an act on a unit that was changed since it was read. */
export function isStale(unit: Unit) {
  return refused(
    'stale',
    'unit.moved-on',
    `${unit.name} was changed since you read it: it is at revision ${unit.revision}.`,
    { meanwhile: { unit } },
  );
}
