import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import type { Caller } from '../support/people.ts';
import { call, signInAs } from '../support/people.ts';
import { attempt, refusalIn } from '../support/visitor.ts';

let api: TestApi;
let caller: Caller;
beforeAll(async () => {
  api = await startApi();
  caller = await signInAs(api, { role: 'inspector' });
});
afterAll(() => api?.close());

/** Statements as the server's superuser, from another database. */
async function asAdmin(text: string): Promise<void> {
  const url = new URL(api.database.adminUrl);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(text.replaceAll('$database', name)).finally(() => client.end());
}

const cutAll = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '$database'`;

describe('when the database goes away', () => {
  test('every answer says so and asks to come back, the log does too, once and not for each, and all is well afterwards', async () => {
    let log = '';
    const keep = (chunk: string | Uint8Array) => {
      log += String(chunk);
      return true;
    };
    await asAdmin('alter database $database with allow_connections false');
    const spies = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation(keep),
    );
    await asAdmin(cutAll);
    await sleep(200);
    const replies = await Promise.all([
      call(api.address, { method: 'GET', path: '/api/health' }),
      caller.get('/api/accounts'),
      caller.send('POST', '/api/ledger/verification', {}),
      attempt(api.address, 'somebody@plumbline.example'),
    ]);
    for (const spy of spies) spy.mockRestore();
    await asAdmin('alter database $database with allow_connections true');

    for (const { status, body, headers } of replies) {
      expect({ status, code: refusalIn(body)?.code }).toEqual({ status: 503, code: 'database.unavailable' });
      expect(headers.get('retry-after')).toBe('5');
      expect(JSON.stringify(body)).not.toMatch(/ at |postgres:|5432|127\.0/);
    }
    const ours = log.split('\n').filter((line) => line.includes('database.unavailable'));
    // One in ten seconds: a machine that is busy may take longer than that over all of them.
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.length).toBeLessThan(replies.length);
    expect(log).not.toMatch(/\n\s+at .*apps\/api/);
    expect((await call(api.address, { method: 'GET', path: '/api/health' })).status).toBe(200);
    expect((await caller.get('/api/accounts')).status).toBe(200);
  });
});
