import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCitation } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { When } from '../../parts/when.tsx';
import { dollars } from '../../words/dollars.ts';
import { sentence } from '../../words/plain.ts';

type Transfer = Schema<'ShownTransfer'>;

/** What of this transfer moved while a law about its country stood in the way. It is shown, and decides nothing. */
export function Exposure({ transfer }: { readonly transfer: Transfer }) {
  const query = useExposure(transfer);
  const citation = useCitation();
  return (
    <section aria-labelledby="exposure">
      <h2 id="exposure">Exposure</h2>
      <p>What moved while a law about the country stood in the way. It is shown, and decides nothing.</p>
      <Asked query={query} what="what moved meanwhile">
        {(windows) =>
          windows.length === 0 ? (
            <p>Nothing of it moved in such a time, as far as the country’s cases are open to you.</p>
          ) : (
            <ul>
              {windows.map(({ caseId, window, moved, isUnderWay }) => (
                <li key={`${window.proceedingId} ${window.from}`}>
                  <Link to={`/cases/${caseId}?proceeding=${window.proceedingId}`}>
                    {citation(window.authorityId)}
                  </Link>
                  , since <When at={window.from} />
                  {window.to !== null && (
                    <>
                      {' '}
                      until <When at={window.to} />
                    </>
                  )}
                  : {window.words} <cite>{window.cite}</cite>
                  <ul>
                    {moved.map(({ movementId, state, onDay, valueUsd }) => (
                      <li key={movementId}>
                        {sentence(state)} on <When at={onDay} />, {dollars(valueUsd, 'value not known')}
                      </li>
                    ))}
                    {isUnderWay && <li>More of it is under way.</li>}
                  </ul>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  );
}

const useExposure = ({ id, country }: Transfer) =>
  useQuery({
    queryKey: ['transfer-exposure', id],
    queryFn: async () => {
      const { cases } = await ask(client.GET('/api/cases', { params: { query: { country, limit: 200 } } }));
      const open = cases.filter(({ subject, door }) => subject === 'country' && door === 'open');
      const found = await Promise.all(
        open.map(async (one) => {
          const path = { id: one.id };
          const { windows } = await ask(client.GET('/api/cases/{id}/exposure', { params: { path } }));
          return windows.map((window) => ({
            caseId: one.id,
            window,
            moved: window.moved.filter(({ transferId }) => transferId === id),
            isUnderWay: window.underWay.some(({ transferId }) => transferId === id),
          }));
        }),
      );
      return found.flat().filter(({ moved, isUnderWay }) => moved.length > 0 || isUnderWay);
    },
  });
