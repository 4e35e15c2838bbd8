import { useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../../data/client.ts';
import { ask, client } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { SealTerms, useSealTerms } from '../evidence/seal-terms.tsx';

const FIELDS: readonly FormField[] = [
  { name: 'reason', label: 'Why it is sealed', kind: 'text', required: true },
];

/** Seals an item, or changes the terms of its seal. Roles and people are named here; inspectors always see it. */
export function SealForm({
  evidence: { id, caseId, seal, sealed },
}: {
  readonly evidence: Schema<'OpenEvidence'>;
}) {
  const queries = useQueryClient();
  const say = useToast();
  const form = `evidence:${id}:seal`;
  const terms = useSealTerms(form, sealed ? seal : null);
  const version = seal?.version ?? 0;
  const send = ({ reason }: Record<string, unknown>) =>
    ask(
      client.POST('/api/evidence/{evidenceId}/seals', {
        params: { path: { evidenceId: id } },
        body: { reason: String(reason), version, ...terms.said },
      }),
    );
  return (
    <details key={version} className="evidence-act">
      <summary>{sealed ? 'Change the terms of the seal' : 'Seal it'}</summary>
      <RecordForm
        form={form}
        fields={FIELDS}
        submit={sealed ? 'Change the terms' : 'Seal it'}
        send={send}
        sent={() => {
          say('The item is sealed. From now on each reading of it is on record.');
          void queries.invalidateQueries({ queryKey: ['evidence'] });
        }}
      >
        <SealTerms terms={terms} caseId={caseId} />
      </RecordForm>
    </details>
  );
}
