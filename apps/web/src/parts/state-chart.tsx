import { useId, useMemo, useState } from 'react';
import type { Schema } from '../data/client.ts';
import { ChartLane } from './chart-lane.tsx';
import { ChartTable } from './chart-table.tsx';
import { placeStates } from './place-states.ts';
import { StateDetails } from './state-details.tsx';
import './state-chart.css';

export interface StateChartProps {
  readonly chart: Schema<'Chart'>;
  /** Where the proceeding stands, one state for each region; empty for a law's own chart. */
  readonly standsIn?: readonly string[];
  readonly way?: Schema<'ProceedingChart'>['way'];
  /** Every act from where it stands, with what blocks it; empty for a law's own chart. */
  readonly acts?: readonly Schema<'ExplainedAct'>[];
}

/**
 * A procedure drawn from the machine's own chart, a lane for each region: where it stands, the way it took, which acts lead
 * on and which of them are blocked. A state is chosen by click or arrow key and explained beside; the same stands
 * beneath as a table.
 */
export function StateChart({ chart, standsIn = [], way = [], acts = [] }: StateChartProps) {
  const label = useId();
  const lanes = useMemo(() => placeStates(chart), [chart]);
  const first = standsIn[0] ?? chart.states.find(({ initial }) => initial)?.id ?? '';
  const [chosen, choose] = useState(first);
  const state = chart.states.find(({ id }) => id === chosen);
  const titles = new Map(chart.regions.map(({ id, title }) => [id, title]));
  return (
    <figure className="chart" aria-labelledby={label}>
      <figcaption id={label} className="chart-caption">
        The procedure, drawn. Choose a state, or move with the arrow keys, to read what it means and what
        leads on from it; ways back are drawn for the state that is chosen.
      </figcaption>
      <div className="chart-lanes">
        {lanes.map((lane) => (
          <ChartLane
            key={lane.region}
            lane={lane}
            title={lanes.length > 1 ? (titles.get(lane.region) ?? lane.region) : null}
            states={chart.states}
            standsIn={standsIn}
            way={way}
            acts={acts}
            chosen={chosen}
            choose={choose}
          />
        ))}
      </div>
      <Legend moving={standsIn.length > 0} />
      {state && <StateDetails state={state} chart={chart} standsIn={standsIn} way={way} acts={acts} />}
      <details className="chart-twin">
        <summary>The same as a table</summary>
        <ChartTable chart={chart} standsIn={standsIn} way={way} />
      </details>
    </figure>
  );
}

const LINES = [
  ['chart-arrow chart-taken', 'the way it took'],
  ['chart-arrow chart-open', 'possible now'],
  ['chart-arrow chart-shut', 'blocked now'],
  ['chart-arrow', 'leads on later'],
  ['chart-arrow chart-of-chosen', 'other ways of the chosen state'],
] as const;

function Legend({ moving }: { readonly moving: boolean }) {
  return (
    <ul className="chart-legend" aria-label="What the drawing shows">
      {moving && (
        <li>
          <span className="chart-key chart-key-now" aria-hidden="true" /> where it stands
        </li>
      )}
      {(moving ? LINES : LINES.slice(3)).map(([className, words]) => (
        <li key={words}>
          <svg width="34" height="10" aria-hidden="true">
            <path className={className} d="M 1 5 H 33" />
          </svg>{' '}
          {words}
        </li>
      ))}
      <li>
        <span className="chart-key chart-key-bars" aria-hidden="true" /> withholds assistance
      </li>
      <li>
        <span className="chart-key chart-key-exit" aria-hidden="true" /> a way out that the law gives
      </li>
    </ul>
  );
}
