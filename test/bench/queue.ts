import { inTurns } from './answers.ts';
import type { Figure, Pair, Said } from './figures.ts';
import { figureOf } from './figures.ts';
import { makeLoad, signIn } from './load.ts';
import type { Part } from './part.ts';
import { startPart } from './part.ts';
import type { BenchOptions } from './read-options.ts';
import { seedQueue } from './seed-queue.ts';
import type { BenchDatabase, BenchServer } from './server.ts';

const SMALL = 10_000;
const PERSON = {
  email: 'analyst@bench.example',
  password: 'a long enough password',
  role: 'analyst',
  office: 'human-rights-bureau',
};

/** What is asked: every queue with its count; a page; a page of what came back; a page narrowed by a state. */
const ASKED = [
  ['the queues of one person, with their counts', '/api/work'],
  ['a page of a queue', '/api/work/items?queue=find&limit=50'],
  [
    'a page of a queue, of one country and state',
    '/api/work/items?queue=find&country=QR&state=hold&limit=50',
  ],
  ['what waits for others', '/api/work/items?queue=waiting&limit=50'],
  ['deadlines, of one state', '/api/work/items?queue=risk&state=hold&limit=50'],
  ['a page of what has a word that none has', '/api/work/items?queue=find&text=zebra&limit=50'],
] as const;

interface Stage {
  readonly database: BenchDatabase;
  readonly api: Part;
  readonly floor: Part;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The queues at ten thousand cases and at as many as there are units asked for; the ratio says how flat they are. */
export async function measureQueue(
  server: BenchServer,
  options: BenchOptions,
  say: (words: string) => void,
): Promise<readonly Figure[]> {
  const stages: Stage[] = [];
  for (const cases of [Math.min(SMALL, options.units), options.units]) {
    say(`Making ${cases.toLocaleString('en-US')} cases.`);
    stages.push(await openStage(server, cases));
  }
  const [small, large] = stages as [Stage, Stage];
  const figures: Figure[] = [];
  for (const [words, path] of ASKED)
    figures.push(figureOf(said(words, options), await inBoth(small, large, path, options), {}));
  figures.push(figureOf(besideFloor(options), await besideBare(large, options), {}));
  for (const { api, floor, database } of stages) {
    await api.stop();
    await floor.stop();
    await server.drop(database);
  }
  return figures;
}

const said = (words: string, { units }: BenchOptions): Said => ({
  measure: `My work: ${words}, at ${units.toLocaleString('en-US')} cases`,
  unit: 'requests',
  limit: `the same at ${SMALL.toLocaleString('en-US')} cases`,
  target: 0.7,
});

const besideFloor = (options: BenchOptions): Said => ({
  ...said('a page of a queue, beside the least that a handler does', options),
  limit: 'a handler with one indexed select of as many rows',
  target: null,
});

async function openStage(server: BenchServer, cases: number): Promise<Stage> {
  const database = await server.clone();
  const api = await startPart('api', { appUrl: database.appUrl, connections: 10 });
  const floor = await startPart('floor', { appUrl: database.appUrl, connections: 10 });
  await api.ask('person', PERSON);
  await seedQueue(database.adminUrl, cases);
  const address = await api.ask<string>('address');
  return { database, api, floor, address, headers: await signIn(address, PERSON.email, PERSON.password) };
}

async function inBoth(small: Stage, large: Stage, path: string, options: BenchOptions): Promise<Pair[]> {
  const { connections, rounds } = options;
  const load = ({ address, headers }: Stage, seconds: number) =>
    makeLoad({ address, headers, connections, seconds, next: () => ({ path }) });
  await load(small, 1);
  await load(large, 1);
  return inTurns(rounds, async () => ({
    ours: await load(large, options.seconds),
    limit: await load(small, options.seconds),
  }));
}

/** The same page beside the least that a handler can do over the same rows. */
async function besideBare({ address, headers, floor }: Stage, options: BenchOptions): Promise<Pair[]> {
  const { connections, rounds, seconds } = options;
  const bare = await floor.ask<string>('address');
  const page = { path: '/api/work/items?queue=find&limit=50' };
  return inTurns(rounds, async () => ({
    ours: await makeLoad({ address, headers, connections, seconds, next: () => page }),
    limit: await makeLoad({
      ...{ address: bare, connections, seconds },
      next: () => ({ path: '/floor/queue?name=find' }),
    }),
  }));
}
