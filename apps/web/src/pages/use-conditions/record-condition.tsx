import { useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Checklist } from '../../parts/checklist.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { useKept } from '../../parts/use-drafts.ts';
import { useCaseEvidence } from '../case/case-data.ts';

type Body = Schema<'RecordConditionBody'>;

interface RecordConditionProps {
  readonly caseId: string;
  readonly authorityId: string;
  readonly condition: { readonly id: string; readonly words: string };
}

const FIELDS: readonly FormField[] = [
  {
    name: 'status',
    label: 'What was found',
    kind: 'choice',
    choices: [
      ['met', 'Met'],
      ['unmet', 'Unmet'],
      ['undetermined', 'Undetermined'],
    ],
    required: true,
  },
  {
    name: 'foundOn',
    label: 'As of the day',
    help: 'Today or before. A later finding holds from its own day on; the earlier ones stay on view.',
    kind: 'day',
    required: true,
  },
  { name: 'reasons', label: 'Reasons', kind: 'text', required: true },
];

/** Records a finding on one condition, with what it rests on. */
export function RecordCondition({ caseId, authorityId, condition }: RecordConditionProps) {
  const queries = useQueryClient();
  const say = useToast();
  const form = `condition:${caseId}:${authorityId}:${condition.id}`;
  const [picked, setPicked] = useKept<readonly string[]>(form, 'picked', []);
  const send = (said: Record<string, unknown>) =>
    ask(
      client.POST('/api/cases/{caseId}/condition-findings', {
        params: { path: { caseId } },
        body: {
          ...(said as Pick<Body, 'status' | 'foundOn' | 'reasons'>),
          ...{ authorityId, conditionId: condition.id, evidenceIds: [...picked] },
        },
      }),
    );
  const sent = () => {
    say('The finding is on record.');
    void queries.invalidateQueries({ queryKey: ['case', caseId] });
  };
  return (
    <details className="use-record">
      <summary>
        Record what was found<span className="usa-sr-only">: {condition.words}</span>
      </summary>
      <RecordForm form={form} fields={FIELDS} submit="Record the finding" send={send} sent={sent}>
        <RestsOn caseId={caseId} picked={picked} change={setPicked} />
      </RecordForm>
    </details>
  );
}

interface RestsOnProps {
  readonly caseId: string;
  readonly picked: readonly string[];
  readonly change: (picked: readonly string[]) => void;
}

function RestsOn({ caseId, picked, change }: RestsOnProps) {
  const { data } = useCaseEvidence(caseId);
  const options = data?.evidence.flatMap((item) =>
    item.sealed ? [] : [{ id: item.id, words: item.title, note: item.filename }],
  );
  return (
    <Checklist
      label="Rests on"
      help="Items of this case that you may see."
      error={undefined}
      required={false}
      options={options}
      nothing="There is no evidence in this case yet. Add it on the case’s evidence page."
      picked={picked}
      change={change}
    />
  );
}
