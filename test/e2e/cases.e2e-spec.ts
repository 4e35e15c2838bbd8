import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Ports, Refusal } from '#casework';
import { PORTS } from '#wiring';
import { findAuthority } from '#law';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import { plantUnit } from '../support/core.ts';
import type { Caller, Reply } from '../support/people.ts';
import { signInAs } from '../support/people.ts';

const LAW = 'us-22usc2378d';
const portfolio = ['FD'];

let api: TestApi;
let analyst: Caller;
let counsel: Caller;
let decider: Caller;
let outsider: Caller;
let inspector: Caller;
let administrator: Caller;
let unitId: string;
let caseId: string;
let proceedingId: string;
let incidentId: string;

beforeAll(async () => {
  api = await startApi();
  unitId = await plantUnit(api.app.get<Ports>(PORTS), { name: '9th Freedonian Battalion', country: 'FD' });
  analyst = await signInAs(api, { role: 'analyst', portfolio });
  counsel = await signInAs(api, { role: 'legal-adviser', portfolio });
  decider = await signInAs(api, { role: 'deciding-official', portfolio });
  outsider = await signInAs(api, { role: 'outside-submitter', portfolio });
  inspector = await signInAs(api, { role: 'inspector', portfolio });
  administrator = await signInAs(api, { role: 'administrator' });
});

afterAll(() => api?.close());

const refusal = (reply: Reply<unknown>) => (reply.body as { refusal?: Refusal }).refusal;
const blocksOf = (reply: Reply<unknown>) => refusal(reply)?.blocks ?? [];
const elementIds = (findAuthority(LAW)?.elements ?? []).map(({ id }) => id);
const refused = (reply: Reply<unknown>) => [reply.status, refusal(reply)?.code];

let revision = 1;
async function act(who: Caller, type: string, payload: object = {}) {
  const body = { revision, type, payload };
  const reply = await who.send<{ act: { revision: number; to: string } }>(
    'POST',
    `/api/proceedings/${proceedingId}/acts`,
    body,
  );
  if (reply.status === 200) revision = reply.body.act.revision;
  return reply;
}
async function mustAct(who: Caller, type: string, payload?: object) {
  const reply = await act(who, type, payload);
  expect({ type, status: reply.status, body: reply.status === 200 ? null : reply.body }).toEqual({
    type,
    status: 200,
    body: null,
  });
  return reply.body.act;
}

describe('information over HTTP', () => {
  test('is taken from somebody outside, who follows it by its code', async () => {
    const body = {
      source: 'A letter',
      body: 'They came at night.',
      unitText: '9th Battalion',
      country: 'FD',
    };
    const taken = await outsider.send<{ receipt: { receiptCode: string } }>('POST', '/api/information', body);
    expect(taken.status).toBe(201);
    const { receiptCode } = taken.body.receipt;
    const status = await outsider.get<{ receipt: object }>(`/api/information/by-code/${receiptCode}`);
    expect(status.body.receipt).toMatchObject({ status: 'received', receiptCode });
    expect(refused(await outsider.get('/api/information/by-code/0000-0000-0000'))).toEqual([
      404,
      'receipt.not-found',
    ]);
    expect(refused(await outsider.get('/api/information'))).toEqual([403, 'permission.missing']);
    const list = await analyst.get<{ information: { id: string }[] }>('/api/information?only=waiting');
    expect(list.body.information).toHaveLength(1);
    const incident = {
      informationId: list.body.information[0]?.id,
      summary: 'People were taken at night.',
      allegedFrom: '2026-01-04',
      categories: ['enforced-disappearance'],
      people: [{ kind: 'victim', reference: 'V1', particulars: 'a teacher' }],
    };
    const recorded = await analyst.send<{ incident: { id: string } }>('POST', '/api/incidents', incident);
    expect(recorded.status).toBe(201);
    incidentId = recorded.body.incident.id;
  });

  test('is refused field by field', async () => {
    const reply = await outsider.send('POST', '/api/information', { source: '', body: 'x', sender: 'me' });
    expect(reply.status).toBe(422);
    expect(
      refusal(reply)
        ?.faults?.map(({ where }) => where)
        .sort(),
    ).toEqual(['sender', 'source']);
  });
});

