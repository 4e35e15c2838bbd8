import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { Name } from '../../parts/name.tsx';
import { sentence } from '../../words/plain.ts';

/** What changed since the edition before, and why. */
export function EditionDifference({ id }: { readonly id: string }) {
  const query = useQuery({
    queryKey: ['edition-difference', id],
    queryFn: async () =>
      (await ask(client.GET('/api/editions/{id}/difference', { params: { path: { id } } }))).difference,
  });
  return (
    <section aria-labelledby="difference">
      <h2 id="difference">What changed</h2>
      <Asked query={query} what="what changed">
        {({ since, changes }) => (
          <>
            <p>{since === null ? 'It is the first edition here.' : `Since edition ${since}:`}</p>
            {changes.length === 0 && <p>No unit was added, removed or changed.</p>}
            <ul>
              {changes.map(({ unitId, unitName, authorityId, change, because }) => (
                <li key={`${unitId} ${authorityId}`}>
                  <strong>{sentence(change)}</strong>:{' '}
                  <Link to={`/units/${unitId}`}>
                    <Name>{unitName}</Name>
                  </Link>
                  , {because}
                </li>
              ))}
            </ul>
          </>
        )}
      </Asked>
    </section>
  );
}
