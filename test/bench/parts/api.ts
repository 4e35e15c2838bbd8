import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Actor, Office, Role } from '#casework';
import { addAccount, SYSTEM } from '#casework';
import { generateKey } from '#ledger';
import type * as Api from '../../../apps/api/src/serve.ts';
import { actorFrom } from '../actor-from.ts';
import { compiled } from '../compiled.ts';
import { answerAsks, partOptions } from '../part.ts';
import { captureStatements } from './api-capture.ts';

/** The API as it is served, and nothing else in the process. */
const { appUrl, connections, capture } = partOptions<{
  appUrl: string;
  connections: number;
  capture?: boolean;
}>();
const captured = capture === true ? captureStatements() : () => [];
const { serve } = await compiled<typeof Api>('apps/api/src/serve.ts');
const folder = await mkdtemp(path.join(os.tmpdir(), 'plumbline-bench-api-'));
const serving = await serve({
  host: '127.0.0.1',
  port: 0,
  core: {
    appUrl,
    works: false,
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
});
if ('sentence' in serving) throw new Error(serving.sentence);
const { app, address } = serving;

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
  await serving.close();
  await rm(folder, { recursive: true, force: true });
};
answerAsks({ address: () => address, person: addPerson, captured }, close);
