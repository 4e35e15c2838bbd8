import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { Name } from '../../parts/name.tsx';
import { counted } from '../../words/plain.ts';
import { useOrigins } from './evidence-data.ts';

type Cluster = Schema<'OriginCluster'>;

const TIES: Readonly<Record<Cluster['ties'][number], string>> = {
  origin: 'somebody said that they go back to the same thing',
  copy: 'one is a working copy of another',
  file: 'they are the same file',
  address: 'they were found at the same address',
};

/** Which items go back to the same thing and so count as one. Sealed items are in no number here. */
export function OriginList({ caseId }: { readonly caseId: string }) {
  const query = useOrigins(caseId);
  return (
    <section aria-labelledby="origins">
      <h2 id="origins">Common origins</h2>
      <Asked query={query} what="common origins">
        {({ items, independentOrigins, clusters }) => (
          <>
            <p>
              {counted(items, 'item')} that {items === 1 ? 'is' : 'are'} not sealed{' '}
              {items === 1 ? 'goes' : 'go'} back to{' '}
              <strong>{counted(independentOrigins, 'independent origin')}</strong>. Five reports of one
              witness count as one. The number is no measure of truth.
            </p>
            {clusters.map((cluster) => (
              <ClusterBox key={cluster.items.map(({ id }) => id).join(' ')} cluster={cluster} />
            ))}
          </>
        )}
      </Asked>
    </section>
  );
}

function ClusterBox({ cluster: { items, ties, origins } }: { readonly cluster: Cluster }) {
  return (
    <figure className="evidence-cluster">
      <figcaption>
        <strong>These {items.length} count as one</strong>: {ties.map((tie) => TIES[tie]).join('; ')}.
      </figcaption>
      {origins.length > 0 && (
        <p className="evidence-origin">
          {origins.map(({ id, words }) => (
            <Name key={id}>{words}</Name>
          ))}
        </p>
      )}
      <ul>
        {items.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/evidence/${id}`}>
              <Name>{title}</Name>
            </Link>
          </li>
        ))}
      </ul>
    </figure>
  );
}
