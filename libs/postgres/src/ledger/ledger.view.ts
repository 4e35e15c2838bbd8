import type { DataSource, EntityManager } from 'typeorm';
import type { CaseThen, EntryFilter, EntryView, LedgerSnapshot, LedgerViews, NodeReader } from '#casework';
import type { RecordedHead, StoredEntry } from '#ledger';
import { oneAhead } from '../kernel/one-ahead.ts';
import { CASE_THEN } from './case-then.query.ts';
import { CHAIN_NAMES } from './chain-names.query.ts';
import { entriesQuery } from './entries.query.ts';

const PAGE = 5_000;

interface EntryRow {
  readonly id: string;
  readonly chain: string;
  readonly sequence: number;
  readonly hash: Buffer;
  readonly leaf_index: string | null;
  readonly body: string;
}

const ENTRY = `select e.id, e.chain, e.sequence, e.hash, l.leaf_index, e.body
  from ledger_entries e left join ledger_leaves l on l.entry_id = e.id`;

/** The ledger as it is read: page by page for people, whole and as of one instant for the verifier. */
export class LedgerView implements LedgerViews {
  constructor(private readonly dataSource: DataSource) {}

  snapshot<Value>(work: (snapshot: LedgerSnapshot) => Promise<Value>): Promise<Value> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('set transaction read only');
      const notes: { note: string }[] = await manager.query(
        'select note from ledger_checkpoints order by size',
      );
      return work({
        entries: allEntries(manager),
        heads: allHeads(manager),
        checkpoints: notes.map(({ note }) => note),
      });
    });
  }

  async entries(filter: EntryFilter): Promise<readonly EntryView[]> {
    const { sql, parameters } = entriesQuery(ENTRY, filter);
    return this.named(await this.dataSource.query(sql, parameters));
  }

  async entry(id: string): Promise<EntryView | undefined> {
    const [entry] = await this.named(await this.dataSource.query(`${ENTRY} where e.id = $1`, [id]));
    return entry;
  }

  private async named(rows: readonly EntryRow[]): Promise<readonly EntryView[]> {
    const chains = [...new Set(rows.map(({ chain }) => chain))];
    const found: { chain: string; name: string }[] =
      chains.length === 0 ? [] : await this.dataSource.query(CHAIN_NAMES, [chains]);
    const names = new Map(found.map(({ chain, name }) => [chain, name]));
    return rows.map((row) => ({ ...toView(row), about: names.get(row.chain) ?? null }));
  }

  async caseThen(caseId: string, knownAt: string): Promise<CaseThen | undefined> {
    const rows: CaseThen[] = await this.dataSource.query(CASE_THEN, [caseId, knownAt]);
    return rows[0];
  }

  async chainHead(chain: string): Promise<{ sequence: number; hash: string; entryId: string } | undefined> {
    const rows: { sequence: number; hash: string; entryId: string }[] = await this.dataSource.query(
      `select e.sequence, encode(e.hash, 'hex') as hash, e.id as "entryId"
       from ledger_chains c join ledger_entries e on e.chain = c.chain and e.sequence = c.sequence where c.chain = $1`,
      [chain],
    );
    return rows[0];
  }

  async latestCheckpoint(): Promise<{ size: number; note: string } | undefined> {
    const rows: { size: string; note: string }[] = await this.dataSource.query(
      'select size, note from ledger_checkpoints order by size desc limit 1',
    );
    return rows[0] && { size: Number(rows[0].size), note: rows[0].note };
  }

  async nodes(places: readonly { level: number; index: number }[]): Promise<NodeReader> {
    const rows: { level: number; index: string; hash: Buffer }[] = await this.dataSource.query(
      `select n.level, n.node_index as index, n.hash
       from unnest($1::smallint[], $2::bigint[]) as p (level, i) join ledger_nodes n on n.level = p.level and n.node_index = p.i
       union all
       select 0, l.leaf_index, e.hash
       from unnest($1::smallint[], $2::bigint[]) as p (level, i) join ledger_leaves l on p.level = 0 and l.leaf_index = p.i
       join ledger_entries e on e.id = l.entry_id`,
      [places.map((place) => place.level), places.map((place) => place.index)],
    );
    const found = new Map(rows.map((row) => [`${row.level}/${row.index}`, new Uint8Array(row.hash)]));
    return (level, index) => found.get(`${level}/${index}`);
  }
}

const toView = (row: EntryRow): Omit<EntryView, 'about'> => ({
  id: row.id,
  chain: row.chain,
  sequence: row.sequence,
  hash: row.hash.toString('hex'),
  leafIndex: row.leaf_index === null ? null : Number(row.leaf_index),
  text: row.body,
});

const toStored = (row: EntryRow): StoredEntry => ({
  chainId: row.chain,
  sequence: row.sequence,
  text: row.body,
  hash: row.hash,
  index: row.leaf_index === null ? null : Number(row.leaf_index),
});

/** Integrated entries by leaf, then the others by chain: the order the verifier asks for, in bounded memory. */
async function* allEntries(manager: EntityManager): AsyncIterable<readonly StoredEntry[]> {
  yield* pages(
    manager,
    `select e.id, e.chain, e.sequence, e.hash, l.leaf_index, e.body
    from ledger_leaves l join ledger_entries e on e.id = l.entry_id order by l.leaf_index`,
  );
  yield* pages(manager, `${ENTRY} where l.leaf_index is null order by e.chain, e.sequence`);
}

async function* pages(manager: EntityManager, sql: string): AsyncIterable<readonly StoredEntry[]> {
  for await (const rows of oneAhead(cursor<EntryRow>(manager, sql))) yield rows.map(toStored);
}

async function* allHeads(manager: EntityManager): AsyncIterable<RecordedHead> {
  const sql = 'select chain, sequence, hash from ledger_chains where sequence > 0';
  for await (const rows of cursor<{ chain: string; sequence: number; hash: Buffer }>(manager, sql)) {
    for (const { chain, sequence, hash } of rows) yield { chainId: chain, sequence, hash };
  }
}

/** A server-side cursor: one sort and one snapshot, however long the reading takes. */
async function* cursor<Row>(
  manager: EntityManager,
  sql: string,
): AsyncGenerator<readonly Row[], void, undefined> {
  await manager.query(`declare pages no scroll cursor for ${sql}`);
  for (;;) {
    const rows: Row[] = await manager.query(`fetch ${PAGE} from pages`);
    if (rows.length === 0) break;
    yield rows;
  }
  await manager.query('close pages');
}
