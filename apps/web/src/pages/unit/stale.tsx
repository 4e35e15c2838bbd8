import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { claimWords, KIND_WORDS } from './claim-words.ts';

/** Beside a form that was refused: what colleagues recorded on the unit meanwhile, if they did. What is being written stays. */
export function Stale({ unit }: { readonly unit: Schema<'Unit'> }) {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['unit-meanwhile', unit.id, unit.revision],
    queryFn: () => ask(client.GET('/api/units/{id}', { params: { path: { id: unit.id } } })),
    staleTime: 0,
  });
  if (query.data === undefined || query.data.unit.revision === unit.revision) return null;
  const newest = [...query.data.claims]
    .sort((a, b) => b.recordedAt.localeCompare(a.recordedAt))
    .slice(0, query.data.unit.revision - unit.revision);
  return (
    <div className="unit-meanwhile" role="status">
      <p>
        <strong>Recorded meanwhile</strong>
      </p>
      <ul>
        {newest.map((claim) => (
          <li key={claim.id}>
            {KIND_WORDS[claim.claim.kind]} <bdi>{claimWords(claim)}</bdi>, by{' '}
            <Name>{claim.recordedByName}</Name> <When at={claim.recordedAt} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="usa-button usa-button--outline"
        onClick={() => void queries.invalidateQueries({ queryKey: ['unit', unit.id] })}
      >
        Take this in, and keep what I wrote
      </button>
    </div>
  );
}
