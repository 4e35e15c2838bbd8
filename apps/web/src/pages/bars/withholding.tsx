import { useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import '../editions/editions.css';
import type { ActedBar } from './extend-bar.tsx';

const FIELDS: readonly FormField[] = [
  {
    name: 'since',
    label: 'It withholds since',
    kind: 'day',
    required: true,
    help: 'The day from which the recipient government itself withholds assistance from the unit.',
  },
  {
    name: 'words',
    label: 'What shows it',
    kind: 'text',
    required: true,
    help: 'Who said so, and where it is kept.',
  },
];

/** Records that the recipient government itself withholds from the unit; for who writes notices, since reports follow from it. */
export function Withholding({ bar: { id, caseId } }: { readonly bar: ActedBar }) {
  const queries = useQueryClient();
  const say = useToast();
  const { permissions } = useSignedIn();
  if (!permissions.includes('notice.write')) return null;
  return (
    <details className="editions-act">
      <summary>Record that the recipient government withholds from the unit</summary>
      <RecordForm
        form={`bar-withholding:${id}`}
        fields={FIELDS}
        submit="Record it"
        send={(payload) =>
          ask(
            client.POST('/api/bars/{id}/withholdings', {
              params: { path: { id } },
              body: payload as unknown as Schema<'WithholdingBody'>,
            }),
          )
        }
        sent={() => {
          for (const key of ['bars', 'notices']) void queries.invalidateQueries({ queryKey: [key] });
          void queries.invalidateQueries({ queryKey: ['case', caseId] });
          say('It is on record; the notice that follows from it is among the open ones.');
        }}
      />
    </details>
  );
}
