import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { ExplainedProceeding, Queue, QueueCount, WorkPage } from '#casework';
import { deriveWork } from '#casework';
import type { Caller } from '../support/people.ts';
import { signInAs } from '../support/people.ts';
import { PATIENCE, api, caller, openQueues, pageOf } from './demo-queues.ts';

openQueues();

/** A deviation begins today at the earliest, and the day may end on the way. */
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

const queuesOf = async (name: string) =>
  (await caller(name).get<{ queues: QueueCount[] }>('/api/work')).body.queues;

describe('the queues of the demo', () => {
  test(
    'hold as much as they say, for every role',
    async () => {
      for (const who of ['vetter', 'analyst', 'lawyer', 'official', 'defense', 'hill', 'inspector'])
        for (const { queue, count, more } of await queuesOf(who)) {
          const page = await pageOf(who, queue, '&limit=200');
          expect([who, queue, count, more]).toEqual([who, queue, page.items.length, false]);
        }
    },
    PATIENCE,
  );

  test('say what is to be done, by whom, and lead on page by page', async () => {
    const { items } = await pageOf('analyst', 'find');
    expect(items.every(({ roles, words }) => roles.includes('analyst') && words !== '')).toBe(true);
    const first = await pageOf('analyst', 'find', '&limit=1');
    const second = await pageOf('analyst', 'find', `&limit=1&after=${encodeURIComponent(first.next ?? '')}`);
    expect([first, second].map((page) => page.items[0]?.id)).toEqual(items.slice(0, 2).map(({ id }) => id));
  });

  test('are narrowed by country, law, state, days and words', async () => {
    const about = async (more: string) =>
      (await pageOf('analyst', 'find', more)).items.map((one) => one.about);
    expect(await about('&country=QM&authorityId=us-10usc362')).toEqual(['18th Infantry Brigade']);
    expect(await about('&state=reportDue')).toEqual(['Examplia']);
    expect(await about('&text=28%20inf')).toEqual(['28th Infantry Brigade', '28th Infantry Brigade']);
    expect(await about('&text=8th')).toEqual([]);
    expect(await about('&days=1')).toEqual([]);
    expect(await about('&text=%27%20%7C%20%26%20%21%3A%2A')).toEqual([]);
  });

  test('show a role only its own, and nobody else any', async () => {
    expect((await queuesOf('hill')).map(({ queue }) => queue)).not.toContain('sign');
    expect((await pageOf('hill', 'sign')).items).toEqual([]);
    expect((await caller('admin').get('/api/work')).status).toBe(403);
    expect((await caller('reporter').get('/api/work')).status).toBe(403);
  });

  test('refuse a place that no page gave', async () => {
    const reply = await caller('analyst').get('/api/work/items?queue=find&after=elsewhere');
    expect(reply.status).toBe(422);
  });

  test('leave out countries of others, and cases with a declared conflict', async () => {
    const elsewhere = await signInAs(api, { role: 'analyst', portfolio: ['QP'] });
    const { body } = await elsewhere.get<WorkPage>('/api/work/items?queue=find');
    expect(body.items.filter(({ country }) => country !== 'QP')).toEqual([]);
    const conflicted = await signInAs(api, { role: 'analyst' });
    const before = (await conflicted.get<WorkPage>('/api/work/items?queue=find')).body.items;
    expect(before[0]).toMatchObject({ undeclared: true, title: null });
    const caseId = before[0]?.caseId ?? '';
    const declared = { declares: 'conflict', words: 'A relative of mine serves there.' };
    await conflicted.send('POST', `/api/cases/${caseId}/declarations`, declared);
    const after = (await conflicted.get<WorkPage>('/api/work/items?queue=find')).body.items;
    expect(after).toEqual(before.filter((one) => one.caseId !== caseId));
  });

  test('follow an act at once: a finding moves the step on', async () => {
    const step = (await pageOf('analyst', 'find', '&country=QM&authorityId=us-10usc362')).items[0];
    const path = `/api/cases/${step?.caseId}/explain`;
    const { proceedings } = (await caller('analyst').get<{ proceedings: ExplainedProceeding[] }>(path)).body;
    const { id, revision } = proceedings.find((one) => one.id === step?.proceedingId) ?? {
      id: '',
      revision: 0,
    };
    const payload = { elementId: 'D5', value: 'met', reasons: 'As the record shows.' };
    await caller('analyst').send('POST', `/api/proceedings/${id}/acts`, {
      ...{ revision, type: 'finding.recorded', payload },
    });
    const next = (await pageOf('analyst', 'find', '&country=QM&authorityId=us-10usc362')).items[0];
    expect(step?.words).toContain('D5');
    expect(next?.words).not.toContain('D5');
    expect(next?.since).toBe(step?.since);
  });

  test('hold information until somebody said which unit it is about', async () => {
    const said = { source: 'A newspaper of Examplia', body: 'A unit is said to have taken the harbour.' };
    await caller('reporter').send('POST', '/api/information', said);
    const waits = async (who: Caller) =>
      (await who.get<WorkPage>('/api/work/items?queue=match')).body.items.find(
        ({ about }) => about === said.source,
      );
    const elsewhere = await signInAs(api, { role: 'analyst', portfolio: ['QP'] });
    expect(await waits(elsewhere)).toMatchObject({ kind: 'information', country: '' });
    const { id } = (await waits(caller('analyst'))) ?? { id: '' };
    const { body } = await caller('analyst').get<{ units: { id: string }[] }>(
      '/api/units?country=QM&limit=1',
    );
    const about = { unitId: body.units[0]?.id, about: 'unit', words: 'It names the unit.' };
    const reply = await caller('analyst').send('POST', `/api/information/${id}/units`, about);
    expect(reply.status).toBe(201);
    expect(await waits(caller('analyst'))).toBeUndefined();
  });

  test('hold a deviation for a second person, and show its proposer for whom it waits', async () => {
    const { body } = await caller('analyst').get<{
      deviations: {
        forumId: string;
        scope: { countries: string[]; authorityIds: string[] };
      }[];
    }>('/api/deviations');
    const [known] = body.deviations;
    const reply = await caller('lawyer').send<{ deviation: { id: string } }>('POST', '/api/deviations', {
      ...{ forumId: known?.forumId, authorityClaimed: 'A memorandum.', reasons: 'For the test.' },
      ...{ endPlan: 'It ends by itself.', startsOn: TOMORROW, expiresOn: TOMORROW },
      scope: known?.scope,
    });
    expect([reply.status, reply.body]).toEqual([201, expect.anything()]);
    const deviations = async (who: string, queue: Queue) =>
      (await pageOf(who, queue)).items.filter(({ kind }) => kind === 'deviation').map(({ id }) => id);
    const { id } = reply.body.deviation;
    expect(await deviations('official', 'sign')).toContain(id);
    expect(await deviations('lawyer', 'waiting')).toContain(id);
    expect(await deviations('analyst', 'waiting')).not.toContain(id);
    expect(await deviations('vetter', 'sign')).toEqual([]);
  });

  test('hold a deviation for several countries under each of them, and name them all', async () => {
    const { body } = await caller('analyst').get<{
      deviations: { forumId: string; scope: { authorityIds: string[] } }[];
    }>('/api/deviations');
    const [known] = body.deviations;
    const countries = ['QM', 'QN'];
    const reply = await caller('lawyer').send<{ deviation: { id: string } }>('POST', '/api/deviations', {
      ...{ forumId: known?.forumId, authorityClaimed: 'A memorandum.', reasons: 'For the test.' },
      ...{ endPlan: 'It ends by itself.', startsOn: TOMORROW, expiresOn: TOMORROW },
      scope: { countries, authorityIds: known?.scope.authorityIds, caseIds: [] },
    });
    const { id } = reply.body.deviation;
    const under = async (country: string) => {
      const { items } = await pageOf('official', 'sign', `&country=${country}&limit=200`);
      const found = items.find((item) => item.id === id);
      return found && [found.country, found.countries];
    };
    expect([await under('QM'), await under('QN'), await under('QP')]).toEqual([
      ['QM', countries],
      ['QN', countries],
      undefined,
    ]);
  });

  test('are derived anew where an earlier release left none', async () => {
    const pool = new pg.Pool({ connectionString: api.database.ownerUrl, max: 1 });
    const before = (await pageOf('inspector', 'find')).items.map(({ id, words }) => [id, words]);
    await pool.query(
      `delete from work_items where kind = 'proceeding'; update proceedings set work_version = 0`,
    );
    await pool.end();
    const derive = api.app.get<ReturnType<typeof deriveWork>>(deriveWork);
    expect((await derive()).ok).toBe(true);
    const after = (await pageOf('inspector', 'find')).items.map(({ id, words }) => [id, words]);
    expect(new Set(after.map(String))).toEqual(new Set(before.map(String)));
  });
});

