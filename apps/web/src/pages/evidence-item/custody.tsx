import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { Failure } from '../../parts/failure.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';

type File = Schema<'EvidenceFile'>;

const WORDS: Readonly<Record<Schema<'CustodyEvent'>['kind'], string>> = {
  received: 'Received',
  hashed: 'Hashed',
  added: 'Added to the case',
  viewed: 'Looked at',
  'viewed-sealed': 'Read while sealed',
  exported: 'Saved by',
  'integrity-checked': 'Checked: whole',
  'integrity-failed': 'Checked: not whole',
  sealed: 'Sealed',
  unsealed: 'Seal lifted',
};

/** Everything that happened to the item, oldest first, and a check of its bytes now. */
export function Custody({ file: { evidence, custody, names } }: { readonly file: File }) {
  const { permissions } = useSignedIn();
  const reads = permissions.includes('ledger.read');
  return (
    <section aria-labelledby="custody">
      <h2 id="custody">Custody</h2>
      {permissions.includes('evidence.check') && <IntegrityCheck id={evidence.id} />}
      <ol className="evidence-custody">
        {custody.map(({ id, kind, at, accountId, entryId }) => (
          <li key={id}>
            <When at={at} />
            <span>
              <strong>{WORDS[kind]}</strong>, <Name>{names[accountId]}</Name>
              {reads && (
                <>
                  {' '}
                  (<Link to={`/ledger/${entryId}`}>ledger</Link>)
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function IntegrityCheck({ id }: { readonly id: string }) {
  const queries = useQueryClient();
  const checking = useMutation({
    mutationFn: () =>
      ask(
        client.POST('/api/evidence/{evidenceId}/integrity-checks', { params: { path: { evidenceId: id } } }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['evidence', 'item', id] }),
  });
  return (
    <div className="evidence-check">
      <button
        type="button"
        className="usa-button usa-button--outline"
        aria-disabled={checking.isPending}
        onClick={() => !checking.isPending && checking.mutate()}
      >
        {checking.isPending ? 'The bytes are being hashed …' : 'Check that it is whole'}
      </button>
      <div role="status">
        {checking.data && (
          <p>
            {checking.data.check.intact
              ? 'Whole: the bytes have the hash with which they were received. The check is on record.'
              : 'Not whole: the stored file is missing or no longer the one that was added. The check is on record; ask for the file from a backup.'}
          </p>
        )}
      </div>
      {checking.isError && <Failure error={checking.error} />}
    </div>
  );
}
