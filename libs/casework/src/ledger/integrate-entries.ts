import { MerkleFrontier } from '#ledger';
import { SYSTEM } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Leaf, Node, PendingEntry, StoredCheckpoint } from './tree-store.ts';

/** What one round did. `note` is the new signed head; null where there was nothing to add. */
export interface Integrated {
  readonly added: number;
  readonly size: number;
  readonly note: string | null;
}

const BATCH = 5_000;

/**
 * The sequencer's one step: puts committed entries into the RFC 6962 tree and signs the new head, in one transaction.
 * Any number of processes may call it; one at a time does the work, and the others return with nothing added. A head is
 * kept outside the database after commit.
 */
export const integrateEntries =
  ({ unitOfWork, signer, checkpoints }: Pick<Ports, 'unitOfWork' | 'signer' | 'checkpoints'>) =>
  async (): Promise<Outcome<Integrated>> => {
    const outcome = await unitOfWork.run(SYSTEM, async ({ tree }) => {
      if (!(await tree.tryLock())) return done(NOTHING);
      const [latest, pending] = [await tree.latest(), await tree.pending(BATCH)];
      if (pending.length === 0) return done({ ...NOTHING, size: latest?.size ?? 0 });
      const grown = grow(latest, pending);
      await tree.add(grown.leaves, grown.nodes);
      const note = signer.sign({ size: grown.frontier.size, rootHash: grown.frontier.root() });
      await tree.addCheckpoint({ size: grown.frontier.size, note, frontier: grown.frontier.toBytes() });
      return done({ added: pending.length, size: grown.frontier.size, note });
    });
    if (outcome.ok && outcome.value.note !== null) await checkpoints.keep(outcome.value.note);
    return outcome;
  };

const NOTHING: Integrated = { added: 0, size: 0, note: null };

interface Grown {
  readonly frontier: MerkleFrontier;
  readonly leaves: readonly Leaf[];
  readonly nodes: readonly Node[];
}

function grow(latest: StoredCheckpoint | undefined, pending: readonly PendingEntry[]): Grown {
  const frontier = latest ? MerkleFrontier.restore(latest.frontier) : new MerkleFrontier();
  const nodes: Node[] = [];
  const leaves = pending.map((entry) => {
    const index = frontier.size;
    frontier.append(entry.hash, (level, node, hash) => {
      if (level > 0) nodes.push({ level, index: node, hash });
    });
    return { ...entry, index };
  });
  return { frontier, leaves, nodes };
}
