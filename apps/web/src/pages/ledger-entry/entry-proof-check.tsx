import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import { RefusedError } from '../../data/refused-error.ts';
import { Asked } from '../../parts/asked.tsx';
import type { CheckedProof, EntryProof } from '../../proofs/check-proof.ts';
import { checkProof } from '../../proofs/check-proof.ts';
import { saveFile } from '../../proofs/save-file.ts';

/** A new entry is in the signed record within about a second, on a machine that is busy later; the page waits for it. */
const SECONDS = 60;
const isNotYet = (error: unknown): boolean =>
  error instanceof RefusedError && error.refusal.code === 'proof.not-yet';

/** Fetches the proof of an entry and checks it in this browser, not on the server. */
export function EntryProofCheck({ id }: { readonly id: string }) {
  const query = useQuery({
    queryKey: ['ledger-proof', id],
    queryFn: async () => {
      const proof = await ask(client.GET('/api/ledger/entries/{id}/proof', { params: { path: { id } } }));
      return { proof, checked: await checkProof(proof) };
    },
    retry: (failures, error) => isNotYet(error) && failures < SECONDS,
    retryDelay: 1_000,
  });
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">Proof</h2>
      <Asked query={query} what="the proof">
        {({ proof, checked }) => <Verdict id={id} proof={proof} checked={checked} />}
      </Asked>
    </section>
  );
}

interface VerdictProps {
  readonly id: string;
  readonly proof: EntryProof;
  readonly checked: CheckedProof;
}

function Verdict({ id, proof, checked }: VerdictProps) {
  const good = checked.included && checked.signature !== false;
  return (
    <>
      <div className={`usa-alert usa-alert--slim ${good ? 'usa-alert--success' : 'usa-alert--error'}`}>
        <div className="usa-alert__body">
          <p className="usa-alert__text">
            {good ? 'Checked in this browser: the entry is in the signed record.' : ALTERED}
          </p>
        </div>
      </div>
      <dl className="part-lines">
        <Line term="From the bytes to the root">
          {checked.included
            ? `holds: leaf ${proof.leafIndex + 1} of ${checked.size}, over ${proof.proof.length} hashes`
            : 'does not hold'}
        </Line>
        <Line term="Signature of the head">{SIGNATURE[String(checked.signature)] ?? ''}</Line>
        <Line term="Signed by">{checked.origin}</Line>
        <Line term="Hash of the leaf">{checked.leafHash}</Line>
        <Line term="Root">{checked.rootHash}</Line>
      </dl>
      <button
        type="button"
        className="usa-button usa-button--outline"
        onClick={() => saveFile(`proof-${id}.json`, JSON.stringify(proof, null, 2))}
      >
        Download the proof
      </button>
      <p>
        It is checked on any machine, without this server:{' '}
        <code className="mono">
          plumbline ledger check proof-{id}.json --key {`'${proof.vkey}'`}
        </code>
        . Compare the key with the one you were given.
      </p>
    </>
  );
}

const ALTERED =
  'This proof does not hold: the entry, the proof or the head was altered on its way or at its source. Tell the inspector, and run "plumbline ledger verify".';

const SIGNATURE: Readonly<Record<string, string>> = {
  true: 'holds, by the key that the server names; compare it with the one you were given',
  false: 'does not hold',
  null: 'was not checked: this browser knows no Ed25519',
};

function Line({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
