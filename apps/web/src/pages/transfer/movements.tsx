import { useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { When } from '../../parts/when.tsx';
import { dollars } from '../../words/dollars.ts';
import { sentence } from '../../words/plain.ts';
import { MOVED } from '../transfers/read-transfer-filter.ts';

type Transfer = Schema<'ShownTransfer'>;
type Movement = Transfer['movements'][number];

const COLUMNS: readonly Column<Movement>[] = [
  { id: 'day', title: 'Day', show: ({ onDay }) => <When at={onDay} /> },
  { id: 'state', title: 'Step', show: ({ state }) => sentence(state) },
  { id: 'value', title: 'Value', numeric: true, show: ({ valueUsd }) => dollars(valueUsd) },
  { id: 'words', title: 'As reported', show: ({ words }) => <Name>{words}</Name> },
  { id: 'by', title: 'Recorded by', show: ({ recordedByName }) => <Name>{recordedByName}</Name> },
  { id: 'at', title: 'Recorded', optional: true, show: ({ recordedAt }) => <When at={recordedAt} /> },
];

const FIELDS: readonly FormField[] = [
  {
    name: 'state',
    label: 'Step',
    help: 'Delivering is a part delivery. A step allows nothing and forbids nothing.',
    kind: 'choice',
    required: true,
    choices: MOVED.map((state) => [state, sentence(state)] as const),
  },
  { name: 'onDay', label: 'Day', kind: 'day', required: true },
  { name: 'valueUsd', label: 'Value, whole US dollars', kind: 'usd' },
  { name: 'words', label: 'As reported', kind: 'text', required: true },
];

/** Steps of delivery as they were reported, and the way to record one. */
export function Movements({ transfer: { id, movements } }: { readonly transfer: Transfer }) {
  const { permissions } = useSignedIn();
  const queries = useQueryClient();
  const say = useToast();
  return (
    <section aria-labelledby="moved">
      <h2 id="moved">What has moved</h2>
      <DataTable
        id="transfer-movements"
        caption="Steps of delivery, by day"
        columns={COLUMNS}
        rows={movements}
        keyOf={(movement) => movement.id}
        empty={<p>Nothing is reported to have moved.</p>}
      />
      {permissions.includes('transfer.record') && (
        <details className="transfer-act">
          <summary>Record a step</summary>
          <RecordForm
            form={`transfer-movement:${id}`}
            fields={FIELDS}
            submit="Record the step"
            send={(payload) =>
              ask(
                client.POST('/api/transfers/{id}/movements', {
                  params: { path: { id } },
                  body: payload as unknown as Schema<'RecordMovementBody'>,
                }),
              )
            }
            sent={() => {
              void queries.invalidateQueries({ queryKey: ['transfer', id] });
              void queries.invalidateQueries({ queryKey: ['transfers'] });
              say('The step is on record.');
            }}
          />
        </details>
      )}
    </section>
  );
}
