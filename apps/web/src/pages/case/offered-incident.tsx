import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Failure } from '../../parts/failure.tsx';
import type { CaseSheet } from './case-data.ts';
import { caseKey } from './case-data.ts';

/** Offers to make the incident part of the case from which the case was opened. */
export function Offered({ sheet }: { readonly sheet: CaseSheet }) {
  const [search] = useSearchParams();
  const queries = useQueryClient();
  const say = useToast();
  const incidentId = search.get('incident');
  const link = useMutation({
    mutationFn: (id: string) =>
      ask(
        client.POST('/api/cases/{id}/incidents', {
          params: { path: { id: sheet.id } },
          body: { incidentId: id },
        }),
      ),
    onSuccess: async () => {
      say('The alleged incident is part of the case.');
      await queries.invalidateQueries({ queryKey: caseKey(sheet.id) });
    },
  });
  if (incidentId === null || sheet.incidents.some(({ id }) => id === incidentId)) return null;
  return (
    <div className="case-offered">
      <p>You opened this case from an alleged incident. It is not part of the case yet.</p>
      {link.isError && <Failure error={link.error} />}
      <button
        type="button"
        className="usa-button"
        aria-disabled={link.isPending}
        onClick={() => {
          if (!link.isPending) link.mutate(incidentId);
        }}
      >
        {link.isPending ? 'Adding …' : 'Add it to this case'}
      </button>
    </div>
  );
}
