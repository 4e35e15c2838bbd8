import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import type { Caller } from '../support/people.ts';
import { signIn, signInAs, USUAL_PASSWORD } from '../support/people.ts';
import { SoftwarePasskey } from '../support/software-passkey.ts';
import type { World } from './story/world.ts';
import { threeProcesses } from './story/world.ts';
import { asOwner, ledgerOf, PASSWORD, plantAccount, refusalIn } from '../support/visitor.ts';
import { fetchAnew } from '../support/fetch-anew.ts';

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

/** As if this account's password had last been given so many minutes ago. */
const earlier = (id: string, minutes: number) =>
  `update sessions set sess = jsonb_set(sess::jsonb, '{confirmed}', to_jsonb(${Date.now() - minutes * 60_000}::bigint))::json
   where sess #>> '{passport,user}' = '${id}'`;

const longAgo = (id: string, minutes: number) => asOwner(api, earlier(id, minutes));

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
    const bare = await fetchAnew(`${api.address}/api/session/confirmation`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ password: PASSWORD }),
    });
    expect(bare.status).toBe(401);
  });
});

describe('every act that can free assistance', () => {
  test('asks for it: what an exit covers, too', async () => {
    const { caller, id } = await adviser();
    const cover = () =>
      caller.send('POST', `/api/transfers/${randomUUID()}/coverages`, {
        ...{ determinationId: randomUUID(), isWithin: true, reasons: 'Interceptors only.' },
      });
    expect(await codeOf(cover())).toBe('transfer.not-found');
    await longAgo(id, 11);
    const late = await cover();
    expect([late.status, refusalIn(late.body)?.code]).toEqual([403, 'signature.confirmation-needed']);
    await confirm(caller, PASSWORD);
    expect(await codeOf(cover())).toBe('transfer.not-found');
  });
});

describe('two accounts of one person', () => {
  test('are confirmed each for itself, with its own password', async () => {
    const personId = randomUUID();
    const { caller: one, id } = await adviser();
    await asOwner(api, 'update accounts set person_id = $1 where id = $2', [personId, id]);
    const other = await signInAs(api, { role: 'legal-adviser', personId });
    await longAgo(id, 11);
    await longAgo(other.actor.accountId, 11);
    expect(await codeOf(confirm(other, PASSWORD))).toBe('password.wrong');
    expect((await confirm(one, PASSWORD)).status).toBe(200);
    expect(await codeOf(adopt(one, 0))).not.toBe('signature.confirmation-needed');
    expect(await codeOf(adopt(other, 0))).toBe('signature.confirmation-needed');
    expect((await confirm(other, USUAL_PASSWORD)).status).toBe(200);
    expect(await codeOf(adopt(other, 0))).not.toBe('signature.confirmation-needed');
  });
});

describe('two servers on one database', () => {
  let world: World;
  beforeAll(async () => {
    world = await threeProcesses();
  });
  afterAll(() => world?.close());

  const everywhere = async () => {
    const caller = await world.person({ role: 'legal-adviser' });
    await world.owner(earlier(caller.actor.accountId, 11));
    return world.servers.map((server) => caller.at(server)) as [Caller, Caller];
  };

  test('a password given to one counts at the other, and what is too long ago at one is so at both', async () => {
    const [first, second] = await everywhere();
    for (const server of [first, second])
      expect(await codeOf(adopt(server, 0))).toBe('signature.confirmation-needed');
    expect((await confirm(first, USUAL_PASSWORD)).status).toBe(200);
    for (const server of [second, first])
      expect(await codeOf(adopt(server, 0))).not.toBe('signature.confirmation-needed');
  });

  test('wrong ones are counted together, those that are sent at once too: no server has five of its own', async () => {
    const [first, second] = await everywhere();
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_none, at) =>
        codeOf(confirm(at % 2 === 0 ? first : second, `wrong ${at}`)),
      ),
    );
    expect(tries.filter((code) => code === 'password.wrong')).toHaveLength(5);
    expect(tries.filter((code) => code === 'sign-in.throttled')).toHaveLength(7);
    for (const server of [first, second]) {
      expect(await codeOf(confirm(server, USUAL_PASSWORD))).toBe('sign-in.throttled');
      expect(await codeOf(adopt(server, 0))).toBe('signature.confirmation-needed');
    }
  });
});

describe('a passkey in place of the password', () => {
  /** An adviser with a device that holds a passkey of theirs, added over HTTP. */
  async function holder() {
    const { caller, id } = await adviser();
    const { port } = new URL(api.address);
    const device = new SoftwarePasskey({ origin: `http://localhost:${port}`, rpId: 'localhost' });
    const begun = await caller.send<{ options: { challenge: string } }>(
      'POST',
      '/api/session/passkeys/options',
      { password: PASSWORD },
    );
    const response = device.make(begun.body.options.challenge);
    const added = await caller.send('POST', '/api/session/passkeys', { name: 'Key', response });
    expect([added.status, (await caller.get('/api/session')).body]).toMatchObject([201, { passkeys: 1 }]);
    return { caller, id, device };
  }

  const use = async ({ send }: Caller, device: SoftwarePasskey, of: { send: Caller['send'] } = { send }) => {
    const asked = await of.send<{ options: { challenge: string } }>(
      'POST',
      '/api/session/confirmation/options',
    );
    return send('POST', '/api/session/confirmation/passkey', {
      response: device.use(asked.body.options.challenge),
    });
  };

  test('counts for as long, in the session that it was used in', async () => {
    const { caller, id, device } = await holder();
    const other = await signIn(api.address, `adviser-${count}@plumbline.example`, PASSWORD);
    await longAgo(id, 11);
    expect(await codeOf(adopt(caller, 0))).toBe('signature.confirmation-needed');
    const used = await use(caller, device);
    expect([used.status, used.body]).toEqual([200, { signsForMinutes: 10 }]);
    expect(await codeOf(adopt(caller, 0))).not.toBe('signature.confirmation-needed');
    expect(await codeOf(adopt(other, 0))).toBe('signature.confirmation-needed');
  });

  test('that answers what another session was asked opens nothing', async () => {
    const { caller, id, device } = await holder();
    const other = await signIn(api.address, `adviser-${count}@plumbline.example`, PASSWORD);
    await longAgo(id, 11);
    expect(await codeOf(use(caller, device, other))).toBe('passkey.too-late');
    expect(await codeOf(adopt(caller, 0))).toBe('signature.confirmation-needed');
  });

  test('needs a session and its token, for each of its acts', async () => {
    for (const path of ['passkeys', 'passkeys/options', 'confirmation/options', 'confirmation/passkey']) {
      const bare = await fetchAnew(`${api.address}/api/session/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      expect([path, bare.status]).toEqual([path, 401]);
    }
  });
});
