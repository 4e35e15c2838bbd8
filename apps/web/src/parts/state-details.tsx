import type { Schema } from '../data/client.ts';
import { counted, plain, sentence } from '../words/plain.ts';
import { BlockList } from './block-list.tsx';
import { When } from './when.tsx';

interface StateDetailsProps {
  readonly state: Schema<'Chart'>['states'][number];
  readonly chart: Schema<'Chart'>;
  readonly standsIn: readonly string[];
  readonly way: Schema<'ProceedingChart'>['way'];
  readonly acts: readonly Schema<'ExplainedAct'>[];
}

/** What the chosen state means, how it was or is reached, and which acts lead on from it, with what blocks them now. */
export function StateDetails({ state, chart, standsIn, way, acts }: StateDetailsProps) {
  const now = standsIn.includes(state.id);
  const reached = way.filter(({ to }) => to.split(' / ').includes(state.id));
  const on = actsOn(chart, state.id);
  const into = chart.transitions.filter(({ from, to }) => to === state.id && from !== to);
  return (
    <div className="chart-details" role="status" aria-live="polite">
      <h4>
        {sentence(state.id)}
        {now && ' (where it stands)'}
      </h4>
      <p>
        {state.words} {state.cite && <cite>{state.cite}</cite>}
      </p>
      <p className="part-clears">
        {state.byLaw ? 'The law itself leads here. ' : state.signed ? 'Only a signed act leads here. ' : ''}
        {reached.length > 0 && (
          <>
            Reached <When at={reached.at(-1)?.at ?? ''} />.
          </>
        )}
      </p>
      <div className="chart-ways">
        <div>
          <h5>Leads on</h5>
          {on.length === 0 && <p>Nothing leads on from here.</p>}
          <ul>
            {on.map(({ act, title, to, roles }) => (
              <li key={`${act} ${to}`}>
                {title}, to <strong>{sentence(to)}</strong>{' '}
                <span className="part-clears">({roles.map(plain).join(', ')})</span>
                {now && <Standing act={acts.find((one) => one.type === act && isSame(one.to, to))} />}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h5>Leads here</h5>
          {into.length === 0 && <p>It begins here.</p>}
          <ul>
            {[...new Set(into.map(({ from }) => from))].map((from) => (
              <li key={from}>
                from <strong>{sentence(from)}</strong>:{' '}
                {[...new Set(into.filter((one) => one.from === from).map(({ title }) => title))].join('; ')}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** One line for each act and where it leads. */
const actsOn = ({ transitions }: Schema<'Chart'>, id: string) => [
  ...new Map(
    transitions
      .filter(({ from, to }) => from === id && to !== id)
      .map((one) => [`${one.act} ${one.to}`, one]),
  ).values(),
];

const isSame = (there: string | null, to: string): boolean =>
  there !== null && there.split(' / ').includes(to);

function Standing({ act }: { readonly act: Schema<'ExplainedAct'> | undefined }) {
  if (act === undefined) return null;
  if (act.allowed) return <div className="part-clears">Possible now.</div>;
  return (
    <details className="part-clears">
      <summary>Blocked by {counted(act.blocks.length, 'condition')}</summary>
      <BlockList blocks={act.blocks} />
    </details>
  );
}
