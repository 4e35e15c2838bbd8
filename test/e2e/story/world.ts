import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { generateKey } from '#ledger';
import { CoreModule, PORTS } from '#wiring';
import { loadCountries } from '#casework';
import { readCountries } from '#matching';
import { startApi } from '../../support/api.ts';
import { startBalancer } from '../../support/balancer.ts';
import { cloneDatabase } from '../../support/database.ts';
import type { Caller, Person } from '../../support/people.ts';
import { signInAs } from '../../support/people.ts';

/** Where the story happens: some servers on one database. */
export interface World {
  /** The address of each server. */
  readonly servers: readonly string[];
  person(person: Person): Promise<Caller>;
  /** SQL as the owner of the tables. */
  owner(sql: string): Promise<pg.QueryResult>;
  /** Ends one server without a word, where there is another; does nothing where there is one only. */
  killOne(): void;
  close(): Promise<void>;
}

/** One process does everything. */
export async function oneProcess(): Promise<World> {
  const api = await startApi({ works: true });
  await prepare(api.app);
  const pool = new pg.Pool({ connectionString: api.database.ownerUrl, max: 2 });
  return {
    servers: [api.address],
    person: (person) => signInAs(api, person),
    owner: (sql) => pool.query(sql),
    killOne: () => undefined,
    close: async () => {
      await pool.end();
      await api.close();
    },
  };
}

const program = path.resolve(import.meta.dirname, '../../../apps/cli/bin/plumbline.mjs');

/** Two servers and a worker, each a process of its own, behind one address. */
export async function threeProcesses(): Promise<World> {
  const database = await cloneDatabase();
  const home = await mkdtemp(path.join(os.tmpdir(), 'plumbline-story-'));
  const environment = { PATH: process.env['PATH'], PLUMBLINE_HOME: home, DATABASE_URL: database.ownerUrl };
  const run = (args: readonly string[]) => startProcess(args, { ...environment, PORT: '0' });
  const first = await run(['start', '--api-only', '--no-demo']);
  const [second, worker] = await Promise.all([run(['start', '--api-only', '--no-demo']), run(['worker'])]);
  const doors = [first, second].map(({ words }) => Number(/running at \S+:(\d+)/.exec(words())?.[1]));
  const balancer = await startBalancer(doors);
  const app = await NestFactory.createApplicationContext(coreOf(database.appUrl, home), {
    logger: ['error'],
  });
  await prepare(app);
  const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  return {
    servers: doors.map((door) => `http://127.0.0.1:${door}`),
    person: (person) => signInAs({ address: balancer.address, app }, person),
    owner: (sql) => pool.query(sql),
    killOne: () => void first.child.kill('SIGKILL'),
    close: async () => {
      balancer.close();
      await Promise.all([second, worker].map(({ child }) => ended(child)));
      await Promise.all([pool.end(), app.close()]);
      await database.drop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

const coreOf = (appUrl: string, home: string) =>
  CoreModule.forRoot({
    appUrl,
    works: false,
    connections: 2,
    ledgerKey: generateKey('story.example/ledger'),
    checkpointFile: path.join(home, 'unused-checkpoints'),
    evidence: { folder: path.join(home, 'unused-evidence') },
  });

async function prepare(app: INestApplicationContext): Promise<void> {
  const csv = await readFile(new URL('../../../seeds/reference/countries.csv', import.meta.url), 'utf8');
  await loadCountries(app.get(PORTS))(readCountries(csv));
}

interface Process {
  readonly child: ChildProcess;
  readonly words: () => string;
}

const PATIENCE_MS = 180_000;

async function startProcess(
  args: readonly string[],
  env: Record<string, string | undefined>,
): Promise<Process> {
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const deadline = performance.now() + PATIENCE_MS;
  while (!/running at|worker is running/i.test(text)) {
    if (child.exitCode !== null || performance.now() > deadline)
      throw new Error(`${args.join(' ')} said: ${text}`);
    await sleep(50);
  }
  return { child, words: () => text };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'close');
}
