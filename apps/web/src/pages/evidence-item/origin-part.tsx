import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Name } from '../../parts/name.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { useOrigins } from '../evidence/evidence-data.ts';

type Item = Schema<'OpenEvidence'>;

/** What the item goes back to, and which others go back to the same. */
export function OriginPart({ evidence }: { readonly evidence: Item }) {
  const { permissions } = useSignedIn();
  const origins = useOrigins(evidence.caseId);
  const cluster = origins.data?.clusters.find(({ items }) => items.some(({ id }) => id === evidence.id));
  const others = cluster?.items.filter(({ id }) => id !== evidence.id) ?? [];
  return (
    <section aria-labelledby="origin">
      <h2 id="origin">Origin</h2>
      {evidence.origin ? (
        <p>
          Goes back to <strong>{<Name>{evidence.origin.words}</Name>}</strong>.{' '}
          <Name>{evidence.origin.reason}</Name>
        </p>
      ) : (
        <p>Nobody has said what it goes back to; it counts by itself.</p>
      )}
      {others.length > 0 && (
        <>
          <p>It counts as one together with:</p>
          <ul>
            {others.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/evidence/${id}`}>
                  <Name>{title}</Name>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {permissions.includes('evidence.link') && (
        <OriginForm evidence={evidence} known={origins.data?.origins ?? []} />
      )}
    </section>
  );
}

interface OriginFormProps {
  readonly evidence: Item;
  readonly known: readonly { readonly id: string; readonly words: string }[];
}

const NONE = 'none';

function OriginForm({ evidence, known }: OriginFormProps) {
  const queries = useQueryClient();
  const say = useToast();
  const fields = useMemo<readonly FormField[]>(
    () => [
      {
        name: 'originId',
        label: 'An origin of this case',
        kind: 'choice',
        choices: [
          ...known.map(({ id, words }) => [id, words] as const),
          ...(evidence.origin ? [[NONE, 'None: take it back'] as const] : []),
        ],
      },
      { name: 'words', label: 'Or a new one, in words', help: 'One witness, one recording.', kind: 'line' },
      { name: 'reason', label: 'Reason', kind: 'text', required: true },
    ],
    [known, evidence.origin],
  );
  const send = ({ originId, words, reason }: Record<string, unknown>) =>
    ask(
      client.POST('/api/evidence/{evidenceId}/origins', {
        params: { path: { evidenceId: evidence.id } },
        body: {
          reason: String(reason),
          version: evidence.originVersion,
          ...(originId === NONE && { none: true }),
          ...(typeof originId === 'string' && originId !== NONE && { originId }),
          ...(typeof words === 'string' && { words }),
        },
      }),
    );
  return (
    <details key={evidence.originVersion} className="evidence-act">
      <summary>Say what it goes back to</summary>
      <RecordForm
        form={`evidence:${evidence.id}:origin`}
        fields={fields}
        submit="Put on record"
        send={send}
        sent={() => {
          say('What the item goes back to is on record.');
          void queries.invalidateQueries({ queryKey: ['evidence'] });
        }}
      />
    </details>
  );
}
