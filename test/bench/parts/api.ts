import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Actor, Office, Role } from '#casework';
import { addAccount, SYSTEM } from '#casework';
import { generateKey } from '#ledger';
import type * as Api from '../../../apps/api/src/serve.ts';
import type * as Seeds from '../../../apps/cli/src/frame/load-seeds.ts';
import type * as Worker from '../../../apps/worker/src/run-worker.ts';
import { actorFrom } from '../actor-from.ts';
import { compiled } from '../compiled.ts';
import { answerAsks, partOptions } from '../part.ts';
import { captureStatements } from './api-capture.ts';

/** The API as it is served, and nothing else in the process; or, with its pages and its worker, as `npm start` runs it. */
const { appUrl, connections, capture, whole } = partOptions<{
  appUrl: string;
  connections: number;
  capture?: boolean;
  whole?: boolean;
}>();
const captured = capture === true ? captureStatements() : () => [];
const { serve } = await compiled<typeof Api>('apps/api/src/serve.ts');
const root = path.resolve(import.meta.dirname, '../../..');
const folder = await mkdtemp(path.join(os.tmpdir(), 'plumbline-bench-api-'));
const serving = await serve({
  host: '127.0.0.1',
  port: 0,
  core: {
    appUrl,
    works: whole === true,
    connections,
    ledgerKey: generateKey('bench.example/ledger'),
    checkpointFile: path.join(folder, 'checkpoints'),
    evidence: { folder: path.join(folder, 'evidence') },
  },
  sessions: {
    secret: 'a-secret-of-the-bench-only-0123456789',
    secure: false,
    idleMinutes: 30,
    longestHours: 12,
    confirmMinutes: 1440,
  },
  home: { demoAccounts: [] },
  ...(whole === true && { pages: path.join(root, 'dist/web') }),
});
if ('sentence' in serving) throw new Error(serving.sentence);
const { app, address } = serving;
const worker = whole === true ? await startWorker() : undefined;

async function startWorker() {
  const { runWorker } = await compiled<typeof Worker>('apps/worker/src/run-worker.ts');
  return runWorker(app, { say: (sentence) => process.stderr.write(`${sentence}\n`) });
}

async function loadDemo(): Promise<void> {
  const { loadSeeds } = await compiled<typeof Seeds>('apps/cli/src/frame/load-seeds.ts');
  await loadSeeds(app, { root, demo: true, say: () => undefined });
}

const ADMINISTRATOR: Actor = { ...SYSTEM, roles: ['administrator'] };

async function addPerson({
  email,
  password,
  role,
  office,
}: {
  email: string;
  password: string;
  role: Role;
  office: Office;
}) {
  const add = app.get<ReturnType<typeof addAccount>>(addAccount);
  const added = await add(ADMINISTRATOR, {
    email,
    name: email,
    roles: [role],
    office,
    portfolio: 'all',
    password,
  });
  if (!added.ok) throw new Error(added.refusal.message);
  return actorFrom(added.value);
}

const close = async () => {
  await worker?.stop();
  await serving.close();
  await rm(folder, { recursive: true, force: true });
};
answerAsks({ address: () => address, person: addPerson, demo: loadDemo, captured }, close);
