import type { KeyboardEvent } from 'react';
import { useId, useRef } from 'react';
import type { Schema } from '../data/client.ts';
import { sentence } from '../words/plain.ts';
import type { ArrowKind } from './arrow-kinds.ts';
import { arrowKinds } from './arrow-kinds.ts';
import { nextState } from './next-state.ts';
import type { Lane, PlacedState } from './place-states.ts';
import { BOX } from './place-states.ts';

interface ChartLaneProps {
  readonly lane: Lane;
  /** Null where the procedure has one region. */
  readonly title: string | null;
  readonly states: Schema<'Chart'>['states'];
  readonly standsIn: readonly string[];
  readonly way: Schema<'ProceedingChart'>['way'];
  readonly acts: readonly Schema<'ExplainedAct'>[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

/** One region of a procedure: its states as buttons over their arrows. One of them is in the order of the tabulator, arrow keys reach the others. */
export function ChartLane({ lane, title, states, standsIn, way, acts, chosen, choose }: ChartLaneProps) {
  const heading = useId();
  const box = useRef<HTMLDivElement>(null);
  const reachable = lane.states.some(({ id }) => id === chosen)
    ? chosen
    : (lane.states.find(({ id }) => standsIn.includes(id)) ?? lane.states[0])?.id;
  const move = (event: KeyboardEvent<HTMLButtonElement>, from: string) => {
    const next = nextState(lane.states, from, event.key);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    box.current?.querySelector<HTMLButtonElement>(`[data-state="${next}"]`)?.focus();
  };
  return (
    <section
      className="chart-lane"
      style={{ flexBasis: lane.width * WIDEST + PADDING }}
      aria-labelledby={title === null ? undefined : heading}
    >
      {title !== null && (
        <h4 id={heading} className="chart-lane-title">
          {title}
        </h4>
      )}
      <div className="chart-scroll">
        <div
          ref={box}
          className="chart-box"
          style={{ maxWidth: lane.width * WIDEST, minWidth: lane.width * NARROWEST, height: lane.height }}
        >
          <Arrows lane={lane} kinds={arrowKinds({ lane, standsIn, way, acts, chosen })} />
          {lane.states.map((place) => (
            <StateButton
              key={place.id}
              place={place}
              lane={lane}
              kind={states.find(({ id }) => id === place.id)?.kind ?? 'other'}
              now={standsIn.includes(place.id)}
              chosen={place.id === chosen}
              inOrder={place.id === reachable}
              choose={() => choose(place.id)}
              move={(event) => move(event, place.id)}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

/** How far a lane is drawn together before it is scrolled instead. */
const NARROWEST = 0.8;
/** How far it is spread where there is room. */
const WIDEST = 1.25;
const PADDING = 32;

interface StateButtonProps {
  readonly place: PlacedState;
  readonly lane: Lane;
  readonly kind: Schema<'Chart'>['states'][number]['kind'];
  readonly now: boolean;
  readonly chosen: boolean;
  readonly inOrder: boolean;
  readonly choose: () => void;
  readonly move: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

const TAGS = { barring: 'withholds', exit: 'way out', review: null, other: null } as const;

function StateButton({ place, lane, kind, now, chosen, inOrder, choose, move }: StateButtonProps) {
  const share = (part: number): string => `${(part / lane.width) * 100}%`;
  return (
    <button
      type="button"
      className={`chart-state chart-${kind} ${now ? 'chart-now' : ''}`}
      style={{ left: share(place.x), width: share(BOX.width), top: place.y, height: BOX.height }}
      aria-pressed={chosen}
      aria-current={now ? 'step' : undefined}
      tabIndex={inOrder ? 0 : -1}
      data-state={place.id}
      onClick={choose}
      onKeyDown={move}
    >
      <span>{sentence(place.id)}</span>
      {TAGS[kind] && <small>{TAGS[kind]}</small>}
      {now && <small className="chart-here">Now</small>}
    </button>
  );
}

const CLASSES: Readonly<Record<ArrowKind, string>> = {
  ahead: 'chart-arrow',
  chosen: 'chart-arrow chart-of-chosen',
  shut: 'chart-arrow chart-shut',
  open: 'chart-arrow chart-open',
  taken: 'chart-arrow chart-taken',
};

function Arrows({ lane, kinds }: { readonly lane: Lane; readonly kinds: ReadonlyMap<string, ArrowKind> }) {
  const marker = useId();
  const at = new Map(lane.states.map((one) => [one.id, one]));
  const order = Object.keys(CLASSES);
  const drawn = lane.arrows
    .map(({ from, to }) => ({ from: at.get(from), to: at.get(to), kind: kinds.get(`${from} ${to}`) }))
    .toSorted((a, b) => order.indexOf(a.kind ?? '') - order.indexOf(b.kind ?? ''));
  return (
    <svg
      className="chart-arrows"
      viewBox={`0 0 ${lane.width} ${lane.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <defs>
        {order.map((kind) => (
          <marker key={kind} id={`${marker}-${kind}`} viewBox="0 0 8 8" refX="7" refY="4" {...HEAD}>
            <path className={`chart-head-${kind}`} d="M 0 0 L 8 4 L 0 8 z" />
          </marker>
        ))}
      </defs>
      {drawn.map(
        ({ from, to, kind }) =>
          from &&
          to &&
          kind && (
            <path
              key={`${from.id} ${to.id}`}
              className={CLASSES[kind]}
              d={curve(from, to)}
              markerEnd={`url(#${marker}-${kind})`}
            />
          ),
      )}
    </svg>
  );
}

const HEAD = { markerWidth: 8, markerHeight: 8, markerUnits: 'userSpaceOnUse', orient: 'auto' } as const;

/** Down from the bottom of a state to the top of one beneath it; aside and back around the states between. */
function curve(from: PlacedState, to: PlacedState): string {
  const half = BOX.width / 2;
  const start = { x: from.x + half, y: from.y + BOX.height };
  if (to.rank > from.rank) {
    const middle = (start.y + to.y) / 2;
    return `M ${start.x} ${start.y} C ${start.x} ${middle}, ${to.x + half} ${middle}, ${to.x + half} ${to.y - 1}`;
  }
  if (to.rank === from.rank) {
    const dip = start.y + 24;
    return `M ${start.x} ${start.y} C ${start.x} ${dip}, ${to.x + half} ${dip}, ${to.x + half} ${start.y + 1}`;
  }
  const end = { x: to.x + half, y: to.y + BOX.height };
  const lift = (from.y - end.y) / 2 + end.y;
  return `M ${start.x} ${from.y} C ${start.x + 14} ${lift}, ${end.x + 14} ${lift}, ${end.x} ${end.y + 1}`;
}
