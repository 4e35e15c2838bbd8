import { hash } from 'node:crypto';
import type { StoredEntry } from '#ledger';
import { verifyLedger } from '#ledger';
import type { TableRows } from '../copy.ts';
import { connect, copyIn, copyOut, fromNow } from '../copy.ts';
import { answerAsks } from '../part.ts';
import type { Statement } from '../statement.ts';
import { isRead } from '../statement.ts';

/** What pg and node:crypto do alone. */
let written: readonly TableRows[] = [];
let entries: readonly StoredEntry[] = [];

async function withClient<Value>(
  url: string,
  work: (client: Awaited<ReturnType<typeof connect>>) => Promise<Value>,
) {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function seconds(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** Keeps what was written since, for `copy`. Returns how many rows there are, and their bytes. */
async function remember({ url, since }: { url: string; since: string }) {
  written = await withClient(url, (client) => copyOut(client, since));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return { rows: sum(written.map((one) => one.rows)), bytes: sum(written.map((one) => one.bytes.length)) };
}

const LEDGER = `select e.chain as "chainId", e.sequence, e.hash, e.body as text, l.leaf_index::int as index
  from ledger_entries e join ledger_leaves l on l.entry_id = e.id order by l.leaf_index`;

async function readEntries({ url }: { url: string }): Promise<number> {
  entries = await withClient(url, async (client) => (await client.query<StoredEntry>(LEDGER)).rows);
  return entries.reduce((sum, { text }) => sum + text.length, 0);
}

const hashAll = () =>
  seconds(() => {
    for (const { text } of entries) hash('sha256', text, 'hex');
  });

/** The least that has to come from the database for it: the bodies, over a cursor, each hashed once. */
const readAndHash = ({ url }: { url: string }) =>
  withClient(url, (client) =>
    seconds(async () => {
      await client.query(`begin; declare bodies no scroll cursor for select e.body
        from ledger_leaves l join ledger_entries e on e.id = l.entry_id order by l.leaf_index`);
      for (;;) {
        const { rows } = await client.query<{ body: string }>('fetch 5000 from bodies');
        for (const { body } of rows) hash('sha256', body, 'hex');
        if (rows.length === 0) return;
      }
    }),
  );

const verifyAlone = () =>
  seconds(async () => {
    const verdict = await verifyLedger({
      entries: [entries],
      checkpoints: [],
      vkeys: [],
      origin: 'bench.example/ledger',
    });
    if (verdict.faultCount > 0) throw new Error(JSON.stringify(verdict.faults[0]));
  });

const kept: Statement[][][] = [];

/** Keeps the statements of one decision, as they were. */
function keep({ act, n, statements }: { act: number; n: number; statements: Statement[] }) {
  const own = (kept[act] ??= []);
  own[n] = statements.map(({ text, values }) => ({
    text,
    values: values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value)),
  }));
  return { writes: own[n].filter((one) => !isRead(one)).length, all: own[n].length };
}

interface Replay {
  readonly url: string;
  readonly act: number;
  readonly from: number;
  readonly to: number;
  readonly reads: boolean;
  readonly connections: number;
}

/** Sends them again: so many decisions at once, each on one connection, one statement after the other. */
async function replay({ url, act, from, to, reads, connections }: Replay): Promise<number> {
  const clients = await Promise.all(Array.from({ length: connections }, () => connect(url)));
  let next = from;
  const work = async (client: (typeof clients)[number]) => {
    while (next < to) {
      const statements = kept[act]?.[next++] ?? [];
      for (const one of statements) if (reads || !isRead(one)) await client.query(one.text, [...one.values]);
    }
  };
  const took = await seconds(() => Promise.all(clients.map(work)));
  await Promise.all(clients.map((client) => client.end()));
  return took;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const DIGITS = 6;

interface Multiply {
  readonly url: string;
  readonly since: string;
  readonly count: number;
  readonly proceedingId: string;
  /** What must differ though it is no identifier. */
  readonly receipts: readonly string[];
}

/** The same length and alphabet, with a number at its end. */
const numbered = (text: string, n: number): string =>
  text.slice(0, -DIGITS) + n.toString(16).padStart(DIGITS, '0');

/** Writes a case again and again under other identifiers; people stay who they are. The ledger begins anew for each. */
async function multiply({ url, since, count, proceedingId, receipts }: Multiply): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows: people } = await client.query<{ id: string; person_id: string }>(
      'select id, person_id from accounts',
    );
    const stays = new Set(people.flatMap(({ id, person_id: person }) => [id, person]));
    const other = (id: string, n: number) =>
      stays.has(id) || id.startsWith('00000000-') ? id : numbered(id, n);
    const again = (text: string, n: number) =>
      receipts.reduce(
        (words, receipt) => words.replaceAll(receipt, numbered(receipt, n)),
        text.replaceAll(UUID, (id) => other(id, n)),
      );
    const numbers = Array.from({ length: count }, (_, n) => n + 1);
    const tables = (await copyOut(client, since)).filter(({ table }) => !table.startsWith('ledger_'));
    await client.query('set session_replication_role = replica');
    await copyIn(
      client,
      tables.map(({ bytes, ...table }) => {
        const text = bytes.toString();
        return { ...table, bytes: Buffer.from(numbers.map((n) => again(text, n)).join('')) };
      }),
    );
    return numbers.map((n) => other(proceedingId, n));
  });
}

answerAsks(
  {
    now: ({ url }: { url: string }) => withClient(url, fromNow),
    remember,
    copy: ({ url }: { url: string }) => withClient(url, (client) => seconds(() => copyIn(client, written))),
    readEntries,
    hashAll,
    readAndHash,
    verifyAlone,
    keep,
    replay,
    multiply,
  },
  async () => undefined,
);
