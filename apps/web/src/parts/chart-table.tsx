import type { Schema } from '../data/client.ts';
import { plain, sentence } from '../words/plain.ts';
import { When } from './when.tsx';

interface ChartTableProps {
  readonly chart: Schema<'Chart'>;
  readonly standsIn: readonly string[];
  readonly way: Schema<'ProceedingChart'>['way'];
}

/** A procedure as a table: each state, whether it stands or stood there, and every act that leads on. */
export function ChartTable({ chart, standsIn, way }: ChartTableProps) {
  return (
    <table className="usa-table usa-table--borderless">
      <caption>States, and the acts that lead on</caption>
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col">Stands there</th>
          <th scope="col">Acts that lead on</th>
        </tr>
      </thead>
      <tbody>
        {chart.states.map(({ id, words, cite }) => (
          <tr key={id}>
            <th scope="row">
              {sentence(id)}. <span className="chart-words">{words}</span> {cite && <cite>{cite}</cite>}
            </th>
            <td>
              <Standing
                now={standsIn.includes(id)}
                reached={way.filter(({ to }) => to.split(' / ').includes(id))}
              />
            </td>
            <td>
              <ul>
                {chart.transitions
                  .filter(({ from, to }) => from === id && to !== id)
                  .map(({ act, title, to, roles }, index) => (
                    <li key={`${act} ${to} ${index}`}>
                      {title}, to: {sentence(to)} ({roles.map(plain).join(', ')})
                    </li>
                  ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface StandingProps {
  readonly now: boolean;
  readonly reached: ChartTableProps['way'];
}

function Standing({ now, reached }: StandingProps) {
  const last = reached.at(-1);
  if (now)
    return (
      <>
        Now
        {last && (
          <>
            , since <When at={last.at} />
          </>
        )}
      </>
    );
  return last ? (
    <>
      Until later, reached <When at={last.at} />
    </>
  ) : (
    <>No</>
  );
}
