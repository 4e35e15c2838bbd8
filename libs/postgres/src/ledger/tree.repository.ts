import { CHANGES } from '../changes/change-listener.ts';
import type { EntityManager } from 'typeorm';
import type { Leaf, Node, PendingEntry, StoredCheckpoint, TreeStore } from '#casework';

/** Chosen once; any other program that takes advisory locks in this database must not use it. */
const SEQUENCER_LOCK = 6_962;

interface CheckpointRow {
  readonly size: string;
  readonly note: string;
  readonly frontier: Buffer;
}

/** The tree in PostgreSQL: leaves, nodes and signed heads, insert-only. */
export class TreeRepository implements TreeStore {
  constructor(private readonly manager: EntityManager) {}

  async tryLock(): Promise<boolean> {
    const rows: { locked: boolean }[] = await this.manager.query(
      'select pg_try_advisory_xact_lock($1) as locked',
      [SEQUENCER_LOCK],
    );
    return rows[0]?.locked === true;
  }

  async latest(): Promise<StoredCheckpoint | undefined> {
    const rows: CheckpointRow[] = await this.manager.query(
      'select size, note, frontier from ledger_checkpoints order by size desc limit 1',
    );
    return rows[0] && { ...rows[0], size: Number(rows[0].size) };
  }

  /** By chain and sequence, so that no entry comes before its predecessor, however the limit cuts. */
  async pending(limit: number): Promise<readonly PendingEntry[]> {
    return this.manager.query(
      `select e.id as "entryId", e.hash from ledger_pending p join ledger_entries e on e.id = p.entry_id
       order by e.chain, e.sequence limit $1`,
      [limit],
    );
  }

  async add(leaves: readonly Leaf[], nodes: readonly Node[]): Promise<void> {
    await this.manager.query(
      `with leaf as (
         insert into ledger_leaves (leaf_index, entry_id)
         select i, id from unnest($1::bigint[], $2::uuid[]) as l (i, id))
       delete from ledger_pending where entry_id = any($2::uuid[])`,
      [leaves.map((leaf) => leaf.index), leaves.map((leaf) => leaf.entryId)],
    );
    await this.manager.query(
      `insert into ledger_nodes (level, node_index, hash)
       select level, i, hash from unnest($1::smallint[], $2::bigint[], $3::bytea[]) as n (level, i, hash)`,
      [
        nodes.map((node) => node.level),
        nodes.map((node) => node.index),
        nodes.map((node) => Buffer.from(node.hash)),
      ],
    );
  }

  async addCheckpoint({ size, note, frontier }: StoredCheckpoint): Promise<void> {
    await this.manager.query(
      'insert into ledger_checkpoints (size, note, frontier, at) values ($1, $2, $3, now())',
      [size, note, Buffer.from(frontier)],
    );
    await this.manager.query('select pg_notify($1, $2)', [CHANGES, String(size)]);
  }
}
