import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, ListClocks } from '#casework';
import {
  declareConflict,
  listCalendarFeeds,
  listClocks,
  openCalendarFeed,
  readCalendarFeed,
  recordAgreement,
  revokeCalendarFeed,
} from '#casework';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';
import { deliverAll, openCountryCase } from '../support/drawn-case.ts';
import { loadInvented } from '../support/partners.ts';
import type { SalePeople } from '../support/sale-case.ts';
import { certifiedSale, salePeople } from '../support/sale-case.ts';

const PATTERN = 'us-22usc2304';
const SALES = 'us-22usc2776';
const ADDRESS = '192.0.2.7';
let now = '2031-03-02T09:00:00.000Z';
const on = (day: string) => (now = `${day}T09:00:00.000Z`);

let core: TestCore;
let people: SalePeople;

beforeAll(async () => {
  core = await openCore({ clock: { now: () => now } });
  await loadInvented(core.ports);
  people = await salePeople(core);
});

afterAll(() => core?.close());

const list = async (actor: Actor, ask: Partial<ListClocks> = {}) =>
  valueOf(await listClocks(core.ports)(actor, { limit: 200, ...ask })).clocks;

async function requested(country: string) {
  on('2031-03-02');
  const { analyst, messenger } = people;
  const one = await openCountryCase(core, analyst, [analyst, messenger], { country, authorityId: PATTERN });
  const requester = 'the Committee on Foreign Relations of the Senate';
  const said = { receivedOn: '2031-03-02', reference: 'Letter 7.', requester };
  valueOf(await one.act(messenger, 'request.received', said));
  return one;
}

describe('clocks over all cases', () => {
  test('begin with the act that starts them, are late on the day after their last, and end with what ends them', async () => {
    const one = await requested('XA');
    const of = (ask = {}) => list(people.analyst, { country: 'XA', authorityId: PATTERN, ...ask });
    const [clock] = await of();
    expect(clock).toMatchObject({
      ...{ clockId: 'statement', label: 'law', status: 'running', due: '2031-04-01', daysLeft: 30 },
      ...{ cite: '22 U.S.C. 2304(c)(1); (c)(3)', caseId: one.caseId, sourceId: one.proceedingId },
    });
    expect(clock?.computed?.days).toHaveLength(30);
    expect(await of({ late: true })).toEqual([]);
    on('2031-04-02');
    expect((await of({ late: true }))[0]).toMatchObject({ status: 'late', daysLeft: -1 });
    await deliverAll(core, people.messenger, one, { dutyId: 'statement', deliveredOn: '2031-04-02' });
    expect(await of()).toEqual([]);
  });

  test('count a waiting period from receipt, and list it no more once it is over; it is never late', async () => {
    on('2031-02-03');
    const sale = await certifiedSale(core, people, 'XC');
    const of = (ask = {}) => list(people.analyst, { country: 'XC', authorityId: SALES, ...ask });
    expect(await of()).toEqual([]);
    await deliverAll(core, people.messenger, sale, {
      dutyId: 'sale-certification',
      deliveredOn: '2031-02-03',
    });
    valueOf(await sale.act(people.messenger, 'receipt.confirmed'));
    const [clock] = await of();
    expect(clock).toMatchObject({ kind: 'period', label: 'law', endsBy: null, due: '2031-03-05' });
    on('2031-03-06');
    expect(await of()).toEqual([]);
    expect(await of({ late: true })).toEqual([]);
  });

  test('of an agreement end with it, as policy: no law counts them', async () => {
    on('2031-05-01');
    const terms = {
      ...{ country: 'XB', title: 'Letters', signedOn: '2031-01-01', inForceFrom: '2031-01-01' },
      contents: { commitment: 'They will comply.', 'signed-on': '1 January' },
    };
    const agreement = { ...terms, endsOn: '2031-12-31', evidenceId: null };
    valueOf(await recordAgreement(core.ports)(people.counsel, agreement));
    const [clock] = await list(people.analyst, { country: 'XB' });
    expect(clock).toMatchObject({ source: 'agreement', label: 'policy', due: '2031-12-31', computed: null });
    expect(await list(people.analyst, { country: 'XB', label: 'law' })).toEqual([]);
    on('2032-01-01');
    expect(await list(people.analyst, { country: 'XB' })).toEqual([]);
  });

  test('are shown within the portfolio, without cases of a declared conflict, and as mine where I declared none', async () => {
    const one = await requested('XD');
    const elsewhere = await core.person('analyst', { portfolio: ['XN'] });
    expect(await list(elsewhere)).toEqual([]);
    expect(refusalOf(await listClocks(core.ports)(elsewhere, { country: 'XD', limit: 5 })).kind).toBe(
      'forbidden',
    );
    const other = await core.person('analyst');
    expect(await list(other, { country: 'XD' })).toHaveLength(1);
    expect(await list(other, { country: 'XD', mine: true })).toEqual([]);
    expect(await list(people.analyst, { country: 'XD', mine: true })).toHaveLength(1);
    const conflict = { caseId: one.caseId, declares: 'conflict', words: 'A relative works there.' } as const;
    valueOf(await declareConflict(core.ports)(other, conflict));
    expect(await list(other, { country: 'XD' })).toEqual([]);
    const outsider = await core.person('outside-submitter');
    expect(refusalOf(await listClocks(core.ports)(outsider, { limit: 5 })).kind).toBe('forbidden');
  });

  test('come page by page, each once, and refuse a place that is none', async () => {
    for (const country of ['XE', 'XF', 'XL']) await requested(country);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = valueOf(await listClocks(core.ports)(people.analyst, { limit: 2, after }));
      seen.push(...page.clocks.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual((await list(people.analyst)).map(({ id }) => id));
    for (const place of ['', 'x.y', `2031-02-30.${randomUUID()}`, "2031-02-01.' or 1=1"])
      expect(refusalOf(await listClocks(core.ports)(people.analyst, { limit: 2, after: place })).kind).toBe(
        'invalid',
      );
  });
});

describe('a calendar feed', () => {
  test('reads for its owner, and only clocks; its secret is nowhere on record', async () => {
    await requested('XG');
    const owner = await core.person('analyst', { portfolio: ['XG'] });
    const { id, secret } = valueOf(
      await openCalendarFeed(core.ports)(owner, { name: 'Mine', filter: { label: 'law' } }),
    );
    const { name, clocks } = valueOf(await readCalendarFeed(core.ports)({ secret, address: ADDRESS }));
    expect([name, clocks.map(({ country }) => country)]).toEqual(['Mine', ['XG']]);
    const { rows } = await core.owner.query(
      `select f::text as text from calendar_feeds f union all select body from ledger_entries where body like '%calendar-feed%'`,
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { text } of rows) expect(text).not.toContain(secret);
    expect(valueOf(await listCalendarFeeds(core.ports)(owner, undefined))).toMatchObject([
      { id, revokedAt: null },
    ]);
  });

  test('is worth nothing once it is revoked, which only its owner can do, once', async () => {
    const owner = await core.person('analyst');
    const { id, secret } = valueOf(await openCalendarFeed(core.ports)(owner, { name: 'Mine', filter: {} }));
    const revoke = revokeCalendarFeed(core.ports);
    expect(refusalOf(await revoke(people.analyst, { id })).kind).toBe('not-found');
    const all = await Promise.all([1, 2, 3].map(() => revoke(owner, { id })));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refusalOf(await readCalendarFeed(core.ports)({ secret, address: ADDRESS })).kind).toBe(
      'not-found',
    );
    await expect(core.app.query('update calendar_feeds set token_hash = $1', ['x'])).rejects.toThrow(
      /permission/,
    );
  });

  test('of a disabled account is not there; wrong secrets and many readings are refused after a while', async () => {
    const owner = await core.person('analyst');
    const { secret } = valueOf(await openCalendarFeed(core.ports)(owner, { name: 'Mine', filter: {} }));
    const read = (asked: string, address: string) => readCalendarFeed(core.ports)({ secret: asked, address });
    for (let tries = 0; tries < 60; tries += 1) valueOf(await read(secret, '192.0.2.8'));
    expect(refusalOf(await read(secret, '192.0.2.8')).kind).toBe('throttled');
    for (let tries = 0; tries < 30; tries += 1)
      expect(refusalOf(await read('guess', '192.0.2.9')).kind).toBe('not-found');
    expect(refusalOf(await read('guess', '192.0.2.9')).kind).toBe('throttled');
    await core.owner.query('update accounts set disabled_at = now() where id = $1', [owner.accountId]);
    expect(refusalOf(await read(secret, '192.0.2.10')).kind).toBe('not-found');
  });
});

