import type { BenchOptions } from './read-options.ts';
import type { Figure, Pair } from './figures.ts';
import { figureOf } from './figures.ts';
import { sendAll, signIn } from './load.ts';
import type { Part } from './part.ts';
import { startPart } from './part.ts';
import type { BenchDatabase, BenchServer } from './server.ts';
import { query } from './server.ts';
import { serverMemory } from './server-memory.ts';
import type { Statement } from './statement.ts';

const PERSON = {
  email: 'secretary@bench.example',
  password: 'a long enough password',
  role: 'deciding-official',
  office: 'secretary-of-state',
};
const WARM = 50;
const POOL = 20;
const TARGET = 0.5;

/** The signed acts that are measured, one after the other on each proceeding. */
const ACTS = [
  { type: 'credible-information.determined', words: 'a determination that the information is credible' },
  { type: 'bar.entered', words: 'a determination that bars, with its list and notices' },
] as const;

/** Proceedings that wait for a signature; `id` gives the one of a number. */
interface Prepared {
  readonly database: BenchDatabase;
  readonly ids: readonly string[];
  readonly revision: number;
}

/** Where a figure of each act is collected. */
interface Rounds {
  readonly writes: Pair[];
  readonly all: Pair[];
}

/** Signed decisions over HTTP, beside pg writing the same rows in as many transactions. */
export async function measureDecisions(
  server: BenchServer,
  options: BenchOptions,
  say: (words: string) => void,
): Promise<readonly Figure[]> {
  const count = options.decisions * options.rounds + WARM;
  say(
    `Making ${count.toLocaleString('en-US')} proceedings that wait for a signature, and noting what each decision writes.`,
  );
  const prepared = await prepare(server, count);
  const bare = await startPart('bare', {});
  const statements = await capture(server, prepared, bare);
  const [ours, writes, all] = [
    await server.clone(prepared.database.name),
    await server.clone(prepared.database.name),
    await server.clone(prepared.database.name),
  ];
  const api = await startPart('api', { appUrl: ours.appUrl, connections: POOL });
  const sign = await signer(api, prepared, options.connections);
  const rounds: Rounds[] = ACTS.map(() => ({ writes: [], all: [] }));
  for (let round = -1; round < options.rounds; round += 1) {
    const from = round < 0 ? 0 : WARM + round * options.decisions;
    const to = round < 0 ? WARM : from + options.decisions;
    for (const act of ACTS.keys()) {
      const replay = (database: BenchDatabase, reads: boolean) =>
        bare.ask<number>('replay', {
          url: database.appUrl,
          act,
          from,
          to,
          reads,
          connections: options.connections,
        });
      const rate = await sign(act, from, to);
      const [least, every] = [
        (to - from) / (await replay(writes, false)),
        (to - from) / (await replay(all, true)),
      ];
      // The first round only warms up.
      if (round < 0) continue;
      rounds[act]?.writes.push({ ours: rate, limit: least });
      rounds[act]?.all.push({ ours: rate, limit: every });
    }
  }
  const memory = { API: await api.stop(), limit: await bare.stop(), ...(await serverMemory(ours.adminUrl)) };
  for (const database of [ours, writes, all, prepared.database]) await server.drop(database);
  return ACTS.flatMap(({ words }, act) => [
    figureOf(
      {
        measure: `Signed over HTTP, ${options.connections} at once: ${words}`,
        unit: 'decisions',
        limit: `pg writing the same rows (${statements[act]?.writes} statements) in as many transactions`,
        target: TARGET,
      },
      rounds[act]?.writes ?? [],
      memory,
    ),
    figureOf(
      {
        measure: `The same, beside every statement of it`,
        unit: 'decisions',
        limit: `pg sending its ${statements[act]?.all} statements, reads included`,
        target: null,
      },
      rounds[act]?.all ?? [],
      {},
    ),
  ]);
}

/** One proceeding is led to its signature by the use cases; the others are its rows under other identifiers. */
async function prepare(server: BenchServer, count: number): Promise<Prepared> {
  const database = await server.clone();
  const first = await startPart('api', { appUrl: database.appUrl, connections: POOL });
  const actor = await first.ask('person', PERSON);
  await first.stop();
  const core = await startPart('core', database);
  const made = await core.ask<{ proceedingId: string; revision: number; since: string; receipts: string[] }>(
    'case',
    { actor },
  );
  await core.stop();
  const bare = await startPart('bare', {});
  const ids = await bare.ask<string[]>('multiply', { url: database.adminUrl, count, ...made });
  await bare.stop();
  await query(database.adminUrl, 'vacuum analyze');
  return { database, ids, revision: made.revision };
}

/** Notes the statements of each decision, each on its own, in a database that is thrown away. */
async function capture(server: BenchServer, prepared: Prepared, bare: Part) {
  const database = await server.clone(prepared.database.name);
  const api = await startPart('api', { appUrl: database.appUrl, connections: POOL, capture: true });
  const sign = await signer(api, prepared, 1);
  const counts: { writes: number; all: number }[] = [];
  for (const act of ACTS.keys()) {
    for (const n of prepared.ids.keys()) {
      await api.ask('captured');
      await sign(act, n, n + 1);
      counts[act] = await bare.ask('keep', { act, n, statements: await api.ask<Statement[]>('captured') });
    }
  }
  await api.stop();
  await server.drop(database);
  return counts;
}

async function signer(api: Part, { ids, revision }: Prepared, connections: number) {
  const address = await api.ask<string>('address');
  const session = await signIn(address, PERSON.email, PERSON.password);
  return (act: number, from: number, to: number): Promise<number> => {
    const { type } = ACTS[act] ?? {};
    const body = JSON.stringify({
      revision: revision + act,
      type,
      payload: { reasons: 'As the assessment shows.' },
    });
    const posts = ids.slice(from, to).map((id) => ({ path: `/api/proceedings/${id}/acts`, body }));
    return sendAll(address, session, posts, connections);
  };
}
