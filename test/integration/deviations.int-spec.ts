import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor, ProposeDeviation } from '#casework';
import {
  answerEligibility,
  applyForum,
  endExpiredDeviations,
  endForum,
  endHostWindows,
  explainCase,
  listDeviations,
  listForums,
  proposeDeviation,
  showDeviation,
  showProceeding,
  signDeviation,
  withdrawDeviation,
} from '#casework';
import type { People, Track } from '../support/case-world.ts';
import {
  castPeople,
  chainOf,
  openFictionalCase,
  STATE_LAW,
  toBar,
  toCertified,
  toReview,
  twinOf,
} from '../support/case-world.ts';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';
import { INVENTED_FORUM, loadInventedForum, loadPartners } from '../support/partners.ts';

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

describe('a forum in a case', () => {
  let people: People;
  beforeAll(async () => {
    await core.owner.query(
      `insert into countries (iso, alpha3, name, status) values ('FD', 'FDN', 'Freedonia (fictional)', 'current')`,
    );
    people = await castPeople(core);
  });

  const scope = { countries: ['FD'], authorityIds: [STATE_LAW], caseIds: [] };
  const inForce = async (more: Partial<ProposeDeviation> = {}) => {
    const by = await core.person('legal-adviser', { office: 'legal' });
    const id = await propose({ scope, ...more }, by);
    valueOf(await sign(id));
    return id;
  };
  const apply = (deviationId: string, track: Track, by: Actor = people.analyst) =>
    applyForum(core.ports)(by, {
      ...{ deviationId, proceedingId: track.id, revision: track.revision },
      reasons: 'It is the practice.',
    });
  const applied = async (deviationId: string, track: Track) => {
    track.revision = valueOf(await apply(deviationId, track)).revision;
  };
  const inReview = async () => {
    const opened = await openFictionalCase(core, people);
    const track = await opened.open(STATE_LAW);
    await toReview(track, people, opened);
    return { opened, track };
  };
  const explain = async ({ caseId }: Track) => {
    const [only] = valueOf(await explainCase(core.ports)(people.analyst, { id: caseId })).proceedings;
    if (only === undefined) throw new Error('The case has a proceeding.');
    return only;
  };
  const actsIn = (acts: readonly { readonly type: string; readonly allowed: boolean }[]) =>
    acts.filter(({ allowed }) => allowed).map(({ type }) => type);

  test('is applied only by a deviation in force, within its scope, once', async () => {
    const { track } = await inReview();
    const reaches = async (id: string) => refusalOf(await apply(id, track));
    const unsigned = await propose({ scope }, await core.person('analyst'));
    expect(await reaches(unsigned)).toMatchObject({
      code: 'deviation.not-in-force',
      blocks: [{ words: 'Nobody has signed it yet.', clearedBy: 'deciding-official' }],
    });
    const outside = await inForce({ scope: { ...scope, authorityIds: ['us-10usc362'] } });
    expect((await reaches(outside)).blocks).toMatchObject([
      { words: 'The proceeding is outside its scope.' },
    ]);
    const later = await inForce({ startsOn: '2026-04-01' });
    expect((await reaches(later)).blocks).toMatchObject([{ words: 'It begins on 1 Apr 2026.' }]);
    const id = await inForce();
    expect(refusalOf(await apply(id, track, people.decider)).code).toBe('permission.missing');
    await applied(id, track);
    const again = await inForce();
    expect(refusalOf(await apply(again, track))).toMatchObject({
      code: 'proceeding.under-deviation',
      meanwhile: { deviationId: id },
    });
    expect(refusalOf(await track.ask(people.analyst, 'forum.ended', { reasons: 'x' })).code).toBe(
      'act.elsewhere',
    );
  });

  test("shows the standard process beside it, and a government's silence blocks no finding", async () => {
    const { track } = await inReview();
    expect(await explain(track)).toMatchObject({ forum: null, standard: null });
    await applied(await inForce(), track);
    await track.act(people.analyst, 'position.recorded', { stance: 'object', reasons: 'Not yet.' });
    await track.act(people.analyst, 'host-consultation.opened');
    const asked = await explain(track);
    expect(asked).toMatchObject({
      state: 'hostGovConsult',
      forum: {
        forumName: expect.stringContaining('invented forum'),
        inForce: true,
        result: { outcome: 'no-agreement' },
      },
      standard: { state: 'underReview' },
    });
    expect(asked.forum?.waitsUntil).toBe('2026-05-31');
    expect(actsIn(asked.acts)).toContain('host-consultation.ended');
    expect(actsIn(asked.standard?.acts ?? [])).not.toContain('host-consultation.ended');
    const sheet = valueOf(await showProceeding(core.ports)(people.analyst, { id: track.id }));
    expect(sheet).toMatchObject({ state: 'hostGovConsult', standard: { state: 'underReview' } });
    await toCertified(track, people);
    expect((await explain(track)).forum?.standardConclusion).toBe('bar-supported');
    await toBar(track, people.decider);
    expect(track.state).toBe('ineligible');
  });

  test('waits for a government as long as it says, and no day longer; the clock ends that once, and signs nothing', async () => {
    const { track } = await inReview();
    await applied(await inForce(), track);
    await track.act(people.analyst, 'host-consultation.opened');
    const end = endHostWindows(core.ports);
    now = '2026-05-31T23:00:00.000Z';
    expect((await end()).filter(({ proceedingId }) => proceedingId === track.id)).toEqual([]);
    now = '2026-06-01T01:00:00.000Z';
    const ended = (await Promise.all([end(), end(), end()])).flat();
    expect(ended.filter(({ proceedingId }) => proceedingId === track.id)).toMatchObject([
      { act: 'host-window.expired', to: 'underReview', signatureId: null },
    ]);
    expect(await end()).toEqual([]);
  });

  test('leaves the answer what it is under the standard process, and says so', async () => {
    const { track, opened } = await inReview();
    const { unitId } = opened;
    const answer = async () =>
      valueOf(await answerEligibility(core.ports)(people.analyst, { unitId, instrumentId: 'imet' }));
    expect((await answer()).standard).toBeNull();
    await applied(await inForce(), track);
    await track.act(people.analyst, 'host-consultation.opened');
    expect(await answer()).toMatchObject({
      verdict: 'not-determined',
      standard: { verdict: 'not-determined', forums: [{ proceedingId: track.id, expiresOn: '2027-03-02' }] },
    });
    const early = { unitId, instrumentId: 'imet', knownAt: '2026-03-02T08:00:00Z' };
    expect(valueOf(await answerEligibility(core.ports)(people.analyst, early)).standard).toBeNull();
  });

  test('ends aloud on the day after its last day, in every case, and once', async () => {
    const { track } = await inReview();
    const deviationId = await inForce({ expiresOn: '2026-03-20' });
    await applied(deviationId, track);
    await track.act(people.analyst, 'host-consultation.opened');
    now = '2026-03-20T23:59:59.000Z';
    expect(await endExpiredDeviations(core.ports)()).not.toContainEqual(
      expect.objectContaining({ id: deviationId }),
    );
    now = '2026-03-21T00:00:00.000Z';
    expect((await explain(track)).forum).toMatchObject({ inForce: false, result: null });
    const ended = (await Promise.all([1, 2, 3].map(() => endExpiredDeviations(core.ports)()))).flat();
    expect(ended.filter(({ id }) => id === deviationId)).toEqual([
      { id: deviationId, proceedingIds: [track.id] },
    ]);
    expect(await explain(track)).toMatchObject({ state: 'underReview', forum: null, standard: null });
    const chain = await chainOf(core, track.caseId);
    expect(chain.slice(-2).map(({ act }) => act)).toEqual(['forum.ended', 'deviation.expired']);
    expect(chain.at(-1)?.body.entry.data).toMatchObject({ deviationId, expiresOn: '2026-03-20' });
    const shown = valueOf(await showDeviation(core.ports)(people.analyst, { id: deviationId }));
    expect(shown).toMatchObject({
      status: 'past',
      ending: { kind: 'expired', name: null },
      applications: [{ ended: { because: 'expired' } }],
    });
  });

  test('ends with a withdrawal in every case, and in one case alone', async () => {
    const [one, two] = [(await inReview()).track, (await inReview()).track];
    const deviationId = await inForce();
    for (const track of [one, two]) await applied(deviationId, track);
    const alone = { proceedingId: one.id, revision: one.revision, reasons: 'It was a mistake.' };
    valueOf(await endForum(core.ports)(people.analyst, alone));
    expect((await explain(one)).forum).toBeNull();
    expect((await explain(two)).forum).not.toBeNull();
    one.revision += 1;
    const withdrawal = { id: deviationId, reasons: 'The standard process is enough.' };
    expect(valueOf(await withdrawDeviation(core.ports)(people.decider, withdrawal)).proceedingIds).toEqual([
      two.id,
    ]);
    expect((await explain(two)).forum).toBeNull();
    expect(refusalOf(await withdrawDeviation(core.ports)(people.decider, withdrawal)).code).toBe(
      'deviation.over',
    );
    expect(refusalOf(await apply(deviationId, one)).blocks).toMatchObject([
      { words: 'It was withdrawn or has expired.' },
    ]);
  });

  test('is applied by SQL no more than by an act', async () => {
    const { track } = await inReview();
    const outside = await inForce({ scope: { ...scope, authorityIds: ['us-10usc362'] } });
    const late = await inForce({ startsOn: '2026-04-01' });
    for (const id of [outside, late])
      await expect(
        core.app.query(
          `insert into deviation_applications (id, deviation_id, proceeding_id, reasons, applied_at, account_id, person_id)
           values ($1, $2, $3, 'x', $4, $5, $6)`,
          [core.ports.ids.next(), id, track.id, START, people.analyst.accountId, people.analyst.personId],
        ),
      ).rejects.toThrow('deviation applies while it is in force');
  });
});
