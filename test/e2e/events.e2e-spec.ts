import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Change } from '#casework';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import type { Caller, Person } from '../support/people.ts';
import { signIn, signInAs } from '../support/people.ts';
import { fetchAnew } from '../support/fetch-anew.ts';

let api: TestApi;
let second: TestApi;
const open: AbortController[] = [];

beforeAll(async () => {
  api = await startApi({ works: true });
  second = await startApi({ database: api.database });
});
afterAll(async () => {
  for (const one of open) one.abort();
  await second?.close();
  await api?.close();
});

interface Heard {
  readonly event: string;
  readonly id: string;
  readonly data: Partial<Change>;
}

interface Ear {
  readonly heard: readonly Heard[];
  /** The changes only. */
  acts(): readonly (string | undefined)[];
  close(): void;
  /** Until something was heard, or the stream ended. */
  until(found: (heard: Heard) => boolean): Promise<Heard>;
}

async function listen(person: Caller, at = api.address, more: Record<string, string> = {}): Promise<Ear> {
  const leaving = new AbortController();
  open.push(leaving);
  const response = await fetch(`${at}/api/events`, {
    headers: { cookie: person.cookie, ...more },
    signal: leaving.signal,
  });
  if (response.status !== 200 || response.body === null) throw new Error(`Answered ${response.status}`);
  const heard: Heard[] = [];
  void collect(response.body, heard).catch(() => undefined);
  const until = async (found: (one: Heard) => boolean): Promise<Heard> => {
    for (;;) {
      const one = heard.find(found);
      if (one !== undefined) return one;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const ear: Ear = {
    heard,
    acts: () => heard.filter(({ event }) => event === 'change').map(({ data }) => data.act),
    close: () => leaving.abort(),
    until,
  };
  await until(({ event }) => event === 'ready');
  return ear;
}

async function collect(body: ReadableStream<Uint8Array>, heard: Heard[]): Promise<void> {
  let rest = '';
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
      if (lines['event'] !== undefined)
        heard.push({ event: lines['event'], id: lines['id'] ?? '', data: JSON.parse(lines['data'] ?? '{}') });
    }
  }
}

