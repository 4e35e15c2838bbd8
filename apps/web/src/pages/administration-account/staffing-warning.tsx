import { useQuery } from '@tanstack/react-query';
import type { paths } from '../../data/api.generated.d.ts';
import { ask, client } from '../../data/client.ts';
import { UnstaffedList } from '../../parts/unstaffed-list.tsx';

type Change = paths['/api/accounts/{id}/preview']['post']['requestBody']['content']['application/json'];

/** Before a change is saved: the steps that nobody could do after it, and those that somebody could again. */
export function StaffingWarning({ id, change }: { readonly id: string; readonly change: Change }) {
  const { data } = useQuery({
    queryKey: ['staffing', 'preview', id, change],
    queryFn: () => ask(client.POST('/api/accounts/{id}/preview', { params: { path: { id } }, body: change })),
    enabled: change.roles === undefined || change.roles.length > 0,
    placeholderData: (before) => before,
  });
  return (
    <div role="status" aria-live="polite">
      {data && data.lost.length > 0 && (
        <div className="usa-alert usa-alert--warning part-failure">
          <div className="usa-alert__body">
            <p className="usa-alert__text">
              After this change nobody may do what this account does now. Give somebody else the role first:
            </p>
            <UnstaffedList steps={data.lost} />
          </div>
        </div>
      )}
      {data && data.gained.length > 0 && (
        <div className="usa-alert usa-alert--success part-failure">
          <div className="usa-alert__body">
            <p className="usa-alert__text">After this change somebody may do again:</p>
            <UnstaffedList steps={data.gained} />
          </div>
        </div>
      )}
    </div>
  );
}