describe('a case over HTTP', () => {
  test('opens, and shows nothing before a declaration', async () => {
    const created = await analyst.send<{ case: { id: string } }>('POST', '/api/cases', {
      title: 'The night',
      unitId,
    });
    expect(created.status).toBe(201);
    caseId = created.body.case.id;
    const again = await analyst.send('POST', '/api/cases', { title: 'The night', unitId });
    expect([again.status, refusal(again)?.meanwhile]).toEqual([409, { caseId }]);
    for (const path of ['', '/explain', '/chronology'])
      expect(refused(await analyst.get(`/api/cases/${caseId}${path}`))).toEqual([403, 'conflict.undeclared']);
    expect(refused(await administrator.get(`/api/cases/${caseId}`))).toEqual([403, 'permission.missing']);
    expect(refused(await outsider.get('/api/cases'))).toEqual([403, 'permission.missing']);
    const declaration = { declares: 'none', words: 'I know nobody there.' };
    for (const who of [analyst, counsel, decider])
      expect((await who.send('POST', `/api/cases/${caseId}/declarations`, declaration)).status).toBe(201);
    expect((await analyst.get(`/api/cases/${caseId}`)).status).toBe(200);
    expect((await inspector.get(`/api/cases/${caseId}`)).status).toBe(200);
    expect(refused(await inspector.send('POST', `/api/cases/${caseId}/declarations`, declaration))).toEqual([
      403,
      'permission.missing',
    ]);
  });

  test('goes from an incident to a bar, each act at the revision that was read', async () => {
    const linked = await analyst.send('POST', `/api/cases/${caseId}/incidents`, { incidentId });
    expect(linked.status).toBe(201);
    const opening = {
      authorityId: LAW,
      levelRationale: 'The smallest group in the field.',
      assistance: ['imet'],
    };
    const opened = await analyst.send<{ proceeding: { id: string } }>(
      'POST',
      `/api/cases/${caseId}/proceedings`,
      opening,
    );
    proceedingId = opened.body.proceeding.id;
    const { body } = await analyst.get<{ information: { id: string }[] }>('/api/information?only=evaluated');
    await mustAct(analyst, 'information.logged', { informationId: body.information[0]?.id });
    await mustAct(analyst, 'incident.linked', { incidentId, category: 'enforced-disappearance' });
    await mustAct(analyst, 'review.opened');
    const early = await act(decider, 'credible-information.determined', { reasons: 'x' });
    expect([early.status, refusal(early)?.code]).toEqual([409, 'act.blocked']);
    expect(blocksOf(early).length).toBeGreaterThan(2);
    expect(blocksOf(early).filter(({ cite, clearedBy }) => !cite || !clearedBy)).toEqual([]);
    for (const elementId of elementIds)
      await mustAct(analyst, 'finding.recorded', { elementId, value: 'met', reasons: 'As recorded.' });
    await mustAct(analyst, 'contradicting-evidence.recorded', { words: 'A search found none.' });
    await mustAct(counsel, 'assessment.certified');
    expect(refused(await act(analyst, 'credible-information.determined', { reasons: 'x' }))).toEqual([
      403,
      'act.role-missing',
    ]);
    await mustAct(decider, 'credible-information.determined', { reasons: 'It is credible.' });
    expect((await mustAct(decider, 'bar.entered', { reasons: 'It follows.' })).to).toBe('ineligible');
    revision -= 1;
    const stale = await act(decider, 'bar.entered', { reasons: 'Again.' });
    expect([stale.status, refusal(stale)?.kind, refusal(stale)?.meanwhile?.['state']]).toEqual([
      409,
      'stale',
      'ineligible',
    ]);
  });

  test('takes no identity, time or id from a body', async () => {
    const path = `/api/proceedings/${proceedingId}/acts`;
    const body = { revision, type: 'bar.entered', payload: {}, actor: { personId: 'x' } };
    expect(refusal(await decider.send('POST', path, body))?.faults?.map(({ where }) => where)).toEqual([
      'actor',
    ]);
  });

  test('is found in the queue, explained, told in order, and its findings laid out', async () => {
    const queue = await decider.get<{ cases: { id: string; title: string }[]; next: null }>(
      `/api/cases?state=ineligible&authorityId=${LAW}&country=FD&daysInState=0`,
    );
    expect(queue.body).toMatchObject({
      cases: [{ id: caseId, title: 'The night', door: 'open' }],
      next: null,
    });
    expect(refused(await decider.get('/api/cases?state=lost'))[0]).toBe(422);
    const explained = await decider.get<{ proceedings: { acts: { type: string; blocks: object[] }[] }[] }>(
      `/api/cases/${caseId}/explain`,
    );
    const waiver = explained.body.proceedings[0]?.acts.find(({ type }) => type === 'waiver.granted');
    expect(waiver).toMatchObject({ allowed: false, blocks: [{ clearedBy: [] }] });
    const chronology = await inspector.get<{ entries: { act: string }[] }>(
      `/api/cases/${caseId}/chronology?limit=200`,
    );
    expect(chronology.body.entries.map((entry) => entry.act)).toEqual(
      expect.arrayContaining([
        'case.opened',
        'conflict.declared',
        'credible-information.determined',
        'bar.entered',
        'bar.begun',
      ]),
    );
    const findings = await inspector.get<{ questions: { holds: object | null }[] }>(
      `/api/proceedings/${proceedingId}/findings`,
    );
    expect(findings.body.questions.filter(({ holds }) => holds !== null)).toHaveLength(7);
    const people = await analyst.send<{ people: object[] }>(
      'POST',
      `/api/cases/${caseId}/incidents/${incidentId}/people`,
      { reason: 'To ask.' },
    );
    expect(people.body.people).toMatchObject([{ reference: 'V1' }]);
  });

  test('a portfolio elsewhere finds neither the case nor its proceeding', async () => {
    const elsewhere = await signInAs(api, { role: 'analyst', portfolio: ['SY'] });
    expect(refused(await elsewhere.get(`/api/cases/${caseId}`))).toEqual([404, 'case.not-found']);
    expect(refused(await elsewhere.get(`/api/proceedings/${proceedingId}`))).toEqual([
      404,
      'proceeding.not-found',
    ]);
    expect((await elsewhere.get<{ cases: object[] }>('/api/cases')).body.cases).toEqual([]);
  });

  test('an incident over four worksheets keeps them all', async () => {
    const factors = { access: { value: 'a witness', reasons: 'She was there.' } };
    const path = `/api/cases/${caseId}/worksheets`;
    for (let version = 0; version < 4; version += 1)
      expect((await analyst.send('POST', path, { incidentId, factors })).status).toBe(201);
    const shown = await analyst.get<{ case: { worksheets: object[] } }>(`/api/cases/${caseId}`);
    expect(shown.body.case.worksheets).toHaveLength(4);
    const scored = { incidentId, factors: { access: { value: '9', reasons: 'x' } } };
    expect(refusal(await analyst.send('POST', path, scored))?.faults?.[0]?.where).toBe(
      'factors.access.value',
    );
  });
});
