import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { saveFile } from '../../proofs/save-file.ts';
import { VerificationResult } from './verification-result.tsx';

/** The whole record recomputed: every entry, every chain, the tree, every signed head, and the heads somebody kept. */
export function LedgerVerification() {
  const [held, setHeld] = useState<readonly string[]>([]);
  const { permissions } = useSignedIn();
  const check = useMutation({
    mutationFn: async () => ({
      report: await ask(client.POST('/api/ledger/verification', { body: { heldCheckpoints: [...held] } })),
      held: held.length,
    }),
  });
  const take = async (files: FileList | null) =>
    setHeld(await Promise.all([...(files ?? [])].map((file) => file.text())));
  return (
    <>
      <PageHeading>Check the ledger</PageHeading>
      <p>
        The server recomputes the whole record, as of one instant, and changes nothing. To trust the record
        and not the server, give the heads that you kept from earlier: a record that was cut or rewritten does
        not fit them. {permissions.includes('ledger.read') && <Link to="/ledger">The entries</Link>}
      </p>
      <div className="part-narrow">
        <Field
          label="Signed heads that you kept"
          help="Files from the button below, or from “plumbline ledger checkpoint”."
        >
          {(ties) => (
            <input
              className="usa-file-input"
              type="file"
              multiple
              {...ties}
              onChange={(event) => void take(event.target.files)}
            />
          )}
        </Field>
        <button
          type="button"
          className="usa-button"
          aria-disabled={check.isPending}
          onClick={() => !check.isPending && check.mutate()}
        >
          {check.isPending ? 'Recomputing…' : 'Check all of it'}
        </button>
      </div>
      <div role="status" aria-live="polite">
        {check.data && <VerificationResult {...check.data} />}
      </div>
      {check.isError && <Failure error={check.error} />}
      <h2>The latest signed head</h2>
      <LatestHead />
    </>
  );
}

function LatestHead() {
  const query = useQuery({
    queryKey: ['ledger-checkpoint'],
    queryFn: () => ask(client.GET('/api/ledger/checkpoint')),
  });
  return (
    <Asked query={query} what="the signed head">
      {({ checkpoint, size, vkey }) =>
        checkpoint === null ? (
          <p>Nothing is signed yet.</p>
        ) : (
          <>
            <p>It covers {size.toLocaleString('en-US')} entries. Keep a copy somewhere else.</p>
            <pre className="part-bytes mono" tabIndex={0} aria-label="The signed head">
              {checkpoint}
            </pre>
            <p>
              The key it is signed with: <span className="mono">{vkey}</span>
            </p>
            <button
              type="button"
              className="usa-button usa-button--outline"
              onClick={() => saveFile(`plumbline-head-${size}.txt`, checkpoint)}
            >
              Download the head
            </button>
          </>
        )
      }
    </Asked>
  );
}
