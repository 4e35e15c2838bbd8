import { useId } from 'react';
import type { Schema } from '../../data/client.ts';
import type { Projection, Spot } from './project-places.ts';
import { degreesWords, project, scaleBar } from './project-places.ts';

interface UnitMapProps {
  readonly sites: Schema<'UnitRecord'>['sites'];
  /** In the order of the table, by which they are numbered. */
  readonly incidents: readonly Schema<'PlacedIncident'>[];
}

const [WIDTH, HEIGHT] = [680, 420];
/** A name is no point: what happened at a place by name may have happened this far around it. */
const AROUND_KM = 15;

/** Sites of the unit and alleged events on a plain map: no picture of the land, a grid of degrees and a scale. */
export function UnitMap({ sites, incidents }: UnitMapProps) {
  const title = useId();
  const spots = [...sites, ...incidents.flatMap((one) => one.spots)];
  if (spots.length === 0) return null;
  const view = project(spots, WIDTH, HEIGHT);
  return (
    <figure className="unit-map">
      <div className="part-chart-scroll" role="region" aria-labelledby={title} tabIndex={0}>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          width={WIDTH}
          height={HEIGHT}
          role="img"
          aria-labelledby={title}
        >
          <title id={title}>Sites and alleged events on a map; the table beneath says the same</title>
          <Grid view={view} />
          {incidents.map((one, index) => (
            <Area key={one.id} spots={one.spots} number={index + 1} view={view} />
          ))}
          {sites.map((site) => (
            <Site key={site.claimId} site={site} view={view} />
          ))}
          <Scale view={view} />
        </svg>
      </div>
      <figcaption>
        <strong>■</strong> a site of the unit, at the point that a source gives. A dashed circle is an alleged
        event, numbered as in the table: its place is known by name only, and it may have been anywhere around
        there.
      </figcaption>
    </figure>
  );
}

function Grid({ view }: { readonly view: Projection }) {
  return (
    <g className="map-grid">
      <rect width={WIDTH} height={HEIGHT} />
      {view.meridians.map(({ degrees, x }) => (
        <g key={degrees}>
          <path d={`M ${x} 0 V ${HEIGHT}`} />
          <text x={x + 4} y={HEIGHT - 6}>
            {degreesWords(degrees, ['E', 'W'])}
          </text>
        </g>
      ))}
      {view.parallels.map(({ degrees, y }) => (
        <g key={degrees}>
          <path d={`M 0 ${y} H ${WIDTH}`} />
          <text x={4} y={y - 4}>
            {degreesWords(degrees, ['N', 'S'])}
          </text>
        </g>
      ))}
    </g>
  );
}

interface AreaProps {
  readonly spots: readonly Spot[];
  readonly number: number;
  readonly view: Projection;
}

/** A circle around every point known for the place's name, with room around them. */
function Area({ spots, number, view }: AreaProps) {
  if (spots.length === 0) return null;
  const points = spots.map((spot) => view.place(spot));
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  const reach = Math.max(...points.map((point) => Math.hypot(point.x - x, point.y - y)));
  const radius = Math.max(24, reach + AROUND_KM * view.pixelsOfKm);
  return (
    <g className="map-area">
      <circle cx={x} cy={y} r={radius} />
      <text x={x} y={y - radius + 18} textAnchor="middle">
        {number}
      </text>
    </g>
  );
}

interface SiteProps {
  readonly site: UnitMapProps['sites'][number];
  readonly view: Projection;
}

function Site({ site, view }: SiteProps) {
  const { x, y } = view.place(site);
  return (
    <g className="map-site">
      <rect x={x - 6} y={y - 6} width={12} height={12} />
      <text x={x + 12} y={y + 5}>
        {site.name}
      </text>
    </g>
  );
}

function Scale({ view }: { readonly view: Projection }) {
  const km = scaleBar(view.pixelsOfKm, 160);
  const length = km * view.pixelsOfKm;
  const x = WIDTH - length - 16;
  return (
    <g className="map-scale">
      <path d={`M ${x} 18 v 8 h ${length} v -8`} />
      <text x={x + length / 2} y={16} textAnchor="middle">
        {km} km
      </text>
    </g>
  );
}