/** Listens as soon as there is room: the server hears a moment later that a page was closed. */
async function roomFor(person: Caller): Promise<void> {
  for (;;) {
    const ear = await listen(person).catch((error: unknown) => {
      if (!String(error).includes('429')) throw error;
      return undefined;
    });
    if (ear !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const someone = (person: Person) => signInAs(api, { portfolio: ['QM'], ...person });

async function openCase(analyst: Caller, country = 'QM'): Promise<string> {
  const opened = await analyst.send<{ case: { id: string } }>('POST', '/api/cases', {
    title: 'An invented brigade',
    unidentified: { words: 'a brigade of the coast', country },
  });
  expect(opened.status).toBe(201);
  return opened.body.case.id;
}

const declare = (person: Caller, id: string, declares: 'none' | 'conflict') =>
  person.send('POST', `/api/cases/${id}/declarations`, { declares, words: 'As far as I know.' });

/** Ends the connections on which the processes hear of changes. */
async function loseConnections(): Promise<void> {
  const client = new pg.Client({ connectionString: api.database.appUrl });
  await client.connect();
  const ended = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'plumbline changes' and datname = current_database()`,
  );
  await client.end();
  expect(ended.rowCount).toBe(2);
}

describe('hearing what others do', () => {
  test('a colleague hears of it in another process; who did it, and whose portfolio it is not, hear nothing', async () => {
    const [analyst, colleague] = [
      await someone({ role: 'analyst' }),
      await someone({ role: 'legal-adviser' }),
    ];
    const elsewhere = await someone({ role: 'inspector', portfolio: ['QN'] });
    const administrator = await someone({ role: 'administrator', portfolio: ['QM'] });
    const caseId = await openCase(analyst);
    await declare(colleague, caseId, 'none');
    const ears = [
      await listen(colleague, second.address),
      await listen(analyst),
      await listen(elsewhere, second.address),
      await listen(administrator),
    ] as const;
    await declare(analyst, caseId, 'none');
    const { data } = await ears[0].until(
      ({ data: said }) => said.act === 'conflict.declared' && said.actorName === analyst.actor.name,
    );
    expect(data).toEqual({
      leaf: expect.any(Number),
      topics: [`case:${caseId}`],
      act: 'conflict.declared',
      at: expect.any(String),
      actorName: analyst.actor.name,
    });
    for (const ear of ears.slice(1)) await ear.until(({ id }) => Number(id) >= (data.leaf ?? 0));
    expect(ears[1].heard.filter((one) => one.data.actorName === analyst.actor.name)).toEqual([]);
    expect(ears[2].acts().filter((act) => act?.startsWith('account.') !== true)).toEqual([]);
    expect(ears[3].acts().filter((act) => act?.startsWith('account.') !== true)).toEqual([]);
  });

  test('who declared a conflict, or nothing yet, hears nothing of the case', async () => {
    const [analyst, conflicted, silent] = [
      await someone({ role: 'analyst' }),
      await someone({ role: 'legal-adviser' }),
      await someone({ role: 'legal-adviser' }),
    ];
    const witness = await someone({ role: 'inspector' });
    const caseId = await openCase(analyst);
    await declare(conflicted, caseId, 'conflict');
    const [closed, quiet, all] = [await listen(conflicted), await listen(silent), await listen(witness)];
    await declare(analyst, caseId, 'none');
    const { id } = await all.until(({ data }) => data.act === 'conflict.declared');
    for (const ear of [closed, quiet]) await ear.until((one) => Number(one.id) >= Number(id));
    expect([...closed.acts(), ...quiet.acts()]).toEqual([]);
  });

  test('of a sealed or marked item nobody hears, not even that it is there', async () => {
    const [analyst, witness] = [await someone({ role: 'analyst' }), await someone({ role: 'inspector' })];
    const caseId = await openCase(analyst);
    await declare(analyst, caseId, 'none');
    const ear = await listen(witness);
    const add = async (marking: string, bytes: string) => {
      const upload = await analyst.upload<{ file: { id: string } }>(
        '/api/evidence-files',
        bytes,
        'application/octet-stream',
      );
      expect(upload.status).toBe(201);
      const added = await analyst.send<{ evidence: { id: string; revision: number } }>(
        'POST',
        `/api/cases/${caseId}/evidence`,
        {
          uploadId: upload.body.file.id,
          filename: 'note.txt',
          title: 'A note',
          marking,
          collectedBy: 'the post',
        },
      );
      expect([added.status, added.body]).toEqual([201, expect.anything()]);
      return added.body.evidence.id;
    };
    const marked = await add('secret', 'what was said in confidence');
    const plain = await add('unclassified', 'what anybody may read');
    const heard = await ear.until(({ data }) => data.topics?.includes(`evidence:${plain}`) === true);
    expect(heard.data.topics).toEqual([`evidence:${plain}`, `case:${caseId}`]);
    expect(JSON.stringify(ear.heard)).not.toContain(marked);
  });

  test('who comes back hears what was missed, and of too much only that it was', async () => {
    const [analyst, witness] = [await someone({ role: 'analyst' }), await someone({ role: 'inspector' })];
    const before = await listen(witness);
    const lastHeard = before.heard.at(-1)?.id ?? '';
    before.close();
    const caseId = await openCase(analyst);
    const watching = await listen(witness);
    await declare(analyst, caseId, 'none');
    await watching.until(({ data }) => data.act === 'conflict.declared');
    const after = await listen(witness, second.address, { 'last-event-id': lastHeard });
    await after.until(({ data }) => data.act === 'conflict.declared');
    expect(after.acts()).toContain('case.opened');
  });

  test('a lost connection to the database is made anew, and nothing is lost', async () => {
    const [analyst, witness] = [await someone({ role: 'analyst' }), await someone({ role: 'inspector' })];
    const ear = await listen(witness, second.address);
    await loseConnections();
    await openCase(analyst);
    await ear.until(({ data }) => data.act === 'case.opened');
  });

  test('needs a session, and no session listens in more than eight pages', async () => {
    const witness = await someone({ role: 'inspector' });
    expect((await fetchAnew(`${api.address}/api/events`)).status).toBe(401);
    for (let page = 0; page < 8; page += 1) await listen(witness);
    await expect(listen(witness)).rejects.toThrow('429');
  });

  test('pages that ask all at once get no more room than one after another', async () => {
    const witness = await someone({ role: 'inspector' });
    const asked = await Promise.allSettled(Array.from({ length: 30 }, () => listen(witness)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
  });

  test('an account gets no more room by signing in again, and room that was left is free', async () => {
    const { actor } = await someone({ role: 'inspector' });
    const again = () => signIn(api.address, actor.name);
    const sessions = [await again(), await again(), await again(), await again()] as const;
    const asked = await Promise.allSettled(
      sessions.flatMap((session) => Array.from({ length: 8 }, () => listen(session))),
    );
    const ears = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(ears).toHaveLength(24);
    for (const ear of ears) ear.close();
    await roomFor(sessions[0]);
  });

  test('ends when the person signs out, before anything more is told', async () => {
    const [analyst, witness] = [await someone({ role: 'analyst' }), await someone({ role: 'inspector' })];
    const ear = await listen(witness);
    await witness.send('DELETE', '/api/session');
    await ear.until(({ event }) => event === 'signed-out');
    await openCase(analyst);
    expect(ear.acts().filter((act) => act === 'case.opened')).toEqual([]);
  });

  test('ends when the account is disabled, before anything more is told', async () => {
    const [analyst, witness] = [await someone({ role: 'analyst' }), await someone({ role: 'inspector' })];
    const administrator = await someone({ role: 'administrator' });
    const ear = await listen(witness);
    const { body } = await administrator.get<{ accounts: { id: string; revision: number }[] }>(
      '/api/accounts',
    );
    const account = body.accounts.find(({ id }) => id === witness.actor.accountId);
    await administrator.send('PATCH', `/api/accounts/${account?.id}`, {
      revision: account?.revision,
      disabled: true,
    });
    await ear.until(({ event }) => event === 'signed-out');
    await openCase(analyst);
    expect(ear.acts().filter((act) => act === 'case.opened')).toEqual([]);
  });
});
