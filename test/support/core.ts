import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import type { Actor, Clock, Office, Outcome, Ports, Refusal, Role } from '#casework';
import { addAccount, done, SYSTEM } from '#casework';
import { generateKey, sha256Hex } from '#ledger';
import { blockingKeys, readCountries, readUnitName } from '#matching';
import { CoreModule, PORTS } from '#wiring';
import type { TestDatabase } from './database.ts';
import { cloneDatabase } from './database.ts';

/** The use cases over a database of their own, without HTTP. */
export interface TestCore {
  readonly ports: Ports;
  readonly database: TestDatabase;
  /** SQL as the owner of the tables: what an attacker with that role could do. */
  readonly owner: pg.Pool;
  /** SQL as the application. */
  readonly app: pg.Pool;
  /** Adds an account and returns it as the one who acts. */
  person(
    role: Role | readonly Role[],
    more?: { office?: Office; portfolio?: readonly string[] },
  ): Promise<Actor>;
  close(): Promise<void>;
}

const ADMINISTRATOR: Actor = { ...SYSTEM, roles: ['administrator'] };

/** Opens the core for a test. Requires: `close` in `afterAll`. */
export async function openCore({
  clock,
  connections = 24,
}: { clock?: Clock; connections?: number } = {}): Promise<TestCore> {
  const database = await cloneDatabase();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'plumbline-core-'));
  const options = {
    appUrl: database.appUrl,
    works: false,
    connections,
    ledgerKey: generateKey('test.example/ledger'),
    checkpointFile: path.join(folder, 'checkpoints'),
    evidence: { folder: path.join(folder, 'evidence') },
    ...(clock && { clock }),
  };
  const context = await NestFactory.createApplicationContext(CoreModule.forRoot(options), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const ports = context.get<Ports>(PORTS);
  const [owner, app] = [database.ownerUrl, database.appUrl].map(
    (connectionString) => new pg.Pool({ connectionString, max: 4 }),
  ) as [pg.Pool, pg.Pool];
  const close = async () => {
    await Promise.all([owner.end(), app.end()]);
    await context.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ports, database, owner, app, person: (role, more) => addPerson(ports, role, more), close };
}

async function addPerson(
  ports: Ports,
  role: Role | readonly Role[],
  { office = 'post', portfolio }: { office?: Office; portfolio?: readonly string[] } = {},
): Promise<Actor> {
  const roles = [role].flat();
  const email = `${roles[0]}-${randomUUID()}@plumbline.example`;
  const password = 'a long enough password';
  const quick = {
    ...ports,
    passwords: { hash: () => Promise.resolve('$none$'), verify: () => Promise.resolve(false) },
  };
  const account = valueOf(
    await addAccount(quick)(ADMINISTRATOR, {
      email,
      name: email,
      roles,
      office,
      portfolio: portfolio ?? 'all',
      password,
    }),
  );
  const { id: accountId, personId, name } = account;
  return { accountId, personId, name, roles, office, portfolio: portfolio ?? 'all' };
}

/** The value of an outcome that must not be refused. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal, null, 2));
  return outcome.value;
}

/** The refusal of an outcome that must be refused. */
export function refusalOf(outcome: Outcome<unknown>): Refusal {
  if (outcome.ok) throw new Error(`It was not refused: ${JSON.stringify(outcome.value)}`);
  return outcome.refusal;
}

/** Loads the reference countries. */
export async function loadCountries({ unitOfWork }: Pick<Ports, 'unitOfWork'>): Promise<void> {
  const csv = await readFile(new URL('../../seeds/reference/countries.csv', import.meta.url), 'utf8');
  const countries = readCountries(csv);
  valueOf(
    await unitOfWork.run(SYSTEM, async (transaction) => done(await transaction.countries.load(countries))),
  );
}

export interface PlantedUnit {
  readonly name: string;
  readonly country: string;
  readonly aliases?: readonly string[];
  /** Identifier of the unit that commands it, since ever and still. */
  readonly parentId?: string;
}

/** Puts a unit into the registry as an import would, without the file. Returns its identifier. */
export async function plantUnit(
  ports: Pick<Ports, 'unitOfWork' | 'ids'>,
  unit: PlantedUnit,
): Promise<string> {
  const unitId = ports.ids.next();
  const { name, country, aliases = [], parentId } = unit;
  const told = (kind: 'name' | 'alias' | 'parent', value: unknown) => ({
    id: ports.ids.next(),
    unitId,
    claim: { kind, value } as never,
    time: {
      validFrom: '2000-01-01',
      validTo: null,
      startIsReal: true,
      endIsReal: null,
      openEnded: 'Y' as const,
    },
    origin: { source: 'planted for a test', confidence: 'high' as const, citations: [] },
    contentHash: sha256Hex(`${unitId}:${kind}:${JSON.stringify(value)}`),
    supersedes: null,
    retracts: false,
    reason: null,
    imported: null,
  });
  const named = [told('name', name), ...aliases.map((alias) => told('alias', alias))];
  const names = named.map(({ id: claimId, claim }) => {
    const { kind, value } = claim as { kind: 'name' | 'alias'; value: string };
    const read = readUnitName(value);
    return { claimId, unitId, country, kind, name: value, normalised: read.key, keys: blockingKeys(read) };
  });
  const parents = parentId === undefined ? [] : [told('parent', { parentId, kind: 'command' })];
  valueOf(
    await ports.unitOfWork.run(SYSTEM, async ({ units }) => {
      await units.addUnits([{ id: unitId, country, name }]);
      await units.addClaims([...named, ...parents], names);
      return done(true);
    }),
  );
  return unitId;
}
