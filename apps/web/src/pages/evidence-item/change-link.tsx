import { useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { DIRECTIONS } from '../evidence/evidence-data.ts';

const BACK = 'withdrawn';

const FIELDS: readonly FormField[] = [
  {
    name: 'direction',
    label: 'What it does now',
    help: 'Leave it as it is, change it, or take the link back.',
    kind: 'choice',
    choices: [...DIRECTIONS, [BACK, 'Nothing: take the link back']],
  },
  { name: 'pinpoint', label: 'Where in it', kind: 'line' },
  { name: 'reason', label: 'Reason', kind: 'text', required: true },
];

/** Changes a link or takes it back, as a new version with its reason. */
export function ChangeLink({ link: { linkId, version } }: { readonly link: Schema<'EvidenceLink'> }) {
  const queries = useQueryClient();
  const say = useToast();
  const send = ({ direction, pinpoint, reason }: Record<string, unknown>) =>
    ask(
      client.POST('/api/evidence-links/{linkId}/versions', {
        params: { path: { linkId } },
        body: {
          version,
          reason: String(reason),
          ...(direction === BACK && { withdrawn: true }),
          ...(typeof direction === 'string' &&
            direction !== BACK && { direction: direction as Schema<'EvidenceLink'>['direction'] }),
          ...(typeof pinpoint === 'string' && { pinpoint }),
        },
      }),
    );
  return (
    <details key={version} className="evidence-act">
      <summary>Change this link or take it back</summary>
      <RecordForm
        form={`evidence-link:${linkId}`}
        fields={FIELDS}
        submit="Put on record"
        send={send}
        sent={() => {
          say('The link has a new version; what was said before stays readable.');
          void queries.invalidateQueries({ queryKey: ['evidence'] });
          void queries.invalidateQueries({ queryKey: ['case'] });
        }}
      />
    </details>
  );
}
