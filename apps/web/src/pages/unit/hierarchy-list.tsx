import { Link } from 'react-router';
import { useCitation } from '../../data/catalogue.ts';
import { When } from '../../parts/when.tsx';
import { plain } from '../../words/plain.ts';
import type { PlacedHierarchy, PlacedUnit } from './place-hierarchy.ts';
import type { UnitStanding } from './standing-of.ts';

interface HierarchyListProps {
  readonly placed: PlacedHierarchy;
  readonly standing: ReadonlyMap<string, UnitStanding>;
}

/** The hierarchy as a table: each unit with every link by which it stands under another, and what is barred. */
export function HierarchyList({ placed: { units, links }, standing }: HierarchyListProps) {
  return (
    <div className="part-table-scroll" role="region" aria-label="The hierarchy as a list" tabIndex={0}>
      <table className="usa-table usa-table--borderless">
        <caption>Units above, the unit, units below</caption>
        <thead>
          <tr>
            <th scope="col">Unit</th>
            <th scope="col">Place</th>
            <th scope="col">Stands under</th>
            <th scope="col">Bars</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">
                <Link to={`/units/${unit.id}`}>
                  <bdi>{unit.name}</bdi>
                </Link>
              </th>
              <td>{PLACES[unit.role]}</td>
              <td>
                <Links of={unit} links={links} />
              </td>
              <td>
                <Standing standing={standing.get(unit.id)} units={units} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const PLACES = { above: 'Above', asked: 'This unit', below: 'Below' } as const;

function Links({ of, links }: { readonly of: PlacedUnit; readonly links: PlacedHierarchy['links'] }) {
  const own = links.filter(({ childId }) => childId === of.id);
  if (own.length === 0) return <>Nothing known</>;
  return (
    <ul className="part-plain">
      {own.map(({ claimId, parentName, kind, certainty, fromDate, toDate }) => (
        <li key={claimId}>
          <bdi>{parentName}</bdi> ({plain(kind)}, {certainty})
          {fromDate && (
            <>
              {' '}
              from <When at={fromDate} />
            </>
          )}
          {toDate && (
            <>
              {' '}
              to <When at={toDate} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

interface StandingProps {
  readonly standing: UnitStanding | undefined;
  readonly units: readonly PlacedUnit[];
}

function Standing({ standing, units }: StandingProps) {
  const citation = useCitation();
  if (!standing) return <>None</>;
  const through = units.find(({ id }) => id === standing.through)?.name;
  return (
    <>
      {standing.words}: {standing.authorityIds.map(citation).join(', ')}
      {through !== undefined && (
        <>
          , through <bdi>{through}</bdi>
        </>
      )}
    </>
  );
}
