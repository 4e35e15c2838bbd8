import type { Schema } from '../../data/client.ts';

/** What is barred about a unit of the drawing: in a word, the laws, and how sure. */
export interface UnitStanding {
  readonly kind: 'barred' | 'held-back' | 'under' | 'perhaps-under';
  readonly words: string;
  /** The unit that the bar is on, where it is another one. */
  readonly through: string | null;
  readonly authorityIds: readonly string[];
}

type Hierarchy = Pick<Schema<'ShownHierarchy'>, 'bars' | 'reach'>;

const WORDS = {
  barred: 'Barred',
  'held-back': 'Barred, held back by an exit',
  under: 'Below a barred unit',
  'perhaps-under': 'Perhaps below a barred unit',
} as const;
const GRAVEST: readonly UnitStanding['kind'][] = ['barred', 'held-back', 'under', 'perhaps-under'];

/** For every unit that a bar reaches, the gravest of what reaches it. Units that no bar reaches are left out. */
export function standingOf({ bars, reach }: Hierarchy): ReadonlyMap<string, UnitStanding> {
  const found = new Map<string, UnitStanding>();
  for (const [unitId, own] of Map.groupBy(reach, (one) => one.unitId)) {
    const kinds = own.flatMap(({ barId, path, certain }) => {
      const bar = bars.find((one) => one.barId === barId);
      return bar ? [{ kind: kindOf(bar, path.length === 0, certain), bar }] : [];
    });
    const kind = GRAVEST.find((one) => kinds.some((other) => other.kind === one));
    const of = kinds.filter((one) => one.kind === kind).map(({ bar }) => bar);
    const through = of.find((bar) => bar.unitId !== unitId)?.unitId ?? null;
    if (kind !== undefined)
      found.set(unitId, {
        kind,
        words: WORDS[kind],
        through,
        authorityIds: [...new Set(of.map((bar) => bar.authorityId))],
      });
  }
  return found;
}

function kindOf(
  { heldBack }: Hierarchy['bars'][number],
  itself: boolean,
  certain: boolean,
): UnitStanding['kind'] {
  // What an exit covers in part leaves the bar for everything else.
  if (heldBack !== null && heldBack.scope === null) return 'held-back';
  if (itself) return 'barred';
  return certain ? 'under' : 'perhaps-under';
}
