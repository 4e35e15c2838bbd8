import { useInstrumentName } from '../../data/catalogue.ts';
import { dollarsShort } from '../../words/dollars.ts';
import { niceTop } from './nice-top.ts';
import type { ShownPhaseOut } from './shown-phase-out.ts';

type Cell = ShownPhaseOut['cells'][number];

const WIDTH = 960;
const HEIGHT = 300;
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 8, 12, 32];
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** A plan drawn: a bar for each year, with what became of it as shapes upon it. The table says the same. */
export function PlanChart({
  instrumentId,
  cells,
}: {
  readonly instrumentId: string;
  readonly cells: readonly Cell[];
}) {
  const instrumentName = useInstrumentName();
  const amounts = cells.flatMap(({ planned, paymentsDue, amounts: said }) => [
    planned,
    paymentsDue,
    ...Object.values(said),
  ]);
  const top = niceTop(Math.max(1, ...amounts.map((usd) => usd ?? 0)));
  const y = (usd: number) => TOP + (1 - usd / top) * (HEIGHT - TOP - BOTTOM);
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, cells.length);
  return (
    <figure className="plan-figure">
      <figcaption>
        <strong>{instrumentName(instrumentId)}</strong>, US dollars by fiscal year
        <Legend />
      </figcaption>
      <div
        className="part-chart-scroll"
        role="region"
        aria-label={`Plan of ${instrumentName(instrumentId)}, drawn`}
        tabIndex={0}
      >
        <svg
          className="plan-chart"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`The plan of ${instrumentName(instrumentId)} by fiscal year; the table says the same.`}
        >
          {TICKS.map((part) => (
            <g key={part}>
              <line
                className="plan-line"
                x1={LEFT}
                x2={WIDTH - RIGHT}
                y1={y(part * top)}
                y2={y(part * top)}
              />
              <text className="plan-tick plan-tick-left" x={LEFT - 8} y={y(part * top) + 4}>
                {dollarsShort(part * top)}
              </text>
            </g>
          ))}
          {cells.map((cell, at) => (
            <Year key={cell.fiscalYear} cell={cell} x={LEFT + at * step} step={step} y={y} />
          ))}
        </svg>
      </div>
    </figure>
  );
}

interface YearProps {
  readonly cell: Cell;
  readonly x: number;
  readonly step: number;
  readonly y: (usd: number) => number;
}

function Year({ cell: { fiscalYear, planned, paymentsDue, amounts }, x, step, y }: YearProps) {
  const [middle, width] = [x + step / 2, step * 0.6];
  const { requested, appropriated, obligated } = amounts;
  return (
    <g>
      {planned !== null && (
        <rect
          className="plan-bar"
          x={middle - width / 2}
          y={y(planned)}
          width={width}
          height={y(0) - y(planned)}
        />
      )}
      {paymentsDue > 0 && (
        <line
          className="plan-due"
          x1={middle - width / 2 - 4}
          x2={middle + width / 2 + 4}
          y1={y(paymentsDue)}
          y2={y(paymentsDue)}
        />
      )}
      {requested !== null && <circle className="plan-mark" cx={middle - 12} cy={y(requested)} r={6} />}
      {appropriated !== null && (
        <path className="plan-mark plan-mark-full" d={diamond(middle, y(appropriated))} />
      )}
      {obligated !== null && (
        <rect className="plan-mark" x={middle + 7} y={y(obligated) - 5} width={10} height={10} />
      )}
      <text className="plan-tick" x={middle} y={HEIGHT - 10}>
        {fiscalYear}
      </text>
    </g>
  );
}

const diamond = (x: number, y: number): string =>
  `M${x} ${y - 8} L${x + 8} ${y} L${x} ${y + 8} L${x - 8} ${y} Z`;

const SHAPES = [
  ['Planned', <rect key="p" className="plan-bar" x={2} y={3} width={14} height={14} />],
  ['Requested', <circle key="r" className="plan-mark" cx={9} cy={10} r={6} />],
  ['Appropriated', <path key="a" className="plan-mark plan-mark-full" d={diamond(9, 10)} />],
  ['Obligated', <rect key="o" className="plan-mark" x={4} y={5} width={10} height={10} />],
  ['Payments still due', <line key="d" className="plan-due" x1={0} x2={18} y1={10} y2={10} />],
] as const;

function Legend() {
  return (
    <ul className="plan-legend">
      {SHAPES.map(([words, shape]) => (
        <li key={words}>
          <svg aria-hidden="true" viewBox="0 0 18 20" width="18" height="20">
            {shape}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
