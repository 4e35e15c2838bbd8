import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '#casework';
import { reportDates } from '#casework';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';
import { deliverAll, explained, openCountryCase } from '../support/drawn-case.ts';
import { loadInvented } from '../support/partners.ts';

const LAW = 'us-22usc2304';
let now = '2031-03-02T09:00:00.000Z';
const on = (day: string) => (now = `${day}T09:00:00.000Z`);

let core: TestCore;
let analyst: Actor;
let messenger: Actor;

beforeAll(async () => {
  core = await openCore({ clock: { now: () => now } });
  await loadInvented(core.ports);
  analyst = await core.person('analyst', { office: 'regional-bureau' });
  messenger = await core.person('legislative-affairs', { office: 'secretary-of-state' });
});

afterAll(() => core?.close());

const REQUEST = {
  requester: 'the Committee on Foreign Relations of the Senate',
  receivedOn: '2031-03-02',
  reference: 'Letter 7.',
};
const TRANSMITTED = {
  assistedBy: 'It was drafted there.',
  organizations: 'Two reports.',
  access: 'It is not.',
};

async function requested(country: string) {
  on('2031-03-02');
  const one = await openCountryCase(core, analyst, [analyst, messenger], { country, authorityId: LAW });
  valueOf(await one.act(messenger, 'request.received', REQUEST));
  const standing = async (at: string) => {
    on(at);
    return (await explained(core, analyst, one.caseId))[0]?.standing;
  };
  return { ...one, standing };
}

const report = () => reportDates(core.ports)();

describe('a request under 502B(c)', () => {
  test('that is answered on day 29 stops nothing', async () => {
    const one = await requested('XA');
    on('2031-03-31');
    await deliverAll(core, messenger, one, { dutyId: 'statement', deliveredOn: '2031-03-31' });
    valueOf(await one.act(messenger, 'statement.transmitted', TRANSMITTED));
    on('2031-04-20');
    expect(await report()).toEqual([]);
    expect((await one.standing('2031-04-20'))?.kind).not.toBe('barred');
  });

  test('that is not answered by day 31 bars by the law’s own words, recorded or not; a statement lifts that', async () => {
    const one = await requested('XC');
    expect((await one.standing('2031-04-01'))?.kind).not.toBe('barred');
    expect(await one.standing('2031-04-02')).toMatchObject({
      kind: 'barred',
      byLaw: true,
      cite: '22 U.S.C. 2304(c)(3)',
    });
    const reported = await report();
    expect(reported.map(({ act, to }) => [act, to.includes('stoppedByLaw')])).toEqual([
      ['deliveries.stopped', true],
    ]);
    await deliverAll(core, messenger, one, { dutyId: 'statement', deliveredOn: '2031-04-02' });
    valueOf(await one.act(messenger, 'statement.transmitted', TRANSMITTED));
    expect((await one.standing('2031-04-03'))?.kind).not.toBe('barred');
  });

  test('is stopped once, by however many workers at once, and by nobody before its day', async () => {
    const one = await requested('XB');
    on('2031-04-01');
    expect(await report()).toEqual([]);
    on('2031-04-02');
    const all = await Promise.all([report(), report(), report()]);
    expect(all.flat()).toHaveLength(1);
    const { rows } = await core.owner.query(
      `select signed, by_law, determination_id from proceeding_transitions where proceeding_id = $1 and act = 'deliveries.stopped'`,
      [one.proceedingId],
    );
    expect(rows).toEqual([{ signed: false, by_law: true, determination_id: null }]);
  });

  test('is stopped by no person', async () => {
    const one = await requested('XD');
    on('2031-04-02');
    for (const person of [analyst, messenger])
      expect(refusalOf(await one.act(person, 'deliveries.stopped')).kind).toMatch(/forbidden|invalid/);
  });

  test('cannot be given a stop by SQL before the machine makes one', async () => {
    const one = await requested('XE');
    await expect(
      core.app.query(
        `insert into proceeding_transitions (id, proceeding_id, sequence, act, rule, from_state, to_state, signed, at, account_id,
           person_id, record, payload, by_law)
         values (gen_random_uuid(), $1, 2, 'x', 'x', 'a', 'b', true, now(), $2, $3, '{}', '{}', true)`,
        [one.proceedingId, analyst.accountId, analyst.personId],
      ),
    ).rejects.toThrow(/proceeding_transitions/);
  });
});
