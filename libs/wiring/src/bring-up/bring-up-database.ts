import { migrations } from '#migrations';
import type { DatabaseFailure, Login } from '#postgres';
import {
  checkAppLogin,
  grantAppRole,
  isDatabaseFailure,
  migrate,
  prepareAppLogin,
  prepareOwner,
  urlFor,
} from '#postgres';
import { failed } from '../embedded/failure.ts';
import { holdDatabase } from '../embedded/hold-database.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';

/** A database that is up, migrated, and open to the application's own login. */
export interface ReadyDatabase {
  readonly appUrl: string;
  /** The migrations that were run now, by name. */
  readonly applied: readonly string[];
  /** Lets go of the database; one that we brought stops when nobody else holds it. */
  release(): Promise<void>;
}

export interface BringUpHooks {
  /** Gets sentences for a person, while it works and when it is in trouble. */
  readonly say?: (sentence: string) => void;
  /** Told when the database that we brought is gone for good. */
  readonly lost?: (failure: DatabaseFailure) => void;
}

interface Owner {
  readonly url: string;
  readonly setting: string;
  release(): Promise<void>;
}

const BROUGHT = 'the PostgreSQL that Plumbline brings';
const DATABASE = 'plumbline';

/** Brings the database up: finds or starts the server, migrates, prepares the application's login. */
export async function bringUpDatabase(
  settings: Settings,
  secrets: Secrets,
  hooks: BringUpHooks = {},
): Promise<ReadyDatabase | DatabaseFailure> {
  const owner = await findOwner(settings, secrets, hooks);
  if (isDatabaseFailure(owner)) return owner;
  const ready = await prepare(owner, settings, secrets);
  if (!isDatabaseFailure(ready)) return { ...ready, release: owner.release };
  await owner.release();
  return ready;
}

async function findOwner(
  settings: Settings,
  secrets: Secrets,
  hooks: BringUpHooks,
): Promise<Owner | DatabaseFailure> {
  const { databaseUrl } = settings;
  if (databaseUrl !== undefined)
    return { url: databaseUrl, setting: 'DATABASE_URL', release: async () => undefined };
  const { id, superuserPasswordFile: passwordFile, superuserPassword, ownerPassword } = secrets;
  const held = await holdDatabase({ id, home: settings.home, passwordFile, ...hooks });
  if (failed(held)) return held;
  const superuser = { name: 'postgres', password: superuserPassword };
  const at = (database: string) => `postgres://127.0.0.1:${held.port}/${database}`;
  const owner: Login = { name: 'plumbline_owner', password: ownerPassword };
  const failure = await prepareOwner(urlFor(at('postgres'), superuser), owner, DATABASE);
  if (failure === undefined)
    return { url: urlFor(at(DATABASE), owner), setting: BROUGHT, release: held.release };
  await held.release();
  return failure;
}

async function prepare(
  owner: Owner,
  settings: Settings,
  secrets: Secrets,
): Promise<Omit<ReadyDatabase, 'release'> | DatabaseFailure> {
  const applied = await migrate({ ...owner, migrations });
  if (isDatabaseFailure(applied)) return applied;
  const appUrl = settings.databaseAppUrl ?? urlFor(owner.url, loginOf(owner.url, secrets));
  const failure = settings.databaseAppUrl
    ? await grantAppRole(owner, settings.databaseAppUrl)
    : await prepareAppLogin(owner, loginOf(owner.url, secrets));
  const unfit =
    failure ?? (await checkAppLogin(appUrl, settings.databaseAppUrl ? 'DATABASE_APP_URL' : owner.setting));
  return unfit ?? { appUrl, applied };
}

/** One login for each database: those of two installations on one server do not share a password. */
function loginOf(url: string, secrets: Secrets): Login {
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  return { name: `plumbline_app_${database}`.slice(0, 63), password: secrets.appPassword };
}
