import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import type { Actor, LedgerAct, Office, Outcome, Ports, Role } from '#casework';
import {
  addAccount,
  done,
  importUnits,
  integrateEntries,
  savePost,
  SYSTEM,
  verifyWholeLedger,
} from '#casework';
import { generateKey } from '#ledger';
import { readCountries } from '#matching';
import { CoreModule, PORTS } from '#wiring';
import { castPeople, openFictionalCase, STATE_LAW, toCertified, toReview } from '../../support/case-world.ts';
import type { TestCore } from '../../support/core.ts';
import { actorFrom } from '../actor-from.ts';
import { fromNow } from '../copy.ts';
import { answerAsks, partOptions } from '../part.ts';

/** The use cases without HTTP. What is timed is timed here, so that handing over files counts nowhere. */
const { appUrl, adminUrl } = partOptions<{ appUrl: string; adminUrl?: string }>();
const folder = await mkdtemp(path.join(os.tmpdir(), 'plumbline-bench-core-'));
const context = await NestFactory.createApplicationContext(
  CoreModule.forRoot({
    appUrl,
    works: false,
    connections: 4,
    ledgerKey: generateKey('bench.example/ledger'),
    checkpointFile: path.join(folder, 'checkpoints'),
    evidence: { folder: path.join(folder, 'evidence') },
  }),
  { logger: ['error', 'warn'], abortOnError: false },
);
const ports = context.get<Ports>(PORTS);
const as = (role: Role): Actor => ({ ...SYSTEM, roles: [role] });

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function loadCountries(): Promise<void> {
  const countries = readCountries(
    await readFile(new URL('../../../seeds/reference/countries.csv', import.meta.url), 'utf8'),
  );
  valueOf(
    await ports.unitOfWork.run(SYSTEM, async (transaction) =>
      done(await transaction.countries.load(countries)),
    ),
  );
}

async function addPost(post: { id: string; name: string; country: string; maxBatch: number }): Promise<void> {
  valueOf(await savePost(ports)(as('administrator'), { ...post, revision: 0 }));
}

const takeUnits = ({ bytes }: { bytes: Uint8Array }) =>
  seconds(async () => {
    const { report } = valueOf(
      await importUnits(ports)(as('analyst'), { bytes, filename: 'units.csv', format: 'plain' }),
    );
    if (JSON.stringify(report).includes('"refused":0') === false && process.env['BENCH_SHOW'])
      console.error(report);
  });

const BATCH = 1_000;

/** Entries as long as those of signed acts: some 900 bytes each, in chains of ten. */
async function fillLedger({ entries }: { entries: number }): Promise<void> {
  for (let from = 0; from < entries; from += BATCH) {
    const acts: LedgerAct[] = Array.from({ length: Math.min(BATCH, entries - from) }, (_, i) => ({
      chain: `case:bench-${Math.floor((from + i) / 10)}`,
      act: 'finding.recorded',
      data: {
        proceeding: `p-${from + i}`,
        element: 'F3',
        value: 'met',
        reasons: 'Two accounts, independent. '.repeat(18),
      },
    }));
    valueOf(await ports.unitOfWork.run(SYSTEM, async ({ ledger }) => done(await ledger.appendAll(acts))));
  }
  while (valueOf(await integrateEntries(ports)()).added > 0);
}

const verify = () =>
  seconds(async () => {
    const report = valueOf(await verifyWholeLedger(ports)(as('inspector'), {}));
    if (!report.sound) throw new Error(report.faults.join(' '));
  });

/** Adds an account that nobody signs in with. */
async function addPerson(
  role: Role | readonly Role[],
  { office = 'post', portfolio }: { office?: Office; portfolio?: readonly string[] } = {},
): Promise<Actor> {
  const passwords = { ...ports.passwords, hash: async () => '$none$' };
  const [email, roles] = [`${ports.ids.next()}@bench.example`, [role].flat()];
  const asked = {
    email,
    name: email,
    roles,
    office,
    portfolio: portfolio ?? ('all' as const),
    password: 'words that nobody signs in with',
  };
  return actorFrom(valueOf(await addAccount({ ...ports, passwords })(as('administrator'), asked)));
}

/** One fictional case with a proceeding that waits for this person's signature. */
async function prepareCase({ actor }: { actor: Actor }) {
  const owner = new pg.Pool({ connectionString: adminUrl, max: 2 });
  const core = { ports, owner, person: addPerson } as unknown as TestCore;
  const people = { ...(await castPeople(core)), decider: actor };
  const client = await owner.connect();
  const since = await fromNow(client as unknown as pg.Client);
  client.release();
  const opened = await openFictionalCase(core, people);
  const track = await opened.open(STATE_LAW);
  await toReview(track, people, opened);
  await toCertified(track, people);
  const { rows } = await owner.query<{ hash: string }>('select receipt_hash as hash from information');
  await owner.end();
  return { proceedingId: track.id, revision: track.revision, since, receipts: rows.map(({ hash }) => hash) };
}

const close = async () => {
  await context.close();
  await rm(folder, { recursive: true, force: true });
};
answerAsks(
  { case: prepareCase, countries: loadCountries, post: addPost, import: takeUnits, fill: fillLedger, verify },
  close,
);
