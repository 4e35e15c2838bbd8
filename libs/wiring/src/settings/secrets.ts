import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { generateKey } from '#ledger';
import type { Settings } from './settings.ts';

/** What this installation must keep to itself. Made on the first start, in files that only its account can read. */
export interface Secrets {
  /** A random name: folders that must lie outside PLUMBLINE_HOME carry it. */
  readonly id: string;
  readonly superuserPasswordFile: string;
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
  readonly sessionSecret: string;
  /** C2SP signed-note form. */
  readonly ledgerKey: { readonly skey: string; readonly vkey: string };
}

const SECRET_BYTES = 32;

/** Reads the secrets, making those that are missing. Processes that start at once end up with the same ones. */
export async function openSecrets(settings: Settings): Promise<Secrets> {
  await mkdir(settings.home, { recursive: true });
  // The account that runs PostgreSQL for root must be able to pass through; the files inside are closed to it.
  await chmod(settings.home, process.getuid?.() === 0 ? 0o711 : 0o700);
  const inHome = (name: string) => path.join(settings.home, name);
  const superuserPasswordFile = inHome('database-superuser');
  const [skey = '', vkey = ''] = (
    await kept(settings.ledgerKeyFile, () => newKey(settings.ledgerOrigin))
  ).split('\n');
  return {
    id: await kept(inHome('id'), () => randomBytes(6).toString('hex')),
    superuserPasswordFile,
    superuserPassword: await kept(superuserPasswordFile, random),
    ownerPassword: await kept(inHome('database-owner'), random),
    appPassword: await kept(inHome('database-app'), random),
    sessionSecret: await kept(settings.sessionSecretFile, random),
    ledgerKey: { skey, vkey },
  };
}

const random = (): string => randomBytes(SECRET_BYTES).toString('base64url');

function newKey(origin: string): string {
  const { skey, vkey } = generateKey(origin);
  return `${skey}\n${vkey}`;
}

/** The file's text; made whole beside its place and linked into it, so that no process ever reads half of one. */
async function kept(file: string, make: () => string): Promise<string> {
  const found = await readFile(file, 'utf8').catch(absent);
  if (found !== undefined) return found.trim();
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(draft, 'wx', 0o600);
  await handle.writeFile(`${make()}\n`);
  await handle.sync();
  await handle.close();
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return (await readFile(file, 'utf8')).trim();
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
