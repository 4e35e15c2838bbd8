import { useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { caseKey } from './case-data.ts';

interface WithholdingFormProps {
  readonly caseId: string;
  readonly barId: string;
}

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

/** Records that the recipient government itself withholds from a barred unit; the reports to the committees follow from it. */
export function WithholdingForm({ caseId, barId }: WithholdingFormProps) {
  const { permissions } = useSignedIn();
  const queries = useQueryClient();
  const say = useToast();
  if (!permissions.includes('notice.write')) return null;
  return (
    <details className="case-act">
      <summary>Record that the government itself withholds from the unit</summary>
      <RecordForm
        form={`withholding:${barId}`}
        fields={FIELDS}
        submit="Record the withholding"
        send={(said) =>
          ask(
            client.POST('/api/bars/{id}/withholdings', {
              params: { path: { id: barId } },
              body: { since: String(said['since'] ?? ''), words: String(said['words'] ?? '') },
            }),
          )
        }
        sent={() => {
          say('The withholding is on record.');
          void queries.invalidateQueries({ queryKey: caseKey(caseId) });
        }}
      />
    </details>
  );
}
