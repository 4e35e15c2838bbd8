import type { LedgerVerdict, StoredEntry } from '#ledger';
import { describeFault, toHex, verifyLedger } from '#ledger';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';

export interface VerifyLedger {
  /** Signed heads that the person who asks holds from earlier: what no owner of the database can take back. */
  readonly heldCheckpoints?: readonly string[];
  /** Told after every page how many entries were read. */
  readonly onProgress?: (entries: number) => void;
}

export interface LedgerReport extends Omit<LedgerVerdict, 'rootHash' | 'faults'> {
  readonly rootHash: string | null;
  /** Each fault in a sentence: what was found and where. */
  readonly faults: readonly string[];
  /** How many heads were held outside the database and compared. */
  readonly outsideCheckpoints: number;
}

/**
 * Recomputes the whole ledger, all as of one instant: every entry's hash, every chain, the tree, and every signed head in
 * the database, in the file beside it, and in the hands of the person who asks. Finds an entry that was updated,
 * reordered, inserted, or deleted in the middle or at the end. Changes nothing.
 */
export const verifyWholeLedger = ({
  views,
  signer,
  checkpoints,
}: Pick<Ports, 'views' | 'signer' | 'checkpoints'>) =>
  useCase('ledger.verify', async (_actor, ask: VerifyLedger): Promise<Outcome<LedgerReport>> => {
    const outside = [...(await checkpoints.kept()), ...(ask.heldCheckpoints ?? [])];
    const verdict = await views.ledger.snapshot(({ entries, heads, checkpoints: inside }) =>
      verifyLedger({
        entries: counted(entries, ask.onProgress),
        heads,
        checkpoints: [...inside, ...outside],
        vkeys: [signer.vkey],
        origin: signer.origin,
      }),
    );
    return done(report(verdict, outside.length));
  });

type Pages = Parameters<typeof verifyLedger>[0]['entries'];

async function* counted(
  pages: Pages,
  onProgress: VerifyLedger['onProgress'] = () => undefined,
): AsyncGenerator<readonly StoredEntry[]> {
  let read = 0;
  for await (const page of pages) {
    yield page;
    onProgress((read += page.length));
  }
}

function report({ rootHash, faults, ...verdict }: LedgerVerdict, outsideCheckpoints: number): LedgerReport {
  return {
    ...verdict,
    rootHash: rootHash === undefined ? null : toHex(rootHash),
    faults: faults.map(describeFault),
    outsideCheckpoints,
  };
}
