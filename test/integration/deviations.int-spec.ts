import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Actor, ProposeDeviation } from '#casework';
import { listDeviations, listForums, proposeDeviation, showDeviation, signDeviation } from '#casework';
import { twinOf } from '../support/case-world.ts';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';
import { INVENTED_FORUM, loadInventedForum, loadPartners } from '../support/partners.ts';

jest.setTimeout(60_000);

const START = '2026-03-02T09:00:00.000Z';
let now = START;
let core: TestCore;
let analyst: Actor;
let official: Actor;
beforeAll(async () => {
  core = await openCore({ clock: { now: () => now } });
  await loadPartners(core.ports);
  await loadInventedForum(core.ports);
  analyst = await core.person('analyst', { office: 'human-rights-bureau', portfolio: ['QM', 'QN'] });
  official = await core.person('deciding-official', { office: 'secretary-of-state' });
});
beforeEach(() => {
  now = START;
});
afterAll(() => core?.close());

const terms = (more: Partial<ProposeDeviation> = {}): ProposeDeviation => ({
  forumId: INVENTED_FORUM,
  authorityClaimed: 'A memorandum of the Deputy Secretary (invented)',
  scope: { countries: ['QM'], authorityIds: ['us-22usc2378d'], caseIds: [] },
  reasons: 'It is the practice.',
  endPlan: 'The desk takes over the cases by the end of the year.',
  startsOn: '2026-03-02',
  expiresOn: '2027-03-02',
  ...more,
});
const propose = async (more: Partial<ProposeDeviation> = {}, by = analyst) =>
  valueOf(await proposeDeviation(core.ports)(by, terms(more))).id;
const sign = (id: string, by = official) => signDeviation(core.ports)(by, { id, reasons: 'I agree.' });
const show = async (id: string) => valueOf(await showDeviation(core.ports)(analyst, { id }));
const faultsOf = async (more: Partial<ProposeDeviation>) =>
  refusalOf(await proposeDeviation(core.ports)(analyst, terms(more))).faults?.map(({ where }) => where);

