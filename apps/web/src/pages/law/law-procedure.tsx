import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { StateChart } from '../../parts/state-chart.tsx';

type Law = Schema<'AuthorityShown'>;

/** How a proceeding under this law runs, drawn, and what can never happen in it. */
export function LawProcedure({ law: { id, procedure } }: { readonly law: Law }) {
  const query = useQuery({
    queryKey: ['authority', id, 'chart'],
    queryFn: () => ask(client.GET('/api/authorities/{id}/chart', { params: { path: { id } } })),
    staleTime: Infinity,
    enabled: procedure.machine !== 'none',
  });
  if (procedure.machine === 'none') return <p>No proceeding runs under it. {procedure.why}</p>;
  return (
    <>
      <p>
        Signed by {procedure.decider.title} <cite>{procedure.decider.cite}</cite>.
      </p>
      <h3>States, and the acts that lead on</h3>
      <Asked query={query} what="the chart of its procedure">
        {({ chart }) => <StateChart chart={chart} />}
      </Asked>
      {procedure.machine === 'charted' && <Never procedure={procedure} />}
    </>
  );
}

function Never({
  procedure: { never },
}: {
  readonly procedure: Extract<Law['procedure'], { machine: 'charted' }>;
}) {
  if (never.length === 0) return null;
  return (
    <>
      <h3>What can never happen</h3>
      <ul>
        {never.map(({ words, cite }) => (
          <li key={words}>
            {words} <cite>{cite}</cite>
          </li>
        ))}
      </ul>
    </>
  );
}
