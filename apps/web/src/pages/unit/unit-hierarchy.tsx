import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { When } from '../../parts/when.tsx';
import { HierarchyDrawing } from './hierarchy-drawing.tsx';
import { HierarchyList } from './hierarchy-list.tsx';
import { placeHierarchy } from './place-hierarchy.ts';
import { standingOf } from './standing-of.ts';
import type { UnitTime } from './unit-time.ts';

interface UnitHierarchyProps {
  readonly id: string;
  readonly time: UnitTime;
}

/** Where the unit stood on the day: what was above and below it, and what is barred there. Drawn, and as a list. */
export function UnitHierarchy({ id, time: { asOf, knownAt } }: UnitHierarchyProps) {
  const query = useQuery({
    queryKey: ['unit', id, 'hierarchy', asOf, knownAt],
    queryFn: () =>
      ask(
        client.GET('/api/units/{id}/hierarchy', {
          params: { path: { id }, query: { asOf, ...(knownAt && { knownAt }) } },
        }),
      ),
    placeholderData: (before) => before,
  });
  return (
    <Asked query={query} what="the hierarchy">
      {(hierarchy) => {
        const placed = placeHierarchy(hierarchy);
        const standing = standingOf(hierarchy);
        return (
          <figure className="unit-hierarchy">
            <figcaption>
              As of <When at={hierarchy.asOf} />
              {hierarchy.knownAt && (
                <>
                  , as known on <When at={hierarchy.knownAt} />
                </>
              )}
              .{placed.units.length === 1 && ' Nothing is known above or below it on that day.'}
              {placed.leftOut > 0 &&
                ` ${placed.leftOut} more units stand below; open one of them to see further.`}
            </figcaption>
            <HierarchyDrawing placed={placed} standing={standing} />
            <Legend />
            <details>
              <summary>The same as a list</summary>
              <HierarchyList placed={placed} standing={standing} />
            </details>
          </figure>
        );
      }}
    </Asked>
  );
}

const LINES = [
  ['cited', 'a source speaks for the day'],
  ['assumed', 'assumed to go on after the last citation'],
  ['unstated', 'no source says that it held that day'],
] as const;

function Legend() {
  return (
    <ul className="unit-legend" aria-label="How firmly a link holds">
      {LINES.map(([certainty, words]) => (
        <li key={certainty}>
          <svg width="44" height="10" aria-hidden="true">
            <path d="M 2 5 H 42" className={`hierarchy-link hierarchy-${certainty}`} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
