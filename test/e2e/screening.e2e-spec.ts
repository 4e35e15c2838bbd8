import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  ListedJudgement,
  Ports,
  Refusal,
  ShownChange,
  ShownNomination,
  ShownRequest,
  ShownRow,
  SubmittedRequest,
} from '#casework';
import pg from 'pg';
import { PORTS } from '#wiring';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import { plantUnit } from '../support/core.ts';
import type { Caller } from '../support/people.ts';
import { signInAs } from '../support/people.ts';
import { asOwner } from '../support/visitor.ts';

let api: TestApi;
let ports: Ports;
let vetter: Caller;
let home: string;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  api = await startApi();
  ports = api.app.get<Ports>(PORTS);
  home = await mkdtemp(path.join(os.tmpdir(), 'plumbline-screening-'));
  await asOwner(
    api,
    `insert into countries (iso, alpha3, name, status) values ('QM', 'QMX', 'Examplia', 'user-assigned')`,
  );
  const administrator = await signInAs(api, { role: 'administrator' });
  vetter = await signInAs(api, { role: 'post-vetter', portfolio: ['QM'] });
  const post = { revision: 0, name: 'Lakeport', country: 'QM', maxBatch: 5_000 };
  expect((await administrator.send('PUT', '/api/posts/lakeport', post)).status).toBe(200);
});

afterAll(async () => {
  for (const worker of workers) await stop(worker);
  await api?.close();
  await rm(home, { recursive: true, force: true });
});

const program = path.resolve(import.meta.dirname, '../../apps/cli/bin/plumbline.mjs');

/** A worker in a process of its own. */
async function startWorker(): Promise<ChildProcess> {
  const env = { PATH: process.env['PATH'], PLUMBLINE_HOME: home, DATABASE_URL: api.database.ownerUrl };
  const child = spawn(process.execPath, [program, 'worker'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += String(chunk)));
  workers.push(child);
  const running = await until(
    () => Promise.resolve(/worker is running/i.test(said) || child.exitCode !== null),
    180_000,
  );
  if (running !== true || child.exitCode !== null) throw new Error(said);
  return child;
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'exit');
  child.kill(signal);
  await closed;
}

async function until<Value>(
  look: () => Promise<Value | false>,
  patience = 180_000,
): Promise<Value | undefined> {
  for (const end = performance.now() + patience; performance.now() < end; await sleep(20)) {
    const value = await look();
    if (value !== false) return value;
  }
  return undefined;
}

let sent = 0;
async function submit(units: readonly string[]): Promise<string> {
  const fields = new URLSearchParams({
    postId: 'lakeport',
    title: `Batch ${(sent += 1)}`,
    programme: 'IMET',
    instrumentId: 'imet',
    authority: '22 U.S.C. 2347',
    event: 'Staff course',
    needBy: '2026-05-01',
    filename: 'batch.csv',
    again: 'Tests send the same rows again.',
  });
  const lines = units.map((unit) => `Examplia,"${unit}",IMET,2026-06-01,2026-07-01`);
  const csv = ['country,unit,program,start_date,end_date', ...lines, ''].join('\n');
  const taken = await vetter.upload<SubmittedRequest>(`/api/requests?${fields}`, csv, 'text/csv');
  expect(taken.status).toBe(201);
  return taken.body.request.id;
}

const show = async (id: string) => (await vetter.get<ShownRequest>(`/api/requests/${id}`)).body;
const finished = (id: string) =>
  until(async () => {
    const { screening } = await show(id);
    return screening !== null && screening.finishedAt !== null && screening;
  });
const nominations = async (id: string, query = '') =>
  (await vetter.get<{ nominations: ShownNomination[] }>(`/api/requests/${id}/nominations?limit=200${query}`))
    .body.nominations;

/** Holds up what searches write while this is done, so that the first cannot be over before the last is asked for. */
async function whileNoSearchEnds<Value>(work: () => Promise<Value>): Promise<Value> {
  const owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  try {
    await owner.query('begin; lock table screened_texts in share mode');
    return await work();
  } finally {
    await owner.end();
  }
}

/** Makes each part of a search take a second, so that it is under way for as long as it takes to look. */
const SLOW = [
  `create function take_time() returns trigger language plpgsql as $$ begin perform pg_sleep(1); return null; end $$`,
  'create trigger slow after insert on screened_texts for each statement execute function take_time()',
];

