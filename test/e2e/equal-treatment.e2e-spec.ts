import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AnswerBeside, ExplainedBeside, Ports, Refusal, ShownDeviation } from '#casework';
import { endExpiredDeviations } from '#casework';
import { findAuthority } from '#law';
import { PORTS } from '#wiring';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import { plantUnit } from '../support/core.ts';
import type { Caller } from '../support/people.ts';
import { signInAs } from '../support/people.ts';
import { INVENTED_FORUM, loadInventedForum, loadPartners } from '../support/partners.ts';

const LAW = 'us-22usc2378d';
const ELEMENTS = (findAuthority(LAW)?.elements ?? []).map(({ id }) => id);

/** One partner's case: nothing in it differs from the other's but the country. */
interface Partner {
  readonly country: string;
  readonly unitId: string;
  readonly caseId: string;
  readonly proceedingId: string;
  readonly incidentId: string;
  readonly informationId: string;
  revision: number;
}

let now = '2026-03-02T09:00:00.000Z';
let api: TestApi;
let analyst: Caller;
let counsel: Caller;
let decider: Caller;
let official: Caller;
let inspector: Caller;
let examplia: Partner;
let sampleland: Partner;

beforeAll(async () => {
  api = await startApi({ clock: { now: () => now } });
  const ports = api.app.get<Ports>(PORTS);
  await loadPartners(ports);
  await loadInventedForum(ports);
  analyst = await signInAs(api, { role: 'analyst' });
  counsel = await signInAs(api, { role: 'legal-adviser' });
  decider = await signInAs(api, { role: 'deciding-official' });
  official = await signInAs(api, { role: 'deciding-official' });
  inspector = await signInAs(api, { role: 'inspector' });
  examplia = await open(ports, 'QM');
  sampleland = await open(ports, 'QN');
});
afterAll(() => api?.close());

