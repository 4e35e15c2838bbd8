import type { BenchOptions } from './read-options.ts';
import type { Figure, Pair, Said } from './figures.ts';
import { figureOf } from './figures.ts';
import { makeLoad, signIn } from './load.ts';
import type { Part } from './part.ts';
import { startPart } from './part.ts';
import { COUNTRIES, idOf, seedUnits } from './seed-units.ts';
import type { BenchServer } from './server.ts';
import { serverMemory } from './server-memory.ts';

const SMALL = 10_000;
const POOL = 20;
const PERSON = {
  email: 'analyst@bench.example',
  password: 'a long enough password',
  role: 'analyst',
  office: 'human-rights-bureau',
};
const INSTRUMENT = 'imet';

/** Two servers over one database: the API with someone signed in, and the least that a handler can do. */
interface Stage {
  readonly api: Part;
  readonly floor: Part;
  readonly addresses: { readonly api: string; readonly floor: string };
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers one by one at two sizes of the registry, and as one stream. */
export async function measureAnswers(
  server: BenchServer,
  options: BenchOptions,
  say: (words: string) => void,
): Promise<readonly Figure[]> {
  const database = await server.clone();
  const wantsOne = options.only.includes('answers');
  const sizes = [...new Set(wantsOne ? [Math.min(SMALL, options.units), options.units] : [options.units])];
  const stage = await openStage(database.appUrl);
  const found: { readonly said: Said; readonly pairs: readonly Pair[] }[] = [];
  let seeded = 0;
  for (const size of sizes) {
    say(`Making a registry of ${size.toLocaleString('en-US')} units.`);
    await seedUnits(database.adminUrl, seeded, size);
    seeded = size;
    if (wantsOne) found.push({ said: oneWords(size), pairs: await oneByOne(stage, options, size) });
  }
  if (options.only.includes('bulk'))
    found.push({ said: bulkWords(options.units), pairs: await asOneStream(stage, options) });
  const memory = await closeStage(stage, database.adminUrl);
  await server.drop(database);
  return found.map(({ said, pairs }) => figureOf(said, pairs, memory));
}

async function openStage(appUrl: string): Promise<Stage> {
  const how = { appUrl, connections: POOL };
  const [api, floor] = await Promise.all([startPart('api', how), startPart('floor', how)]);
  await api.ask('person', PERSON);
  const addresses = { api: await api.ask<string>('address'), floor: await floor.ask<string>('address') };
  return { api, floor, addresses, headers: await signIn(addresses.api, PERSON.email, PERSON.password) };
}

async function closeStage({ api, floor }: Stage, adminUrl: string): Promise<Figure['memory']> {
  const postgres = await serverMemory(adminUrl);
  return { API: await api.stop(), limit: await floor.stop(), ...postgres };
}

async function oneByOne(stage: Stage, options: BenchOptions, size: number): Promise<Pair[]> {
  const unit = () => idOf('unit', 1 + Math.floor(Math.random() * size));
  const { connections } = options;
  const ours = (seconds: number) =>
    makeLoad({
      address: stage.addresses.api,
      headers: stage.headers,
      connections,
      seconds,
      next: () => ({ path: `/api/answers?unit=${unit()}&instrument=${INSTRUMENT}` }),
    });
  const limit = (seconds: number) =>
    makeLoad({
      address: stage.addresses.floor,
      connections,
      seconds,
      next: () => ({ path: `/floor/one?unit=${unit()}` }),
    });
  await ours(1);
  await limit(1);
  return inTurns(options.rounds, async () => ({
    ours: await ours(options.seconds),
    limit: await limit(options.seconds),
  }));
}

async function asOneStream(stage: Stage, options: BenchOptions): Promise<Pair[]> {
  const country = COUNTRIES[1];
  const body = JSON.stringify({ instrument: INSTRUMENT, country });
  const headers = { ...stage.headers, 'content-type': 'application/json' };
  const ours = () => countLines(`${stage.addresses.api}/api/answers`, { method: 'POST', headers, body });
  const limit = () => countLines(`${stage.addresses.floor}/floor/many?country=${country}`, {});
  return inTurns(options.rounds, async () => ({ ours: await ours(), limit: await limit() }));
}

/** Lines a second of a streamed body; throws where there is none. */
async function countLines(url: string, request: RequestInit): Promise<number> {
  const began = performance.now();
  const response = await fetch(url, request);
  if (!response.ok || response.body === null) throw new Error(`${response.status}: ${await response.text()}`);
  let lines = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, at + 1)) lines += 1;
  if (lines === 0) throw new Error('The stream had no lines.');
  return lines / ((performance.now() - began) / 1000);
}

const LINE_FEED = 10;

/** Round after round. */
export async function inTurns(rounds: number, round: (n: number) => Promise<Pair>): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let n = 0; n < rounds; n += 1) pairs.push(await round(n));
  return pairs;
}

const oneWords = (size: number) => ({
  measure: `An eligibility answer over HTTP, ${size.toLocaleString('en-US')} units`,
  unit: 'answers',
  limit: 'a handler with one indexed select',
  target: 0.7,
});

const bulkWords = (units: number) => ({
  measure: `Answers as one stream, ${(units / COUNTRIES.length).toLocaleString('en-US')} of ${units.toLocaleString('en-US')} units`,
  unit: 'answers',
  limit: 'the rows of the same units as one stream',
  target: null,
  note: 'The design asks for 100,000 answers a second.',
});
