import { inclusionNodes, proveInclusion, toHex } from '#ledger';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { EntryFilter } from './ledger-views.ts';

/** Acts by which somebody read what few may read: sealed evidence, particulars of people, a sender's contact and files. */
export const GUARDED_READS = [
  'evidence.viewed-sealed',
  'incident-people.read',
  'report-contact.read',
  'report-file.read',
] as const;

export type ListEntries = Omit<EntryFilter, 'acts'> & {
  /** Only {@link GUARDED_READS}. */
  readonly guardedReads?: boolean;
};

/** A page of entries in the order of time, or against it. */
export const listEntries = ({ views }: Pick<Ports, 'views'>) =>
  useCase('ledger.read', async (_actor, { guardedReads = false, ...filter }: ListEntries) =>
    done(await views.ledger.entries({ ...filter, ...(guardedReads && { acts: GUARDED_READS }) })),
  );

/** One entry, with its canonical text. */
export const readEntry = ({ views }: Pick<Ports, 'views'>) =>
  useCase('ledger.read', async (_actor, { id }: { readonly id: string }) => {
    const entry = await views.ledger.entry(id);
    return entry ? done(entry) : notFound('ledger entry', id);
  });

/** Everything someone needs to check, on their own machine, that an entry is in the signed tree. Hashes in hex. */
export interface EntryProof {
  readonly text: string;
  readonly leafIndex: number;
  readonly proof: readonly string[];
  /** The signed head it is proved against, C2SP tlog-checkpoint. */
  readonly checkpoint: string;
  readonly vkey: string;
}

/** The inclusion proof of one entry against the latest signed head (RFC 6962, 2.1.1). */
export const proveEntry = ({ views, signer }: Pick<Ports, 'views' | 'signer'>) =>
  useCase('ledger.read', async (_actor, { id }: { readonly id: string }) => {
    const [entry, checkpoint] = [await views.ledger.entry(id), await views.ledger.latestCheckpoint()];
    if (entry === undefined) return notFound('ledger entry', id);
    if (entry.leafIndex === null || checkpoint === undefined || entry.leafIndex >= checkpoint.size)
      return NOT_YET;
    const read = await views.ledger.nodes(inclusionNodes(entry.leafIndex, checkpoint.size));
    const proof = (await proveInclusion(entry.leafIndex, checkpoint.size, required(read))).map(toHex);
    const { text, leafIndex } = entry;
    return done<EntryProof>({ text, leafIndex, proof, checkpoint: checkpoint.note, vkey: signer.vkey });
  });

const NOT_YET = refused(
  'conflict',
  'proof.not-yet',
  'The entry is recorded and not yet in the signed tree. The sequencer works about once a second; ask again.',
);

function required(read: (level: number, index: number) => Uint8Array | undefined) {
  return (level: number, index: number): Uint8Array => {
    const hash = read(level, index);
    if (hash === undefined)
      throw new Error(`The tree has no node ${level}/${index}. Run "plumbline ledger verify".`);
    return hash;
  };
}

/** The latest signed head, and the key to check it with. */
export const latestCheckpoint = ({ views, signer }: Pick<Ports, 'views' | 'signer'>) =>
  useCase('ledger.verify', async () => {
    const checkpoint = await views.ledger.latestCheckpoint();
    return done({ checkpoint: checkpoint?.note ?? null, size: checkpoint?.size ?? 0, vkey: signer.vkey });
  });
