import { useMutation } from '@tanstack/react-query';
import { useCitation } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import { Failure } from '../../parts/failure.tsx';
import { counted } from '../../words/plain.ts';

interface CaseReplayProps {
  readonly id: string;
  readonly mayReplay: boolean;
}

/** Rebuilds every proceeding of the case from its entries alone, and says whether that is what is stored. */
export function CaseReplay({ id, mayReplay }: CaseReplayProps) {
  const citation = useCitation();
  const replay = useMutation({
    mutationFn: async () =>
      (await ask(client.GET('/api/ledger/cases/{id}/replay', { params: { path: { id } } }))).replay,
  });
  if (!mayReplay) return <p>Inspectors can rebuild it from its entries.</p>;
  return (
    <>
      <p>
        Every proceeding of the case is built again from its entries alone, and held against what is stored
        now. Nothing is changed.
      </p>
      <button
        type="button"
        className="usa-button usa-button--outline"
        aria-disabled={replay.isPending}
        onClick={() => !replay.isPending && replay.mutate()}
      >
        {replay.isPending ? 'Building it again…' : 'Build it again from the record'}
      </button>
      <div role="status" aria-live="polite">
        {replay.data && (
          <>
            <p>
              <strong>
                {replay.data.agrees
                  ? 'What is stored is what the record gives.'
                  : 'What is stored is not what the record gives.'}
              </strong>
            </p>
            <ul>
              {replay.data.proceedings.map(({ proceedingId, authorityId, acts, agrees, faults }) => (
                <li key={proceedingId}>
                  {citation(authorityId)}: {counted(acts, 'act')} replayed,{' '}
                  {agrees ? 'agrees' : faults.join(' ')}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {replay.isError && <Failure error={replay.error} />}
    </>
  );
}
