import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { v7 } from 'uuid';
import type { Actor, Clock, Outcome, Ports, Refusal, Role } from '#casework';
import { addEvidence, receiveFile } from '#casework';
import type { Boss } from '#postgres';
import { createDataSource, createViews, PostgresUnitOfWork } from '#postgres';
import { LocalFiles } from '#wiring';
import type { TestDatabase } from './database.ts';
import { cloneDatabase } from './database.ts';

export type EvidencePorts = Pick<Ports, 'unitOfWork' | 'views' | 'files' | 'clock' | 'ids'>;

/** Evidence use cases over a real database and a real folder, without HTTP. */
export interface EvidenceWorld {
  readonly ports: EvidencePorts;
  readonly folder: string;
  readonly database: TestDatabase;
  /** SQL as the owner of the tables. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Moves the clock, in hours. */
  wait(hours: number): void;
  close(): Promise<void>;
}

/** The owner's SQL, which is all that rows of a case need. */
export type Rows = Pick<EvidenceWorld, 'sql'>;

const START = Date.parse('2026-03-02T09:00:00.000Z');

export async function evidenceWorld(): Promise<EvidenceWorld> {
  const database = await cloneDatabase();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'plumbline-evidence-'));
  const dataSource = await createDataSource(database.appUrl, 8).initialize();
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  let now = START;
  const clock: Clock = { now: () => new Date((now += 1)).toISOString() };
  const ids = { next: () => v7() };
  const noJobs = {} as Boss;
  const unitOfWork = new PostgresUnitOfWork(dataSource, clock, ids, noJobs);
  const files = new LocalFiles({ folder, largest: 1_000_000 });
  return {
    ports: { unitOfWork, views: createViews(dataSource), files, clock, ids },
    folder,
    database,
    sql: async (text, values) => (await owner.query(text, values)).rows,
    wait: (hours) => void (now += hours * 3_600_000),
    close: async () => {
      await dataSource.destroy();
      await owner.end();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A person with one role, of their own. */
export function someone(role: Role, more: Partial<Actor> = {}): Actor {
  const personId = v7();
  return {
    accountId: v7(),
    personId,
    name: `A ${role}`,
    roles: [role],
    office: 'human-rights-bureau',
    portfolio: 'all',
    ...more,
  };
}

/** A case on a fictional unit, into which these people may look. */
export async function someCase(world: Rows, people: readonly Actor[], country = 'ZZ'): Promise<string> {
  const caseId = v7();
  await world.sql(
    `insert into cases (id, subject, unit_words, country, title, opened_at, opened_by) values ($1, 'unit', 'a unit without a name', $2, 'A fictional unit', now(), $3)`,
    [caseId, country, v7()],
  );
  for (const person of people) await declare(world, caseId, person, 'none');
  return caseId;
}

export async function declare(
  world: Rows,
  caseId: string,
  person: Actor,
  declares: 'none' | 'conflict',
): Promise<void> {
  await world.sql(
    `insert into conflict_declarations (id, case_id, person_id, account_id, declares, words, at) values ($1, $2, $3, $4, $5, 'x', now())`,
    [v7(), caseId, person.personId, person.accountId, declares],
  );
}

/** A proceeding under 22 U.S.C. 2378d in a case. */
export async function someProceeding(world: Rows, caseId: string): Promise<string> {
  const id = v7();
  await world.sql(
    `insert into proceedings (id, case_id, country, authority_id, authority_version, machine, machine_version, state, context, state_since, opened_at)
     values ($1, $2, 'ZZ', 'us-22usc2378d', '1', 'leahy-unit', 1, 'received', '{}', now(), now())`,
    [id, caseId],
  );
  return id;
}

/** The value of an outcome that must be done. */
export function must<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message}`);
  return outcome.value;
}

/** The refusal of an outcome that must be refused. */
export function refusalOf(outcome: Outcome<unknown>): Refusal {
  if (outcome.ok) throw new Error('It was done; a refusal was expected.');
  return outcome.refusal;
}

export async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** What an item says when a test does not care. */
export const said = {
  filename: 'note.txt',
  title: 'A note',
  marking: 'unclassified',
  collectedBy: 'A fictional observer',
} as const;

type More = Partial<Parameters<ReturnType<typeof addEvidence>>[1]>;

/** Sends a text as a file and adds it; `text` makes the bytes. */
export async function addText(
  world: EvidenceWorld,
  actor: Actor,
  { text, ...more }: More & { readonly text: string; readonly caseId: string },
) {
  const upload = must(await receiveFile(world.ports)(actor, { bytes: bytesOf(text) }));
  return addEvidence(world.ports)(actor, { ...said, uploadId: upload.id, ...more });
}
