import type { EntityManager } from 'typeorm';
import type { LedgerAct, LedgerPort, LedgerReceipt } from '#casework';
import type { ChainedEntry } from '#ledger';
import { chainEntry, toHex } from '#ledger';
import type { Binding } from '../kernel/binding.ts';

interface Head {
  readonly chain: string;
  readonly sequence: number;
  readonly hash: Uint8Array | null;
}

type Appended = ChainedEntry & { readonly entryId: string };

/**
 * Appends entries to their chains. The chain's head is locked until the transaction ends, so two acts on one case are in
 * an order; acts on different cases never wait for each other. Each entry is queued for the tree.
 */
export class LedgerRepository implements LedgerPort {
  private readonly manager: EntityManager;

  constructor(private readonly binding: Binding) {
    this.manager = binding.manager;
  }

  async append(act: LedgerAct): Promise<LedgerReceipt> {
    const [receipt] = await this.appendAll([act]);
    if (receipt === undefined) throw new Error('An appended act has a receipt.');
    return receipt;
  }

  async appendAll(acts: readonly LedgerAct[]): Promise<readonly LedgerReceipt[]> {
    if (acts.length === 0) return [];
    const heads = await this.lockHeads([...new Set(acts.map((act) => act.chain))].sort());
    const entries = acts.map((act) => this.extend(heads, act));
    await this.write(entries, [...heads.values()]);
    return entries.map(toReceipt);
  }

  /** Locked in the order of their names, so that two acts on the same two chains cannot wait for each other. */
  private async lockHeads(chains: readonly string[]): Promise<Map<string, Head>> {
    const heads: Head[] = await this.manager.query(
      `insert into ledger_chains (chain, sequence)
       select chain, 0 from unnest($1::text[]) with ordinality as c (chain, place) order by place
       on conflict (chain) do update set chain = excluded.chain
       returning chain, sequence, hash`,
      [chains],
    );
    return new Map(heads.map((head) => [head.chain, head]));
  }

  private extend(heads: Map<string, Head>, { chain, act, data }: LedgerAct): Appended {
    const head = heads.get(chain);
    if (head === undefined) throw new Error(`The head of ${chain} was not locked.`);
    const { actor, at, ids } = this.binding;
    const entryId = ids.next();
    const { accountId: account, personId: person, name, roles, office } = actor;
    const entry = { version: 1, id: entryId, at, actor: { account, person, name, roles, office }, act, data };
    const chained = chainEntry(head.hash, { chainId: chain, sequence: head.sequence + 1, entry });
    heads.set(chain, { chain, sequence: chained.sequence, hash: chained.hash });
    return { ...chained, entryId };
  }

  private async write(entries: readonly Appended[], heads: readonly Head[]): Promise<void> {
    await this.manager.query(
      `with entry as (
         insert into ledger_entries (id, chain, sequence, hash, body)
         select * from unnest($1::uuid[], $2::text[], $3::int[], $4::bytea[], $5::text[])
         returning id),
       head as (
         update ledger_chains c set sequence = h.sequence, hash = h.hash
         from unnest($6::text[], $7::int[], $8::bytea[]) as h (chain, sequence, hash) where c.chain = h.chain)
       insert into ledger_pending (entry_id) select id from entry`,
      [
        entries.map((entry) => entry.entryId),
        entries.map((entry) => entry.chainId),
        entries.map((entry) => entry.sequence),
        entries.map((entry) => Buffer.from(entry.hash)),
        entries.map((entry) => entry.text),
        heads.map((head) => head.chain),
        heads.map((head) => head.sequence),
        heads.map((head) => (head.hash === null ? null : Buffer.from(head.hash))),
      ],
    );
  }
}

const toReceipt = ({ entryId, chainId: chain, sequence, hash }: Appended): LedgerReceipt => ({
  entryId,
  chain,
  sequence,
  hash: toHex(hash),
});
