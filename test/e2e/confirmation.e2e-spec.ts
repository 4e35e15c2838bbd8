import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import type { Caller } from '../support/people.ts';
import { signIn } from '../support/people.ts';
import { asOwner, ledgerOf, PASSWORD, plantAccount, refusalIn } from '../support/visitor.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api?.close();
});

let count = 0;
async function adviser(): Promise<{ caller: Caller; id: string }> {
  const email = `adviser-${(count += 1)}@plumbline.example`;
  const id = await plantAccount(api, email);
  await asOwner(api, `update accounts set roles = '{legal-adviser}', office = 'legal' where id = $1`, [id]);
  return { caller: await signIn(api.address, email, PASSWORD), id };
}

/** As if the password had last been given so many minutes ago. */
const longAgo = (id: string, minutes: number) =>
  asOwner(
    api,
    `update sessions set sess = jsonb_set(sess::jsonb, '{confirmed}', to_jsonb($2::bigint))::json
     where sess #>> '{passport,user}' = $1`,
    [id, Date.now() - minutes * 60_000],
  );

const confirm = ({ send }: Caller, password: string) =>
  send('POST', '/api/session/confirmation', { password });

const adopt = ({ send }: Caller, revision: number) =>
  send('POST', '/api/readings/us-22usc2378-1/restriction/adoptions', {
    revision,
    alternativeId: 'none-such',
    reasons: 'As the text says.',
    effectiveFrom: '2031-01-01',
  });

const codeOf = async (reply: Promise<{ readonly body: unknown }>) => refusalIn((await reply).body)?.code;

describe('the password, given again before signing', () => {
  test('sign-in counts for ten minutes; after them a signature is refused, and nothing else is', async () => {
    const { caller, id } = await adviser();
    expect(await codeOf(adopt(caller, 0))).not.toBe('signature.confirmation-needed');
    await longAgo(id, 9);
    expect(await codeOf(adopt(caller, 0))).not.toBe('signature.confirmation-needed');
    await longAgo(id, 11);
    const late = await adopt(caller, 0);
    expect([late.status, refusalIn(late.body)?.code]).toEqual([403, 'signature.confirmation-needed']);
    expect((await caller.get('/api/session')).status).toBe(200);
    expect((await confirm(caller, PASSWORD)).status).toBe(200);
    expect(await codeOf(adopt(caller, 0))).not.toBe('signature.confirmation-needed');
  });

  test('counts for one session only', async () => {
    const { caller, id } = await adviser();
    const other = await signIn(api.address, `adviser-${count}@plumbline.example`, PASSWORD);
    await longAgo(id, 11);
    await confirm(caller, PASSWORD);
    expect(await codeOf(adopt(other, 0))).toBe('signature.confirmation-needed');
  });

  test('a wrong one opens nothing, is on record, and ends no session; after five no more are looked at', async () => {
    const { caller, id } = await adviser();
    await longAgo(id, 11);
    for (let tries = 0; tries < 5; tries += 1) {
      const wrong = await confirm(caller, 'not the password');
      expect([wrong.status, refusalIn(wrong.body)?.code]).toEqual([403, 'password.wrong']);
    }
    const right = await confirm(caller, PASSWORD);
    expect([right.status, refusalIn(right.body)?.code]).toEqual([429, 'sign-in.throttled']);
    expect(await codeOf(adopt(caller, 0))).toBe('signature.confirmation-needed');
    expect((await caller.get('/api/session')).status).toBe(200);
    const acts = (await ledgerOf(api, id)).map(({ act }) => act);
    expect(acts.filter((act) => act === 'password.not-confirmed')).toHaveLength(5);
    expect(acts).not.toContain('password.confirmed');
  });

  test('needs a session and its token', async () => {
    const bare = await fetch(`${api.address}/api/session/confirmation`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ password: PASSWORD }),
    });
    expect(bare.status).toBe(401);
  });
});