async function must<Body>(who: Caller, path: string, body: object): Promise<Body> {
  const reply = await who.send<Body>('POST', path, body);
  if (reply.status >= 300) throw new Error(`${path}: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

async function open(ports: Ports, country: string): Promise<Partner> {
  const unitId = await plantUnit(ports, { name: '7th Battalion', country });
  const said = { source: 'A letter', body: 'They came at night.', country };
  await must(await signInAs(api, { role: 'outside-submitter' }), '/api/information', said);
  const list = await analyst.get<{ information: { id: string }[] }>('/api/information?only=waiting');
  const informationId = list.body.information[0]?.id ?? '';
  const alleged = {
    informationId,
    country,
    summary: 'People were taken at night.',
    allegedFrom: '2026-01-04',
  };
  const { incident } = await must<{ incident: { id: string } }>(analyst, '/api/incidents', {
    ...{ ...alleged, categories: ['enforced-disappearance'] },
    people: [],
  });
  const { case: file } = await must<{ case: { id: string } }>(analyst, '/api/cases', {
    title: 'The night',
    unitId,
  });
  for (const who of [analyst, counsel, decider])
    await must(who, `/api/cases/${file.id}/declarations`, {
      declares: 'none',
      words: 'I know nobody there.',
    });
  await must(analyst, `/api/cases/${file.id}/incidents`, { incidentId: incident.id });
  const { proceeding } = await must<{ proceeding: { id: string } }>(
    analyst,
    `/api/cases/${file.id}/proceedings`,
    {
      ...{ authorityId: LAW, levelRationale: 'The smallest group in the field.', assistance: ['imet'] },
    },
  );
  const ids = { country, unitId, caseId: file.id, proceedingId: proceeding.id, incidentId: incident.id };
  return { ...ids, informationId, revision: 1 };
}

async function act(partner: Partner, who: Caller, type: string, payload: object = {}): Promise<string> {
  const body = { revision: partner.revision, type, payload };
  const path = `/api/proceedings/${partner.proceedingId}/acts`;
  const { act: acted } = await must<{ act: { revision: number; to: string } }>(who, path, body);
  partner.revision = acted.revision;
  return acted.to;
}

const bothDo = async (who: Caller, type: string, payload: object = {}) => {
  for (const partner of [examplia, sampleland]) await act(partner, who, type, payload);
};

async function explained({ caseId }: Partner): Promise<ExplainedBeside> {
  const reply = await inspector.get<{ proceedings: ExplainedBeside[] }>(`/api/cases/${caseId}/explain`);
  const [only] = reply.body.proceedings;
  if (only === undefined) throw new Error('The case has a proceeding.');
  return only;
}

/** What an explanation says of the law, leaving out whose case it is. */
const inSubstance = ({
  state,
  words,
  acts,
  standing: { kind, cite },
}: Pick<ExplainedBeside, 'state' | 'words' | 'acts' | 'standing'>) => ({
  ...{ state, words, kind, cite },
  acts: acts.map(({ type, params, to, blocks }) => ({
    type,
    params,
    to,
    blocks: blocks.map(({ id }) => id),
  })),
});

const answer = async ({ unitId }: Partner) =>
  (await inspector.get<{ answer: AnswerBeside }>(`/api/answers?unit=${unitId}&instrument=imet`)).body.answer;

describe('the same facts about two partners, one under a forum deviation', () => {
  let deviationId = '';

  test('come to the same while the standard process applies to both', async () => {
    for (const partner of [examplia, sampleland]) {
      const { informationId, incidentId } = partner;
      await act(partner, analyst, 'information.logged', { informationId });
      await act(partner, analyst, 'incident.linked', { incidentId, category: 'enforced-disappearance' });
    }
    await bothDo(analyst, 'review.opened');
    for (const elementId of ELEMENTS)
      await bothDo(analyst, 'finding.recorded', { elementId, value: 'met', reasons: 'As recorded.' });
    expect(inSubstance(await explained(examplia))).toEqual(inSubstance(await explained(sampleland)));
  });

  test('a forum comes in only by a deviation that one person proposes and another signs, with an end', async () => {
    const terms = {
      forumId: INVENTED_FORUM,
      authorityClaimed: 'A memorandum (invented)',
      scope: { countries: ['QM'], authorityIds: [LAW] },
      reasons: 'It is the practice with Examplia.',
      endPlan: 'The desk takes over.',
      startsOn: '2026-03-02',
    };
    const endless = await analyst.send<{ refusal: Refusal }>('POST', '/api/deviations', terms);
    expect([endless.status, endless.body.refusal.faults?.[0]?.where]).toEqual([422, 'expiresOn']);
    const expiresOn = '2026-06-30';
    const made = await must<{ deviation: { id: string } }>(analyst, '/api/deviations', {
      ...terms,
      expiresOn,
    });
    deviationId = made.deviation.id;
    const application = {
      proceedingId: examplia.proceedingId,
      revision: examplia.revision,
      reasons: 'As proposed.',
    };
    const path = `/api/deviations/${deviationId}`;
    const early = await analyst.send<{ refusal: Refusal }>('POST', `${path}/applications`, application);
    expect([early.status, early.body.refusal.code]).toEqual([409, 'deviation.not-in-force']);
    await must(official, `${path}/signature`, { reasons: 'For the time being.' });
    const wrong = { ...application, proceedingId: sampleland.proceedingId, revision: sampleland.revision };
    expect((await analyst.send('POST', `${path}/applications`, wrong)).status).toBe(409);
    const { applied } = await must<{ applied: { revision: number } }>(
      analyst,
      `${path}/applications`,
      application,
    );
    examplia.revision = applied.revision;
  });

  test('stand side by side: the forum waits for the government, the standard process does not', async () => {
    await act(examplia, analyst, 'position.recorded', {
      stance: 'object',
      reasons: 'Not without their answer.',
    });
    await act(sampleland, analyst, 'position.recorded', {
      stance: 'object',
      reasons: 'Not without their answer.',
    });
    expect(await act(examplia, analyst, 'host-consultation.opened')).toBe('hostGovConsult');
    const [under, plain] = [await explained(examplia), await explained(sampleland)];
    expect(under).toMatchObject({
      state: 'hostGovConsult',
      forum: {
        forumName: 'An invented forum',
        inForce: true,
        result: { outcome: 'no-agreement' },
        standardConclusion: 'bar-supported',
      },
    });
    expect(plain).toMatchObject({ state: 'underReview', forum: null, standard: null });
    if (under.standard === null) throw new Error('The standard result stands beside a forum.');
    expect(inSubstance(under.standard)).toEqual(inSubstance(plain));
    expect(await answer(examplia)).toMatchObject({
      verdict: 'not-determined',
      standard: { verdict: 'not-determined', forums: [{ deviationId, expiresOn: '2026-06-30' }] },
    });
    expect((await answer(sampleland)).standard).toBeNull();
  });

  test('are brought together by the day after its last day, aloud', async () => {
    now = '2026-06-10T09:00:00.000Z';
    const near = await inspector.get<{ deviations: ShownDeviation[] }>(
      '/api/deviations?status=expiring&country=QM',
    );
    expect(near.body.deviations).toMatchObject([{ id: deviationId, daysLeft: 20 }]);
    now = '2026-07-01T00:00:00.000Z';
    expect((await explained(examplia)).forum).toMatchObject({ inForce: false, result: null });
    const end = api.app.get<ReturnType<typeof endExpiredDeviations>>(endExpiredDeviations);
    expect(await end()).toEqual([{ id: deviationId, proceedingIds: [examplia.proceedingId] }]);
    examplia.revision += 1;
    const { body } = await inspector.get<{ entries: { act: string }[] }>(
      `/api/cases/${examplia.caseId}/chronology?limit=200`,
    );
    expect(body.entries.slice(-2).map((entry) => entry.act)).toEqual(['forum.ended', 'deviation.expired']);
    const back = await explained(examplia);
    expect(back).toMatchObject({ forum: null, standard: null });
    expect(inSubstance(back)).toEqual(inSubstance(await explained(sampleland)));
  });

  test('and come to the same bar', async () => {
    await bothDo(analyst, 'contradicting-evidence.recorded', { words: 'A search found none.' });
    await bothDo(counsel, 'assessment.certified');
    await bothDo(decider, 'credible-information.determined', { reasons: 'It is credible.' });
    const [one, two] = [await answer(examplia), await answer(sampleland)];
    expect([one.verdict, two.verdict]).toEqual(['barred', 'barred']);
    expect(one.reasons.map(({ cite }) => cite)).toEqual(two.reasons.map(({ cite }) => cite));
    expect(inSubstance(await explained(examplia))).toEqual(inSubstance(await explained(sampleland)));
  });
});
