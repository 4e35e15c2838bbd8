import { useId } from 'react';
import type { Schema } from '../../data/client.ts';

type Incident = Schema<'PlacedIncident'>;

const [WIDTH, HEIGHT, MARGIN, LINE] = [680, 96, 40, 60];
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const YEAR_MS = 31_557_600_000;

/** Alleged events on a line of time, numbered as in the table. What has no day is not on it. */
export function UnitTimeline({ incidents }: { readonly incidents: readonly Incident[] }) {
  const title = useId();
  const dated = incidents.flatMap(({ allegedFrom, allegedTo }, index) =>
    allegedFrom === null
      ? []
      : [{ number: index + 1, from: at(allegedFrom), to: at(allegedTo ?? allegedFrom) }],
  );
  if (dated.length === 0) return null;
  const years = [Math.min(...dated.map(({ from }) => from)), Math.max(...dated.map(({ to }) => to))].map(
    (time) => new Date(time).getUTCFullYear(),
  );
  const [first = 0, last = 0] = years;
  const begin = Date.UTC(first, 0);
  const scale = (WIDTH - 2 * MARGIN) / (Date.UTC(last + 1, 0) - begin);
  const x = (time: number) => MARGIN + (time - begin) * scale;
  const step = Math.max(1, Math.ceil((last + 1 - first) / 10));
  return (
    <div className="part-chart-scroll" role="region" aria-labelledby={title} tabIndex={0}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-labelledby={title}
      >
        <title id={title}>Alleged events on a line of time; the table beneath says the same</title>
        <path d={`M ${MARGIN} ${LINE} H ${WIDTH - MARGIN}`} className="timeline-line" />
        {Array.from({ length: Math.floor((last + 1 - first) / step) + 1 }, (_, i) => first + i * step).map(
          (year) => (
            <g key={year} className="timeline-year">
              <path d={`M ${x(Date.UTC(year, 0))} ${LINE - 4} v 8`} />
              <text x={x(Date.UTC(year, 0))} y={LINE + 24} textAnchor="middle">
                {year}
              </text>
            </g>
          ),
        )}
        {dated.map(({ number, from, to }) => (
          <g key={number} className="timeline-event">
            <rect
              x={x(from) - 5}
              y={LINE - 8}
              width={Math.max(10, (to - from) * scale + 10)}
              height={16}
              rx={8}
            />
            <text x={x(from + Math.min(to - from, YEAR_MS) / 2)} y={LINE - 16} textAnchor="middle">
              {number}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
