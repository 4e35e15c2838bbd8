import type { ReactNode } from 'react';
import { useId } from 'react';
import { dayInWords } from '../../words/dates.ts';
import type { ChartShape, Span } from './access-chart-shape.ts';

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [1040, 240, 48, 12, 28];
const x = (share: number): number => LEFT + share * (WIDTH - LEFT);
const y = (share: number): number => TOP + (1 - share) * HEIGHT;
const DASHES = ['', '8 4', '2 3', '12 3 2 3'];
const FLOOR = TOP + HEIGHT;

/** Requested against allowed over time, with the series of the same unit; the table beneath says the same. */
export function AccessChart({ shape }: { readonly shape: ChartShape }) {
  const id = useId();
  const { unit, from, to, most, spans, lines } = shape;
  return (
    <figure className="access-chart">
      <figcaption>
        <strong>{unit.charAt(0).toUpperCase() + unit.slice(1)}</strong>, {dayInWords(from)} to{' '}
        {dayInWords(to)}
        <Legend lines={lines} />
      </figcaption>
      <div className="part-chart-scroll" role="region" aria-label={`Chart of ${unit}`} tabIndex={0}>
        <svg viewBox={`0 0 ${WIDTH} ${FLOOR + BOTTOM}`} role="img" aria-labelledby={id}>
          <title id={id}>{`Requested and allowed, in ${unit}; the table beneath says the same`}</title>
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <line className="access-rule" x1={LEFT} x2={WIDTH} y1={y(share)} y2={y(share)} />
              <text className="access-number" x={LEFT - 6} y={y(share) + 4}>
                {Math.round(most * share * 10) / 10}
              </text>
            </g>
          ))}
          {spans.map((span) => (
            <Consignment key={span.id} span={span} />
          ))}
          {lines.map(({ id: line, points }, index) => (
            <polyline
              key={line}
              className="access-line"
              strokeDasharray={DASHES[index % DASHES.length]}
              points={points.map(([across, up]) => `${x(across)},${y(up)}`).join(' ')}
            />
          ))}
          <text x={LEFT} y={FLOOR + 20}>
            {dayInWords(from)}
          </text>
          <text x={WIDTH} y={FLOOR + 20} textAnchor="end">
            {dayInWords(to)}
          </text>
        </svg>
      </div>
    </figure>
  );
}

function Consignment({ span: { consignment, start, end, requested, allowed } }: { readonly span: Span }) {
  const [left, width] = [x(start), Math.max(2, x(end) - x(start) - 2)];
  return (
    <g>
      <title>{consignment}</title>
      {requested !== null && (
        <rect
          className="access-requested"
          x={left}
          width={width}
          y={y(requested)}
          height={FLOOR - y(requested)}
        />
      )}
      {allowed !== null && (
        <rect className="access-allowed" x={left} width={width} y={y(allowed)} height={FLOOR - y(allowed)} />
      )}
      {allowed === 0 && (
        <text className="access-none" x={left + width / 2} y={FLOOR - 6}>
          none
        </text>
      )}
      {requested === null && allowed === null && (
        <rect className="access-uncounted" x={left} width={width} y={FLOOR - 10} height={10} />
      )}
    </g>
  );
}

function Legend({ lines }: Pick<ChartShape, 'lines'>) {
  return (
    <ul className="access-legend">
      <Entry words="Requested">
        <rect className="access-requested" x="1" y="1" width="22" height="12" />
      </Entry>
      <Entry words="Allowed">
        <rect className="access-allowed" x="1" y="1" width="22" height="12" />
      </Entry>
      {lines.map(({ id, name }, index) => (
        <Entry key={id} words={name}>
          <line
            className="access-line"
            strokeDasharray={DASHES[index % DASHES.length]}
            x1="0"
            x2="24"
            y1="7"
            y2="7"
          />
        </Entry>
      ))}
    </ul>
  );
}

function Entry({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg aria-hidden="true" width="24" height="14" viewBox="0 0 24 14">
        {children}
      </svg>{' '}
      <bdi>{words}</bdi>
    </li>
  );
}
