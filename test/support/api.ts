import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Clock } from '#casework';
import { generateKey } from '#ledger';
import type { ApiOptions } from '../../apps/api/src/app.module.ts';
import { serve } from '../../apps/api/src/serve.ts';
import { runWorker } from '../../apps/worker/src/run-worker.ts';
import { cloneDatabase, type TestDatabase } from './database.ts';

/** The real API on a port of its own, over a database of its own. */
export interface TestApi {
  /** `http://127.0.0.1:port` */
  readonly address: string;
  readonly app: INestApplicationContext;
  readonly database: TestDatabase;
  /** A folder of its own for files; removed by `close`. */
  readonly folder: string;
  /** The key that signs heads. */
  readonly ledgerKey: { readonly skey: string; readonly vkey: string };
  /** Stops the API and the worker, and drops the database if it was made here. */
  close(): Promise<void>;
}

export interface TestApiOptions {
  /** Over a database that is there already: a second API process beside the first. */
  readonly database?: TestDatabase;
  readonly clock?: Clock;
  /** Over a copy of what an earlier one left: its files, and the key that signed its heads. */
  readonly after?: { readonly folder: string; readonly ledgerKey: TestApi['ledgerKey'] } | undefined;
  /** Work on jobs and integrate ledger entries in this process; off unless asked for. */
  readonly works?: boolean;
  /** Threads that compare names; none unless asked for. */
  readonly threads?: number;
  /** The most bytes an evidence file may have. */
  readonly largestFile?: number;
  /** Send the cookie over HTTPS only. */
  readonly secure?: boolean;
  readonly trustedProxies?: string;
  /** What the sign-in page lists. */
  readonly home?: ApiOptions['home'];
}

/** Starts the API for a test. Requires: `close` in `afterAll`. */
export async function startApi(options: TestApiOptions = {}): Promise<TestApi> {
  const { database: lent, after, works, trustedProxies, home } = options;
  const database = lent ?? (await cloneDatabase());
  const folder = await mkdtemp(path.join(os.tmpdir(), 'plumbline-api-'));
  if (after) await cp(after.folder, folder, { recursive: true });
  const ledgerKey = after?.ledgerKey ?? generateKey('test.example/ledger');
  const serving = await serve({
    host: '127.0.0.1',
    port: 0,
    core: { appUrl: database.appUrl, ledgerKey, ...coreOptions(folder, options) },
    sessions: sessionOptions(options),
    home: { demoAccounts: [], ...home },
    pages: path.resolve(import.meta.dirname, '../../dist/web'),
    ...(trustedProxies !== undefined && { trustedProxies }),
  });
  if ('sentence' in serving) throw new Error(serving.sentence);
  const worker = works ? await runWorker(serving.app, { say: () => undefined }) : undefined;
  const close = async () => {
    await worker?.stop();
    await serving.close();
    if (lent === undefined) await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  const { address, app } = serving;
  return { address, app, database, folder, ledgerKey, close };
}

const sessionOptions = ({ secure = false }: TestApiOptions) => ({
  secret: 'a-secret-of-the-tests-only-0123456789',
  secure,
  idleMinutes: 30,
  longestHours: 12,
  confirmMinutes: 10,
});

const coreOptions = (folder: string, { works = false, threads, largestFile, clock }: TestApiOptions) => ({
  works,
  threads,
  connections: 8,
  checkpointFile: path.join(folder, 'checkpoints'),
  evidence: { folder: path.join(folder, 'evidence'), ...(largestFile && { largest: largestFile }) },
  ...(clock && { clock }),
});
