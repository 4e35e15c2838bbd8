import type { HierarchyPath, HierarchyStep } from './hierarchy.ts';
import type { BarOnUnit } from './unit-record-views.ts';

/** A unit of the picture that a bar reaches, and over which links, nearest first; none where the bar is its own. */
export interface BarReach {
  readonly unitId: string;
  readonly barId: string;
  readonly path: readonly string[];
  /** False where a link on the way is unstated: whether the unit stood there that day is not known. */
  readonly certain: boolean;
}

interface Way {
  readonly id: string;
  readonly path: readonly string[];
  readonly certain: boolean;
}

/**
 * Which units of a hierarchy the bars on them reach: the unit itself and every unit below it by the links that were walked.
 * A way without an unstated link is preferred to a shorter one. Ways outside of what was walked are not seen.
 */
export function reachOfBars(
  paths: readonly HierarchyPath[],
  bars: readonly BarOnUnit[],
): readonly BarReach[] {
  const links = [...new Map(paths.flatMap(({ steps }) => steps).map((one) => [one.claimId, one])).values()];
  const units = new Set([
    ...bars.map(({ unitId }) => unitId),
    ...links.flatMap(({ childId, parentId }) => [childId, parentId]),
  ]);
  return [...units].flatMap((unitId) => {
    const ways = waysUp(unitId, links);
    return bars.flatMap(({ barId, unitId: barred }) => {
      const way = ways.get(barred);
      return way ? [{ unitId, barId, path: way.path, certain: way.certain }] : [];
    });
  });
}

/** The best way to every unit above, itself included: first over links that are stated, then over any. */
function waysUp(from: string, links: readonly HierarchyStep[]): ReadonlyMap<string, Way> {
  const stated = links.filter(({ certainty }) => certainty !== 'unstated');
  const found = walk(from, stated, true);
  for (const [id, way] of walk(from, links, false)) if (!found.has(id)) found.set(id, way);
  return found;
}

function walk(from: string, links: readonly HierarchyStep[], certain: boolean): Map<string, Way> {
  const found = new Map<string, Way>([[from, { id: from, path: [], certain: true }]]);
  const open = [...found.values()];
  for (let way = open.shift(); way !== undefined; way = open.shift()) {
    const { id, path } = way;
    for (const { claimId, parentId } of links.filter(({ childId }) => childId === id)) {
      if (found.has(parentId)) continue;
      const next = { id: parentId, path: [...path, claimId], certain };
      found.set(parentId, next);
      open.push(next);
    }
  }
  return found;
}
