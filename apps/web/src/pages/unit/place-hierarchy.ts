import type { Schema } from '../../data/client.ts';

type Step = Schema<'HierarchyStep'>;
type Hierarchy = Pick<Schema<'ShownHierarchy'>, 'unit' | 'above' | 'below'>;

/** A unit in the drawing: a row of its own, as far to the right as it stands below the top. */
export interface PlacedUnit {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly row: number;
  readonly role: 'above' | 'asked' | 'below';
  /** The link by which it stands under the unit that it is drawn under; for units above the asked one there may be several. */
  readonly link: Step | null;
}

/** A drawing of the hierarchy around a unit. */
export interface PlacedHierarchy {
  readonly units: readonly PlacedUnit[];
  readonly links: readonly Step[];
  /** How many units were left out because the drawing has room for no more. */
  readonly leftOut: number;
}

const MOST = 250;

/**
 * Sets the units around one in rows: those above it first, the farthest at the top, then the unit, then those below as a
 * tree by name. A unit that stands in two places has one row and both links.
 */
export function placeHierarchy({ unit, above, below }: Hierarchy): PlacedHierarchy {
  const links = uniqueLinks([...above, ...below].flatMap(({ steps }) => steps));
  const heights = new Map<string, number>();
  for (const { endId, steps } of above) heights.set(endId, Math.max(heights.get(endId) ?? 0, steps.length));
  const top = Math.max(0, ...heights.values());
  const names = new Map(
    links.flatMap(
      (one) =>
        [
          [one.childId, one.childName],
          [one.parentId, one.parentName],
        ] as const,
    ),
  );
  const upper = [...heights]
    .map(([id, height]) => ({ id, depth: top - height }))
    .sort((a, b) => a.depth - b.depth || (names.get(a.id) ?? '').localeCompare(names.get(b.id) ?? '', 'en'));
  const lower = descend(unit.id, uniqueLinks(below.flatMap(({ steps }) => steps)), top);
  const all = [
    ...upper.map(({ id, depth }) => ({
      id,
      depth,
      role: 'above' as const,
      link: links.find(({ childId }) => childId === id) ?? null,
    })),
    {
      id: unit.id,
      depth: top,
      role: 'asked' as const,
      link: links.find(({ childId }) => childId === unit.id) ?? null,
    },
    ...lower,
  ];
  const shown = all.slice(0, MOST);
  return {
    units: shown.map((one, row) => ({ ...one, row, name: names.get(one.id) ?? unit.name })),
    links,
    leftOut: all.length - shown.length,
  };
}

const uniqueLinks = (steps: readonly Step[]): readonly Step[] => [
  ...new Map(steps.map((step) => [`${step.childId} ${step.parentId} ${step.kind}`, step])).values(),
];

interface Lower {
  readonly id: string;
  readonly depth: number;
  readonly role: 'below';
  readonly link: Step;
}

/** The units below, depth first and by name; a unit already placed is not placed again. */
function descend(
  from: string,
  links: readonly Step[],
  depth: number,
  placed = new Set([from]),
): readonly Lower[] {
  const own = links
    .filter(({ parentId, childId }) => parentId === from && !placed.has(childId))
    .sort((a, b) => a.childName.localeCompare(b.childName, 'en', { numeric: true }));
  return own.flatMap((link) => {
    if (placed.has(link.childId)) return [];
    placed.add(link.childId);
    const under = { id: link.childId, depth: depth + 1, role: 'below' as const, link };
    return [under, ...descend(link.childId, links, depth + 1, placed)];
  });
}
