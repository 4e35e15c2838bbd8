import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCitation } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Loading } from '../../parts/loading.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { plain } from '../../words/plain.ts';
import type { WholeDeviation } from './use-deviation.ts';

/** A proceeding within the scope: where it stands, and the revision that was read. */
interface Within {
  readonly id: string;
  readonly revision: number;
  readonly words: string;
}

const MOST = 200;

/** Applies the forum to a proceeding within its scope; the standard result stands beside it from then on. */
export function ApplyForum({ deviation }: { readonly deviation: WholeDeviation }) {
  const queries = useQueryClient();
  const say = useToast();
  const { pending, within } = useWithin(deviation);
  if (pending) return <Loading what="the cases within its scope" />;
  if (within.length === 0)
    return (
      <Empty>
        <p>No open proceeding within its scope is in the standard process.</p>
      </Empty>
    );
  const fields: readonly FormField[] = [
    {
      name: 'proceedingId',
      label: 'Proceeding',
      kind: 'choice',
      choices: within.map(({ id, words }) => [id, words]),
      required: true,
    },
    { name: 'reasons', label: 'Why it is applied to this case', kind: 'text', required: true },
  ];
  const send = ({ proceedingId, reasons }: Record<string, unknown>) => {
    const chosen = within.find(({ id }) => id === proceedingId);
    const body = {
      proceedingId: String(proceedingId),
      reasons: String(reasons),
      revision: chosen?.revision ?? 0,
    };
    return ask(
      client.POST('/api/deviations/{id}/applications', { params: { path: { id: deviation.id } }, body }),
    ).finally(() => void queries.invalidateQueries({ queryKey: ['cases'] }));
  };
  const sent = () => {
    void queries.invalidateQueries();
    say('Applied. The standard result stands beside it.');
  };
  return (
    <RecordForm
      form={`deviation-apply:${deviation.id}`}
      fields={fields}
      submit="Apply the forum"
      send={send}
      sent={sent}
    />
  );
}

function useWithin({ scope, applications }: WholeDeviation) {
  const citation = useCitation();
  const asked = scope.countries.map((country) => ({ country, only: 'open' as const, limit: MOST }));
  const pages = useQueries({
    queries: asked.map((query) => ({
      queryKey: ['cases', query],
      queryFn: () => ask(client.GET('/api/cases', { params: { query } })),
    })),
  });
  const standing = new Set(
    applications.filter(({ ended }) => ended === null).map(({ proceedingId }) => proceedingId),
  );
  const cases = pages.flatMap(({ data }) => data?.cases ?? []).filter(inScope(scope.caseIds));
  const within: readonly Within[] = cases.flatMap((one) =>
    one.proceedings
      .filter(({ id, authorityId }) => scope.authorityIds.includes(authorityId) && !standing.has(id))
      .map(({ id, revision, authorityId, state }) => ({
        id,
        revision,
        words: `${one.title}: ${citation(authorityId)}, ${plain(state)}`,
      })),
  );
  return { pending: pages.some(({ isPending }) => isPending), within };
}

const inScope =
  (caseIds: readonly string[]) =>
  ({ id }: Schema<'QueuedCase'>): boolean =>
    caseIds.length === 0 || caseIds.includes(id);
