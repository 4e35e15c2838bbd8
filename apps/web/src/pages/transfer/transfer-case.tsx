import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCitation } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { AnswerOf, Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { When } from '../../parts/when.tsx';

/** The case of the transfer, and where each law asked in it stands, in words. */
export function TransferCase({ transfer: { caseId } }: { readonly transfer: Schema<'ShownTransfer'> }) {
  const citation = useCitation();
  const query = useQuery({
    queryKey: ['case-explain', caseId],
    queryFn: async () =>
      (await ask(
        client.GET('/api/cases/{id}/explain', { params: { path: { id: caseId } } }),
      )) as unknown as AnswerOf<'/api/cases/{id}/explain', 'get'>,
  });
  return (
    <section aria-labelledby="case">
      <h2 id="case">Its case</h2>
      <Asked query={query} what="its case">
        {({ proceedings }) => (
          <ul>
            {proceedings.map(({ id, authorityId, words, stateSince }) => (
              <li key={id}>
                <Link to={`/cases/${caseId}?proceeding=${id}`}>{citation(authorityId)}</Link>: {words} Since{' '}
                <When at={stateSince} />.
              </li>
            ))}
            {proceedings.length === 0 && <li>No law is asked in it yet.</li>}
          </ul>
        )}
      </Asked>
      <p>
        <Link to={`/cases/${caseId}`}>Open the case</Link> ·{' '}
        <Link to={`/cases/${caseId}/evidence`}>Its evidence</Link>
      </p>
    </section>
  );
}
