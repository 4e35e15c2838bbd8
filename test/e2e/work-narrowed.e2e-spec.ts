import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { ActAndRead, ExplainedProceeding, QueueCount } from '#casework';
import { api, caller, openQueues, pageOf } from './demo-queues.ts';

openQueues();

describe('the queues', () => {
  test('narrowed by words or a state hold the same as the whole queue does, page by page', async () => {
    const owner = new pg.Pool({ connectionString: api.database.ownerUrl, max: 1 });
    await owner.query(
      `update clock_starts set sorts_on = since where source = 'proceeding' and ended_at is null`,
    );
    await owner.end();
    const all = (await pageOf('inspector', 'risk', '&limit=200')).items;
    const states = [...new Set(all.flatMap(({ state }) => state?.split(' / ') ?? []))];
    expect(states).not.toEqual([]);
    for (const state of states) {
      const { items } = await pageOf('inspector', 'risk', `&limit=200&state=${state}`);
      expect(items).toEqual(all.filter((one) => one.state?.split(' / ').includes(state)));
    }
    for (const queue of ['find', 'waiting', 'risk', 'sign'] as const) {
      const whole = (await pageOf('inspector', queue, '&limit=200&text=infantry')).items;
      if (queue === 'find') expect(whole).not.toEqual([]);
      // A full page is found at the head of the queue, one that is not full by its words.
      for (const [place, item] of whole.entries()) {
        const before = whole[place - 1];
        const after = before
          ? `&after=${encodeURIComponent([before.since, before.id, before.queue].join('~'))}`
          : '';
        const one = await pageOf('inspector', queue, `&limit=1&text=infantry${after}`);
        expect(one.items).toEqual([item]);
      }
    }
  });

  test('and the case are in the answer of an act, as they are read after it', async () => {
    const step = (await pageOf('analyst', 'find', '&country=QM&authorityId=us-10usc362')).items[0];
    const read = async <Body>(path: string) => (await caller('analyst').get<Body>(path)).body;
    const explained = `/api/cases/${step?.caseId}/explain`;
    const before = await read<{ proceedings: ExplainedProceeding[] }>(explained);
    const { id, revision } = before.proceedings.find((one) => one.id === step?.id) ?? { id: '', revision: 0 };
    const payload = { elementId: 'D5', value: 'met', reasons: 'As the record shows.' };
    const body = { revision, type: 'finding.recorded', payload, read: true };
    const sent = await caller('analyst').send<ActAndRead>('POST', `/api/proceedings/${id}/acts`, body);
    const { after } = sent.body;
    if (after === null) throw new Error('It was not read.');
    expect(after.proceeding.revision).toBe(revision + 1);
    expect({ proceedings: after.proceedings }).toEqual({
      proceedings: (await read<{ proceedings: unknown }>(explained)).proceedings,
    });
    expect(after.proceeding).toEqual(
      (await read<{ proceeding: unknown }>(`/api/proceedings/${id}`)).proceeding,
    );
    expect(after.findings).toEqual(await read(`/api/proceedings/${id}/findings`));
    for (const { queue } of (await read<{ queues: QueueCount[] }>('/api/work')).queues) {
      const rows = (await pageOf('analyst', queue, '&limit=200')).items.filter((one) => one.id === id);
      const stands = after.stands.filter((one) => one.inQueue === queue && one.id === id);
      expect([queue, stands.map(({ words }) => words)]).toEqual([queue, rows.map(({ words }) => words)]);
    }
  });

  test('keep beside each running clock where its proceeding stands', async () => {
    const owner = new pg.Pool({ connectionString: api.database.ownerUrl, max: 1 });
    const { rows } = await owner.query<{ wrong: number; placed: number }>(
      `select count(*) filter (where k.state is distinct from p.state)::int as wrong, count(p.state)::int as placed
       from clock_starts k left join proceedings p on k.source = 'proceeding' and p.id = k.source_id where k.ended_at is null`,
    );
    await owner.end();
    expect(rows[0]?.wrong).toBe(0);
    expect(rows[0]?.placed).toBeGreaterThan(0);
  });
});
