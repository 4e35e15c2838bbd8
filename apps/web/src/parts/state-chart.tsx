import { useId } from 'react';
import type { Schema } from '../data/client.ts';
import { ChartTable } from './chart-table.tsx';
import type { PlacedState } from './place-states.ts';
import { placeStates } from './place-states.ts';

type Chart = Schema<'Chart'>;

interface StateChartProps {
  readonly chart: Chart;
  /** Where the proceeding stands, one state for each region; empty for a law's own chart. */
  readonly standsIn?: readonly string[];
  readonly way?: Schema<'ProceedingChart'>['way'];
}

const [WIDTH, HEIGHT, ACROSS, DOWN, MARGIN] = [190, 52, 250, 84, 16];
const left = ({ column }: PlacedState): number => MARGIN + column * ACROSS;
const top = ({ row }: PlacedState): number => MARGIN + row * DOWN;

/** A procedure drawn from the machine's own chart: states, acts, where it stands, the way it took. The same stands beneath as a table. */
export function StateChart({ chart, standsIn = [], way = [] }: StateChartProps) {
  const title = useId();
  const placed = placeStates(chart);
  const size = {
    width: Math.max(...placed.map(left)) + WIDTH + MARGIN,
    height: Math.max(...placed.map(top)) + HEIGHT + MARGIN,
  };
  const taken = new Set(way.map(({ from, to }) => `${from} ${to}`));
  const at = new Map(placed.map((one) => [one.id, one]));
  return (
    <figure className="part-chart">
      <div className="part-chart-scroll" role="region" aria-labelledby={title} tabIndex={0}>
        <svg viewBox={`0 0 ${size.width} ${size.height}`} {...size} role="img" aria-labelledby={title}>
          <title id={title}>The procedure as a drawing; the table beneath says the same</title>
          {pairsOf(chart).map(({ from, to }) => (
            <Arrow
              key={`${from} ${to}`}
              from={at.get(from)}
              to={at.get(to)}
              taken={taken.has(`${from} ${to}`)}
            />
          ))}
          {chart.states.map((state) => (
            <Box key={state.id} state={state} place={at.get(state.id)} now={standsIn.includes(state.id)} />
          ))}
        </svg>
      </div>
      <details>
        <summary>The same as a table</summary>
        <ChartTable chart={chart} standsIn={standsIn} way={way} />
      </details>
    </figure>
  );
}

/** One arrow for all acts between the same two states; the table names each. */
function pairsOf({ transitions }: Chart) {
  const pairs = transitions.filter(({ from, to }) => from !== to);
  return [...new Map(pairs.map(({ from, to }) => [`${from} ${to}`, { from, to }])).values()];
}

interface ArrowProps {
  readonly from: PlacedState | undefined;
  readonly to: PlacedState | undefined;
  readonly taken: boolean;
}

function Arrow({ from, to, taken }: ArrowProps) {
  if (!from || !to) return null;
  const ahead = to.column > from.column;
  const start = { x: left(from) + (ahead ? WIDTH : WIDTH / 2), y: top(from) + (ahead ? HEIGHT / 2 : HEIGHT) };
  const end = { x: left(to) + (ahead ? 0 : WIDTH / 2), y: top(to) + (ahead ? HEIGHT / 2 : HEIGHT) };
  const bend = ahead
    ? `${start.x + 30} ${start.y}, ${end.x - 30} ${end.y}`
    : `${start.x} ${start.y + 30}, ${end.x} ${end.y + 30}`;
  return (
    <path
      className={taken ? 'chart-arrow chart-taken' : 'chart-arrow'}
      d={`M ${start.x} ${start.y} C ${bend}, ${end.x} ${end.y}`}
    />
  );
}

interface BoxProps {
  readonly state: Chart['states'][number];
  readonly place: PlacedState | undefined;
  readonly now: boolean;
}

function Box({ state, place, now }: BoxProps) {
  if (!place) return null;
  return (
    <g transform={`translate(${left(place)} ${top(place)})`}>
      <rect
        className={`chart-box chart-${state.kind} ${now ? 'chart-now' : ''}`}
        width={WIDTH}
        height={HEIGHT}
        rx={4}
      />
      <foreignObject width={WIDTH} height={HEIGHT}>
        <div className="chart-label">
          {now && <strong>Now: </strong>}
          {state.words}
        </div>
      </foreignObject>
    </g>
  );
}