describe('a deviation', () => {
  test('is proposed by one person, signed by another, and stands until its last day', async () => {
    const id = await propose();
    expect(await show(id)).toMatchObject({
      status: 'proposed',
      signature: null,
      forumName: 'An invented forum',
    });
    valueOf(await sign(id));
    expect(await show(id)).toMatchObject({
      status: 'in-force',
      signature: { personId: official.personId },
      daysLeft: 365,
    });
    now = '2027-02-20T09:00:00.000Z';
    expect(await show(id)).toMatchObject({ status: 'expiring', daysLeft: 10 });
    now = '2027-03-02T23:59:59.000Z';
    expect(await show(id)).toMatchObject({ status: 'expiring', daysLeft: 0 });
    now = '2027-03-03T00:00:00.000Z';
    expect(await show(id)).toMatchObject({ status: 'past', daysLeft: null, ending: null });
  });

  test('has an end, at most a year after its first day, and does not begin in the past', async () => {
    expect(await faultsOf({ expiresOn: '2027-03-03' })).toEqual(['expiresOn']);
    expect(await faultsOf({ expiresOn: '2026-03-01' })).toEqual(['expiresOn']);
    expect(await faultsOf({ expiresOn: '' })).toEqual(['expiresOn']);
    expect(await faultsOf({ startsOn: '2026-03-01' })).toEqual(['startsOn']);
    await propose({ startsOn: '2028-02-29', expiresOn: '2029-02-28' });
    expect(await faultsOf({ startsOn: '2028-02-29', expiresOn: '2029-03-01' })).toEqual(['expiresOn']);
  });

  test('names whom and what it covers, a forum on record, reasons, and how it will end', async () => {
    expect(await faultsOf({ authorityClaimed: ' ', reasons: '', endPlan: '' })).toEqual([
      'authorityClaimed',
      'reasons',
      'endPlan',
    ]);
    const scope = { countries: ['QM', 'QZ'], authorityIds: ['bill-ceasefire-compliance'], caseIds: ['x'] };
    const wide = await core.person('analyst', { office: 'human-rights-bureau' });
    const wrong = refusalOf(await proposeDeviation(core.ports)(wide, terms({ scope })));
    expect(wrong.faults?.map(({ where }) => where)).toEqual([
      'scope.countries',
      'scope.authorityIds',
      'scope.caseIds',
    ]);
    expect(
      refusalOf(await proposeDeviation(core.ports)(analyst, terms({ forumId: 'forum-none' }))).kind,
    ).toBe('not-found');
    const elsewhere = { ...terms().scope, countries: ['QP'] };
    expect(refusalOf(await proposeDeviation(core.ports)(analyst, terms({ scope: elsewhere }))).code).toBe(
      'portfolio.outside',
    );
    const noCase = { ...terms().scope, caseIds: [core.ports.ids.next()] };
    expect(await faultsOf({ scope: noCase })).toEqual(['scope.caseIds']);
  });

  test('is not signed by who proposed it, with any account, nor twice, nor once it is over', async () => {
    const both = await core.person(['analyst', 'deciding-official'], { office: 'human-rights-bureau' });
    const own = await propose({}, both);
    const twin = await twinOf(core, both, { roles: ['deciding-official'], office: 'dod' });
    for (const hand of [both, { ...twin, portfolio: 'all' as const }])
      expect(refusalOf(await sign(own, hand)).code).toBe('signer.is-author');
    const id = await propose();
    expect(refusalOf(await sign(id, analyst)).code).toBe('permission.missing');
    const all = await Promise.all(Array.from({ length: 20 }, () => sign(id)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refusalOf(await sign(id)).code).toBe('deviation.signed-already');
    const late = await propose({ expiresOn: '2026-03-31' });
    now = '2026-04-01T00:00:00.000Z';
    expect(refusalOf(await sign(late)).code).toBe('deviation.over');
  });

  test('is renewed only as a new one with signatures of its own, for the same forum', async () => {
    const first = await propose();
    valueOf(await sign(first));
    const again = await propose({ renews: first, startsOn: '2027-03-01', expiresOn: '2028-03-01' });
    expect(await show(again)).toMatchObject({ renews: first, status: 'proposed', signature: null });
    expect(await show(first)).toMatchObject({ status: 'in-force' });
    expect(
      refusalOf(await proposeDeviation(core.ports)(analyst, terms({ renews: core.ports.ids.next() }))).kind,
    ).toBe('not-found');
  });

  test('is listed by how it stands on the day, within the portfolio', async () => {
    const id = await propose({ expiresOn: '2026-03-20' });
    valueOf(await sign(id));
    const listed = async (by: Actor, more: object) =>
      valueOf(await listDeviations(core.ports)(by, { limit: 200, ...more })).map((one) => one.id);
    expect(await listed(analyst, { status: 'expiring' })).toEqual([id]);
    expect(await listed(analyst, { status: 'expiring', within: 5 })).toEqual([]);
    expect(await listed(analyst, { country: 'QN' })).toEqual([]);
    const elsewhere = await core.person('analyst', { portfolio: ['QP'] });
    expect(await listed(elsewhere, {})).toEqual([]);
    expect(refusalOf(await showDeviation(core.ports)(elsewhere, { id })).kind).toBe('not-found');
  });

  test('keeps the version of the profile that was signed for', async () => {
    const id = await propose();
    await loadInventedForum(core.ports, 'An invented forum, renamed');
    expect((await show(id)).profile.name).toBe('An invented forum');
    expect(valueOf(await listForums(core.ports)(analyst, undefined))).toMatchObject([
      { version: 2, name: 'An invented forum, renamed', approver: { known: false } },
    ]);
  });
});

describe('by SQL', () => {
  const columns =
    'id, forum_id, forum_version, authority_claimed, countries, authority_ids, reasons, end_plan, starts_on, expires_on, proposed_at, proposed_by_account, proposed_by_person';
  const insert = (starts: string, expires: string | null, by: Actor, person = by.personId) =>
    core.app.query(
      `insert into deviations (${columns}) values ($1, '${INVENTED_FORUM}', 1, 'x', '{QM}', '{us-22usc2378d}', 'x', 'x', $2, $3, $4, $5, $6) returning id`,
      [core.ports.ids.next(), starts, expires, START, by.accountId, person],
    );
  const insertSignature = (deviation: string, proposer: Actor, by: Actor, person = by.personId) =>
    core.app.query(
      `insert into deviation_signatures (deviation_id, proposed_by_person, signed_at, signed_by_account, signed_by_person, reasons)
       values ($1, $2, $3, $4, $5, 'x')`,
      [deviation, proposer.personId, START, by.accountId, person],
    );

  test('no deviation is without an end, longer than a year, backdated or under another person', async () => {
    await expect(insert('2026-03-02', null, analyst)).rejects.toThrow('expires_on');
    await expect(insert('2026-03-02', '2027-03-03', analyst)).rejects.toThrow('deviations_at_most_a_year');
    await expect(insert('2026-03-02', '2026-03-01', analyst)).rejects.toThrow('deviations_end_after_start');
    await expect(insert('2026-03-01', '2026-12-31', analyst)).rejects.toThrow('deviations_not_backdated');
    await expect(insert('2026-03-02', '2026-12-31', analyst, official.personId)).rejects.toThrow(
      'proposing account',
    );
    await expect(insert('2026-03-02', '2027-03-02', analyst)).resolves.toMatchObject({ rowCount: 1 });
  });

  test('no person signs twice, for themselves, for another, or without the role', async () => {
    const both = await core.person(['analyst', 'deciding-official'], { office: 'human-rights-bureau' });
    const own = await propose({}, both);
    await expect(insertSignature(own, both, both)).rejects.toThrow('deviation_signatures_four_eyes');
    await expect(insertSignature(own, official, both)).rejects.toThrow('foreign key');
    await expect(insertSignature(own, both, official, analyst.personId)).rejects.toThrow(
      'account of their own',
    );
    await expect(insertSignature(own, both, analyst)).rejects.toThrow('account of their own');
    await insertSignature(own, both, official);
    await expect(insertSignature(own, both, official)).rejects.toThrow('deviation_signatures_pkey');
  });

  test('nothing is changed or taken away, and none expires early', async () => {
    const id = await propose();
    valueOf(await sign(id));
    for (const table of [
      'deviations',
      'deviation_signatures',
      'deviation_endings',
      'deviation_applications',
      'deviation_application_ends',
      'reference_entries',
      'condition_findings',
    ])
      await expect(core.app.query(`delete from ${table}`)).rejects.toThrow('permission denied');
    for (const change of [
      `update deviations set expires_on = expires_on + 30`,
      `update deviation_signatures set signed_at = now()`,
      `update reference_entries set body = '{}'`,
    ])
      await expect(core.app.query(change)).rejects.toThrow('permission denied');
    const end = (kind: string, person: string) =>
      core.app.query(
        `insert into deviation_endings (deviation_id, kind, reasons, ended_at, account_id, person_id) values ($1, $2, 'x', $3, $4, $5)`,
        [id, kind, START, analyst.accountId, person],
      );
    await expect(end('expired', analyst.personId)).rejects.toThrow('after its last day');
    await expect(end('withdrawn', official.personId)).rejects.toThrow('account of their own');
  });
});