describe('among very many', () => {
  const MANY = 200_000;

  beforeAll(async () => {
    await core.owner.query(
      `insert into clock_starts (id, source, source_id, clock_id, kind, label, country, authority_id, since, sorts_on, terms, recorded_at)
       select gen_random_uuid(), 'proceeding', gen_random_uuid(), 'invented', case when n % 2 = 0 then 'deadline' else 'period' end,
         'law', case when n % 1000 = 0 then 'XH' else 'XQ' end, case when n % 5000 = 0 then 'rare' else 'often' end,
         '2030-01-01', '2030-01-01'::date + (n % 4000), $1::jsonb, now() from generate_series(1, $2) n`,
      [
        {
          ...{ words: 'Invented', cite: null, count: null, provenance: null, startedBy: 'a test' },
          endsBy: null,
        },
        MANY,
      ],
    );
    await core.owner.query('analyze clock_starts');
  });

  test.each([
    ['everywhere', {}],
    ['in a country that has few', { country: 'XH' }],
    ['under a law that has few', { authorityId: 'rare' }],
    ['late', { late: true }],
    ['that are mine', { mine: true }],
    ['by a day', { dueBefore: '2031-06-01' }],
    ['from a day', { dueFrom: '2031-06-01' }],
  ])('a page %s comes soon, for a whole portfolio and for a small one', async (_what, ask) => {
    on('2031-03-02');
    const small = await core.person('analyst', { portfolio: ['XH', 'XP'] });
    for (const actor of [people.analyst, small]) {
      expect(await quickest(() => list(actor, { ...ask, limit: 50 }))).toBeLessThan(500);
    }
  });

  test('a month holds the clocks that end in it, from its first day to its last', async () => {
    on('2031-03-02');
    const month = { country: 'XH', dueFrom: '2032-09-01', dueBefore: '2032-09-30', limit: 200 };
    const clocks = await list(people.analyst, month);
    const days = clocks.map(({ due }) => due ?? '');
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day >= '2032-09-01' && day <= '2032-09-30')).toBe(true);
  });

  test('a page late in the order comes as soon as the first', async () => {
    const after = `2040-01-01.${randomUUID()}`;
    expect(await quickest(() => list(people.analyst, { after, limit: 50 }))).toBeLessThan(500);
  });
});

/** Milliseconds of the quickest of some times: what a busy machine adds to one of them says nothing of the question. */
async function quickest(ask: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  while (taken.length < 5 && (taken.at(-1) ?? Infinity) > 100) {
    const began = performance.now();
    await ask();
    taken.push(performance.now() - began);
  }
  return Math.min(...taken);
}