describe('a large request', () => {
  test('is answered before it is searched, and a worker killed in the middle is gone on with by the next', async () => {
    const number = 4_000;
    const id = await submit(Array.from({ length: number }, (_, index) => `${index + 1} Engineer Company`));
    expect((await show(id)).screening).toMatchObject({
      round: 1,
      rows: number,
      rowsScreened: 0,
      finishedAt: null,
    });
    for (const sql of SLOW) await asOwner(api, sql);
    const first = await startWorker();
    const seen = await until(async () => {
      const { screening } = await show(id);
      return (screening?.screened ?? 0) > 0 && screening!;
    });
    await stop(first, 'SIGKILL');
    const left = (await show(id)).screening!;
    expect(left.screened).toBeGreaterThanOrEqual(seen!.screened);
    expect(left).toMatchObject({ finishedAt: null, startedBy: vetter.actor.accountId });
    expect(left.screened).toBeLessThan(number);
    await asOwner(api, 'drop trigger slow on screened_texts');
    await startWorker();
    expect(await finished(id)).toMatchObject({
      texts: number,
      screened: number,
      rowsScreened: number,
      round: 1,
    });
    const [told] = await asOwner<{ texts: number; parts: number; ends: number }>(
      api,
      `select sum(json_array_length(body::json #> '{entry,data,texts}')) filter (where act = 'candidates.proposed')::int as texts,
         count(*) filter (where act = 'screening.finished')::int as ends
       from ledger_entries where chain = $1`,
      [`request:${id}`],
    );
    expect(told).toMatchObject({ texts: number, ends: 1 });
  });
});

describe('screening over HTTP', () => {
  test('says why each row is where it is, keeps what is judged, tells what changed, and takes a judgement back', async () => {
    const unitId = await plantUnit(ports, { name: 'Lantern Guard', country: 'QM' });
    const id = await submit(['Blue Herons', '77 Rifle Brigade', 'N/A']);
    await finished(id);
    expect((await show(id)).standings).toMatchObject({ none: 2, 'no-unit': 1, waiting: 0 });
    const { rows } = (await vetter.get<{ rows: ShownRow[] }>(`/api/requests/${id}/rows`)).body;
    expect(rows.map(({ nominations: [made] }) => made?.words)).toEqual([
      'No unit of the registry is like it.',
      'No unit of the registry is like it.',
      expect.stringMatching(/^The cell holds a placeholder/),
    ]);

    const [heron] = await nominations(id);
    const confirm = { revision: heron!.revision, judgement: 'confirmed', unitId };
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => vetter.send('POST', `/api/nominations/${heron!.id}/match`, confirm)),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)]);

    const rifles = await plantUnit(ports, { name: '77 Rifle Brigade', country: 'QM' });
    expect((await show(id)).outdated).toBe(1);
    expect((await nominations(id, '&outdated=true')).map(({ row }) => row)).toEqual([3]);
    const searches = await whileNoSearchEnds(() =>
      Promise.all(
        [1, 2, 3].map(() => vetter.send<{ refusal?: Refusal }>('POST', `/api/requests/${id}/searches`)),
      ),
    );
    expect(searches.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await finished(id))?.round).toBe(2);
    const changes = (await vetter.get<{ nominations: ShownChange[] }>(`/api/requests/${id}/changes`)).body;
    expect(changes.nominations).toMatchObject([
      { row: 2, changes: [{ unitId, what: 'came', to: { score: 1, zone: 'match' } }] },
      { row: 3, rounds: { before: 1, after: 2 }, changes: [{ unitId: rifles, what: 'came', from: null }] },
    ]);
    expect((await nominations(id, '&standing=proposed')).map(({ row }) => row)).toEqual([3]);

    const later = await submit(['BLUE HERONS']);
    await finished(later);
    expect((await nominations(later))[0]).toMatchObject({
      standing: 'proposed',
      candidates: [{ unitId, score: 1 }],
    });

    const list = async (who: Caller, query: string) =>
      (await who.get<{ judgements: ListedJudgement[] }>(`/api/judgements?${query}`)).body.judgements;
    const [said] = await list(vetter, 'text=blue%20herons&country=QM');
    expect(said).toMatchObject({ judgement: 'confirmed', unitName: 'Lantern Guard', undone: null });
    expect(await list(vetter, `unitId=${rifles}`)).toEqual([]);
    const stranger = await signInAs(api, { role: 'post-vetter', portfolio: ['QN'] });
    expect(await list(stranger, `unitId=${unitId}`)).toEqual([]);

    const undo = (who: Caller, body: object) =>
      who.send<{ refusal: Refusal }>('POST', `/api/judgements/${said!.id}/undo`, body);
    const body = { revision: said!.revision, reason: 'It was the other company.' };
    expect((await undo(stranger, body)).status).toBe(404);
    expect((await undo(await signInAs(api, { role: 'inspector' }), body)).status).toBe(403);
    expect((await undo(vetter, { revision: said!.revision })).status).toBe(422);
    expect((await undo(vetter, { ...body, revision: 1 })).body.refusal.kind).toBe('stale');
    const undone = await Promise.all(Array.from({ length: 20 }, () => undo(vetter, body)));
    expect(undone.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)]);
    expect((await list(vetter, 'undone=true'))[0]).toMatchObject({
      id: said!.id,
      undone: { reason: body.reason },
    });
    expect((await nominations(later))[0]?.words).toMatch(/Out of date: Lantern Guard/);
    expect((await vetter.get(`/api/requests/${id}/changes?round=0`)).status).toBe(422);
    expect((await stranger.get(`/api/requests/${id}/changes`)).status).toBe(404);
  });
});
