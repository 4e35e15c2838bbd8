import type { EntityManager } from 'typeorm';
import type { LedgerAct, LedgerPort, LedgerReceipt } from '#casework';
import { canonicalize, leafHash } from '#ledger';
import type { Binding } from '../kernel/bind-transaction.ts';

interface Head {
  readonly chain: string;
  readonly sequence: number;
  readonly hash: Buffer | null;
}

interface Entry extends LedgerReceipt {
  readonly act: string;
  readonly body: string;
}

const text = new TextDecoder();

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
    return entries.map(({ entryId, chain, sequence, hash }) => ({ entryId, chain, sequence, hash }));
  }

  /** Locked in the order of their names, so that two acts on the same two chains cannot wait for each other. */
  private async lockHeads(chains: readonly string[]): Promise<Map<string, Head>> {
    const heads: Head[] = await this.manager.query(
      `insert into ledger_chains (chain, sequence) select chain, 0 from unnest($1::text[]) as chain
       on conflict (chain) do update set chain = excluded.chain
       returning chain, sequence, hash`,
      [chains],
    );
    return new Map(heads.map((head) => [head.chain, head]));
  }

  private extend(heads: Map<string, Head>, { chain, act, data }: LedgerAct): Entry {
    const head = heads.get(chain);
    if (head === undefined) throw new Error(`The head of ${chain} was not locked.`);
    const { actor, at, ids } = this.binding;
    const [entryId, sequence] = [ids.next(), head.sequence + 1];
    const who = {
      account: actor.accountId,
      person: actor.personId,
      name: actor.name,
      roles: actor.roles,
      office: actor.office,
    };
    const previous = head.hash?.toString('hex') ?? null;
    const bytes = canonicalize({
      version: 1,
      id: entryId,
      chain,
      sequence,
      previous,
      at,
      actor: who,
      act,
      data,
    });
    const hash = Buffer.from(leafHash(bytes));
    heads.set(chain, { chain, sequence, hash });
    return { entryId, chain, sequence, hash: hash.toString('hex'), act, body: text.decode(bytes) };
  }

  private async write(entries: readonly Entry[], heads: readonly Head[]): Promise<void> {
    await this.manager.query(
      `with entry as (
         insert into ledger_entries (id, chain, sequence, act, at, account_id, hash, body)
         select id, chain, sequence, act, $6::timestamptz, $7::uuid, decode(hash, 'hex'), body
         from unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::text[], $8::text[])
           as e (id, chain, sequence, act, hash, body)
         returning id),
       head as (
         update ledger_chains c set sequence = h.sequence, hash = decode(h.hash, 'hex')
         from unnest($9::text[], $10::int[], $11::text[]) as h (chain, sequence, hash) where c.chain = h.chain)
       insert into ledger_pending (entry_id) select id from entry`,
      [
        entries.map((entry) => entry.entryId),
        entries.map((entry) => entry.chain),
        entries.map((entry) => entry.sequence),
        entries.map((entry) => entry.act),
        entries.map((entry) => entry.hash),
        this.binding.at,
        this.binding.actor.accountId,
        entries.map((entry) => entry.body),
        heads.map((head) => head.chain),
        heads.map((head) => head.sequence),
        heads.map((head) => head.hash?.toString('hex')),
      ],
    );
  }
}
