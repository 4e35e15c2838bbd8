import { useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { useExplained } from './beside-standard.tsx';

const FIELDS: readonly FormField[] = [
  { name: 'reasons', label: 'Why it goes back before the last day', kind: 'text', required: true },
];

interface EndForumProps {
  readonly caseId: string;
  readonly proceedingId: string;
}

/** Takes one proceeding back to the standard process; on the revision that was read. */
export function EndForum({ caseId, proceedingId }: EndForumProps) {
  const queries = useQueryClient();
  const say = useToast();
  const { data } = useExplained(caseId);
  const revision = data?.proceedings.find(({ id }) => id === proceedingId)?.revision;
  if (revision === undefined) return null;
  const send = ({ reasons }: Record<string, unknown>) =>
    ask(
      client.POST('/api/proceedings/{id}/forum-end', {
        params: { path: { id: proceedingId } },
        body: { reasons: String(reasons), revision },
      }),
    ).finally(() => void queries.invalidateQueries({ queryKey: ['case', caseId] }));
  const sent = () => {
    void queries.invalidateQueries({ queryKey: ['deviation'] });
    say('The proceeding is back in the standard process.');
  };
  return (
    <details className="deviation-fold">
      <summary>Take it back to the standard process</summary>
      <RecordForm
        form={`forum-end:${proceedingId}`}
        fields={FIELDS}
        submit="Take it back"
        send={send}
        sent={sent}
      />
    </details>
  );
}