describe('saved searches', () => {
  type Kept = { search: { id: string; revision: number } };
  const keep = (who: string, name: string, shared: string) =>
    caller(who).send<Kept>('POST', '/api/saved-searches', { name, address: 'queue=find', shared });
  const listed = async (who: string) =>
    (await caller(who).get<{ searches: { name: string }[] }>('/api/saved-searches')).body.searches.map(
      ({ name }) => name,
    );

  test('are seen by their owner, their office, or whoever has the link, and by nobody else', async () => {
    const [own, office, link] = [
      await keep('official', 'Mine', 'nobody'),
      await keep('official', 'Ours', 'office'),
      await keep('official', 'Linked', 'link'),
    ].map(({ body }) => `/api/saved-searches/${body.search.id}`);
    expect(await listed('official')).toEqual(['Linked', 'Mine', 'Ours']);
    expect(await listed('hill')).toEqual(['Ours']);
    expect(await listed('analyst')).toEqual([]);
    for (const [who, path, status] of [
      ['hill', own, 404],
      ['hill', office, 200],
      ['analyst', office, 404],
      ['analyst', link, 200],
    ] as const)
      expect((await caller(who).get(path ?? '')).status).toBe(status);
  });

  test('have a name of their own, a revision, and one owner who takes them away', async () => {
    const { body } = await keep('lawyer', 'Certify', 'office');
    const path = `/api/saved-searches/${body.search.id}`;
    expect((await keep('lawyer', 'Certify', 'nobody')).status).toBe(409);
    const change = { revision: 1, name: 'To certify' };
    expect((await caller('analyst').send('PATCH', path, change)).status).toBe(404);
    expect((await caller('lawyer').send('PATCH', path, change)).status).toBe(200);
    expect((await caller('lawyer').send('PATCH', path, change)).status).toBe(409);
    expect((await caller('analyst').send('POST', `${path}/removal`, { revision: 2 })).status).toBe(404);
    expect((await caller('lawyer').send('POST', `${path}/removal`, { revision: 2 })).status).toBe(200);
    expect(await listed('lawyer')).toEqual([]);
    expect((await keep('lawyer', 'To certify', 'nobody')).status).toBe(201);
  });

  test('are saved once where the same name is sent many times at once', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => keep('vetter', 'Twice', 'nobody')));
    expect(
      replies
        .map(({ status }) => status)
        .sort()
        .filter((status) => status === 201),
    ).toHaveLength(1);
    expect(replies.every(({ status }) => status === 201 || status === 409)).toBe(true);
  });
});
