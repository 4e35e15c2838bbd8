import { useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../../data/client.ts';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Name } from '../../parts/name.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { When } from '../../parts/when.tsx';
import { plain } from '../../words/plain.ts';
import { SealForm } from './seal-form.tsx';

type File = Schema<'EvidenceFile'>;

/** Who may know of the item; for everyone else it is not there. */
export function SealPart({ file: { evidence, names } }: { readonly file: File }) {
  const { actor } = useSignedIn();
  const { seal, sealed } = evidence;
  const theirs = isTheirs(evidence, actor.roles);
  return (
    <section aria-labelledby="seal">
      <h2 id="seal">Seal</h2>
      {seal && sealed ? (
        <Sealed seal={seal} by={names[seal.accountId]} />
      ) : (
        <NotSealed seal={seal} names={names} />
      )}
      {!theirs && (
        <p>The seal can be changed or lifted by: {(seal?.liftableBy ?? []).map(plain).join(', ')}.</p>
      )}
      {theirs && <SealActs evidence={evidence} />}
    </section>
  );
}

function SealActs({ evidence }: { readonly evidence: File['evidence'] }) {
  const { permissions } = useSignedIn();
  return (
    <>
      {permissions.includes('evidence.seal') && <SealForm evidence={evidence} />}
      {evidence.sealed && permissions.includes('evidence.unseal') && <LiftForm evidence={evidence} />}
    </>
  );
}

function Sealed({ seal, by }: { readonly seal: Schema<'Seal'>; readonly by: string | undefined }) {
  return (
    <>
      <p>
        Sealed by <Name>{by}</Name>, <When at={seal.at} />: <Name>{seal.reason}</Name>
      </p>
      <p>
        Open to inspectors, to {openTo(seal)}
        {seal.openToPeople.length > 0 && ' and to persons whom the seal names'}. For everyone else it is not
        there: in no list, no count, no search and no export. Every reading is on record.
      </p>
    </>
  );
}

interface NotSealedProps {
  readonly seal: Schema<'Seal'> | null;
  readonly names: File['names'];
}

function NotSealed({ seal, names }: NotSealedProps) {
  return (
    <p>
      Not sealed: it is open to everyone who may open the case.
      {seal && (
        <>
          {' '}
          A seal was lifted <When at={seal.at} /> by <Name>{names[seal.accountId]}</Name>:{' '}
          <Name>{seal.reason}</Name>
        </>
      )}
    </p>
  );
}

/** Whether one of these roles may change or lift what lies on the item. */
const isTheirs = ({ seal, sealed }: File['evidence'], roles: readonly string[]): boolean =>
  !sealed || (seal?.liftableBy ?? []).some((role) => roles.includes(role));

const openTo = ({ openToRoles, liftableBy }: Schema<'Seal'>): string =>
  [...new Set([...openToRoles, ...liftableBy])].map((role) => `${plain(role)}s`).join(', ');

const FIELDS: readonly FormField[] = [
  { name: 'reason', label: 'Why it is lifted', kind: 'text', required: true },
];

function LiftForm({ evidence: { id, seal } }: { readonly evidence: File['evidence'] }) {
  const queries = useQueryClient();
  const say = useToast();
  return (
    <details className="evidence-act">
      <summary>Lift the seal</summary>
      <RecordForm
        form={`evidence:${id}:unseal`}
        fields={FIELDS}
        submit="Lift the seal"
        send={({ reason }) =>
          ask(
            client.POST('/api/evidence/{evidenceId}/unseals', {
              params: { path: { evidenceId: id } },
              body: { reason: String(reason), version: seal?.version ?? 0 },
            }),
          )
        }
        sent={() => {
          say('The seal is lifted; it stays readable as it was.');
          void queries.invalidateQueries({ queryKey: ['evidence'] });
        }}
      />
    </details>
  );
}
