import { useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';

const FIELDS: readonly FormField[] = [
  { name: 'since', label: 'It withholds since', kind: 'day', required: true },
  { name: 'words', label: 'What is known of it', kind: 'text', required: true },
];

/** Records that the recipient government itself withholds from the unit. */
export function Withholding({ bar: { id } }: { readonly bar: Schema<'ShownBar'> }) {
  const queries = useQueryClient();
  const say = useToast();
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
          say('It is on record; the notice that follows from it is among the open ones.');
        }}
      />
    </details>
  );
}
