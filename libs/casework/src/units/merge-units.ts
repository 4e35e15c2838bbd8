import { coversCountry } from '../kernel/actor.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isText } from './claim-fields.ts';
import { isMerged, isStale } from './covered-unit.ts';
import type { Unit, UnitStore } from './unit-store.ts';

export interface MergeUnits {
  /** The unit that stands for both afterwards. */
  readonly keptId: string;
  readonly keptRevision: number;
  readonly absorbedId: string;
  readonly absorbedRevision: number;
  readonly reason: string;
  /** Must be true where the two are of different countries: a person has looked at that. */
  readonly acrossCountries?: boolean | undefined;
}

/**
 * Says that two records are one unit. Neither record changes; reading either gives both until the merge is undone.
 * Refuses a unit that another one already stands for (so that merges cannot go in a circle), two countries without the
 * person saying so, and stale pages.
 */
export const mergeUnits = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('unit.merge', async (actor, ask: MergeUnits): Promise<Outcome<{ mergeId: string }>> => {
    const { keptId, absorbedId } = ask;
    if (!isText(ask.reason)) return refused('invalid', 'merge.invalid', 'Say why the two are one unit.');
    if (keptId === absorbedId)
      return refused('invalid', 'merge.invalid', 'A unit cannot be merged into itself.');
    return unitOfWork.run(actor, async ({ units, unitMerges, ledger }) => {
      await unitMerges.lockAll();
      const pair = await lockPair(units, actor, ask);
      if (!pair.ok) return pair;
      const merge = { id: ids.next(), keptId, absorbedId, reason: ask.reason.trim() };
      await unitMerges.add(merge);
      const data = { merge, ...pair.value };
      await ledger.appendAll(
        [keptId, absorbedId].map((id) => ({ chain: `unit:${id}`, act: 'unit.merged', data })),
      );
      return done({ mergeId: merge.id });
    });
  });

async function lockPair(
  units: UnitStore,
  actor: Actor,
  ask: MergeUnits,
): Promise<Outcome<{ kept: Unit; absorbed: Unit }>> {
  const found = await units.lock([ask.keptId, ask.absorbedId]);
  const kept = found.find(({ id }) => id === ask.keptId);
  const absorbed = found.find(({ id }) => id === ask.absorbedId);
  if (kept === undefined || !coversCountry(actor, kept.country)) return notFound('unit', ask.keptId);
  if (absorbed === undefined || !coversCountry(actor, absorbed.country))
    return notFound('unit', ask.absorbedId);
  const merged = [kept, absorbed].find(({ mergedInto }) => mergedInto !== null);
  if (merged !== undefined) return isMerged(merged);
  if (kept.revision !== ask.keptRevision) return isStale(kept);
  if (absorbed.revision !== ask.absorbedRevision) return isStale(absorbed);
  if (kept.country !== absorbed.country && ask.acrossCountries !== true)
    return acrossCountries(kept, absorbed);
  return done({ kept, absorbed });
}

const acrossCountries = (kept: Unit, absorbed: Unit) =>
  refused('blocked', 'merge.across-countries', 'The two units are of different countries.', {
    blocks: [
      {
        words: `${kept.name} is of ${kept.country}, ${absorbed.name} of ${absorbed.country}. If they are one unit, say so with acrossCountries.`,
        clearedBy: 'the person who merges',
      },
    ],
  });
