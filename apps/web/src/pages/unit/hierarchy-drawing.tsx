import { useId } from 'react';
import { Link } from 'react-router';
import { useCitation } from '../../data/catalogue.ts';
import { plain } from '../../words/plain.ts';
import type { PlacedHierarchy, PlacedUnit } from './place-hierarchy.ts';
import type { UnitStanding } from './standing-of.ts';

interface HierarchyDrawingProps {
  readonly placed: PlacedHierarchy;
  readonly standing: ReadonlyMap<string, UnitStanding>;
}

const [ROW, HEIGHT, INDENT, WIDTH, MARGIN] = [54, 44, 40, 470, 4];
const left = ({ depth }: PlacedUnit): number => MARGIN + depth * INDENT;
const top = ({ row }: PlacedUnit): number => MARGIN + row * ROW;

/** The hierarchy drawn: a row for each unit, lines for the links, and what is barred by its edge and in words. */
export function HierarchyDrawing({ placed: { units, links }, standing }: HierarchyDrawingProps) {
  const title = useId();
  const at = new Map(units.map((one) => [one.id, one]));
  const width = Math.max(...units.map(left)) + WIDTH + MARGIN;
  const height = units.length * ROW + MARGIN;
  return (
    <div className="part-chart-scroll" role="region" aria-labelledby={title} tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-labelledby={title}>
        <title id={title}>The hierarchy as a drawing; the list beneath says the same</title>
        {links.map((link) => (
          <Line key={link.claimId} link={link} child={at.get(link.childId)} parent={at.get(link.parentId)} />
        ))}
        {units.map((unit) => (
          <Box key={unit.id} unit={unit} standing={standing.get(unit.id)} />
        ))}
      </svg>
    </div>
  );
}

interface LineProps {
  readonly link: PlacedHierarchy['links'][number];
  readonly child: PlacedUnit | undefined;
  readonly parent: PlacedUnit | undefined;
}

function Line({ link, child, parent }: LineProps) {
  if (!child || !parent) return null;
  const x = left(parent) + INDENT / 2;
  const path = `M ${x} ${top(parent) + HEIGHT} V ${top(child) + HEIGHT / 2} H ${left(child)}`;
  return <path d={path} className={`hierarchy-link hierarchy-${link.certainty}`} />;
}

interface BoxProps {
  readonly unit: PlacedUnit;
  readonly standing: UnitStanding | undefined;
}

function Box({ unit, standing }: BoxProps) {
  const citation = useCitation();
  const { id, name, role, link } = unit;
  const laws = standing?.authorityIds.map(citation).join(', ');
  return (
    <g transform={`translate(${left(unit)} ${top(unit)})`}>
      <rect width={WIDTH} height={HEIGHT} rx={3} className={`hierarchy-box hierarchy-${role}`} />
      {standing && <rect width={8} height={HEIGHT} className={`hierarchy-edge hierarchy-${standing.kind}`} />}
      <foreignObject x={12} width={WIDTH - 16} height={HEIGHT}>
        <div className="hierarchy-label">
          <span className="hierarchy-name">
            {role === 'asked' ? (
              <strong>
                <bdi>{name}</bdi>
              </strong>
            ) : (
              <Link to={`/units/${id}`}>
                <bdi>{name}</bdi>
              </Link>
            )}
            {link && <span className="hierarchy-kind"> {plain(link.kind)}</span>}
          </span>
          {standing && (
            <span className="hierarchy-standing">
              {standing.words}: {laws}
            </span>
          )}
        </div>
      </foreignObject>
    </g>
  );
}
