import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { HierarchyPath } from './hierarchy.ts';
import type { BarReach } from './reach-of-bars.ts';
import { reachOfBars } from './reach-of-bars.ts';
import type { BarOnUnit } from './unit-record-views.ts';
import type { Unit } from './unit-store.ts';

export interface ShowHierarchy {
  readonly id: string;
  /** YYYY-MM-DD; today where left out. */
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** What stands above and below a unit on a day, with the path to each and how firmly each link holds. */
export interface ShownHierarchy {
  readonly unit: Unit;
  readonly asOf: string;
  readonly knownAt: string | null;
  readonly above: readonly HierarchyPath[];
  readonly below: readonly HierarchyPath[];
  /** Bars that stand on these units on the day. */
  readonly bars: readonly BarOnUnit[];
  /** Which of these units they reach. An answer about one unit (`/api/answers`) also looks beyond this picture. */
  readonly reach: readonly BarReach[];
}

/** Shows the hierarchy around a unit, and what is barred in it. An empty list means that nothing is known there on that day. */
export const showHierarchy = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('unit.read', async (actor, ask: ShowHierarchy): Promise<Outcome<ShownHierarchy>> => {
    const { id, knownAt, asOf = clock.now().slice(0, 10) } = ask;
    const unit = await views.units.byId(id);
    if (unit === undefined || !coversCountry(actor, unit.country)) return notFound('unit', id);
    const [above, below] = await Promise.all([
      views.units.ancestorsOf([id], asOf, knownAt),
      views.units.descendantsOf([id], asOf, knownAt),
    ]);
    const paths = [...above, ...below];
    const unitIds = [...new Set([id, ...paths.map(({ endId }) => endId)])];
    const bars = await views.unitRecords.barsOn(actor, { unitIds, on: asOf, knownAt });
    return done({
      unit,
      asOf,
      knownAt: knownAt ?? null,
      above,
      below,
      bars,
      reach: reachOfBars(paths, bars),
    });
  });
