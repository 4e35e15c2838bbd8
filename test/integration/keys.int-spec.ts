import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor, Ports, RekeyStep } from '#casework';
import {
  done,
  listNominations,
  listPosts,
  rekeyNames,
  rekeyNow,
  runScreening,
  savePost,
  searchAgain,
  searchUnits,
  showRequest,
  submitRequest,
  SYSTEM,
} from '#casework';
import { KEYS_VERSION } from '#matching';
import type { TestCore } from '../support/core.ts';
import { openCore, plantUnit, refusalOf, valueOf } from '../support/core.ts';

const UNITS = 900;

let core: TestCore;
let analyst: Actor;
let requestId: string;

beforeAll(async () => {
  core = await openCore();
  const country = { iso: 'QM', alpha3: 'QMX', name: 'Examplia', status: 'user-assigned' as const };
  valueOf(
    await core.ports.unitOfWork.run(SYSTEM, async ({ countries }) =>
      done(await countries.load([{ ...country, successors: [], aliases: [] }])),
    ),
  );
  analyst = await core.person('analyst');
  await plantUnit(core.ports, { name: '18 Meadow Brigade', country: 'QM' });
  await core.owner.query(
    `insert into unit_claims select gen_random_uuid(), c.unit_id, c.kind, to_jsonb(n || ' Rifle Company'), c.valid_from,
       c.valid_to, c.from_date, c.to_date, c.cited_until, c.start_is_real, c.end_is_real, c.open_ended, c.source,
       c.confidence, c.citations, c.recorded_at, c.recorded_by, null, false, null, null, null, null, null, null, c.content_hash
     from unit_claims c, generate_series(1, ${UNITS - 1}) as n where c.kind = 'name'`,
  );
  await core.owner.query(
    `insert into unit_names select c.id, c.unit_id, 'QM', 'alias', c.value #>> '{}', '', '{}', c.recorded_at, null, 0
     from unit_claims c where not exists (select from unit_names n where n.claim_id = c.id)`,
  );
  valueOf(await rekeyNames(core.ports)());
  requestId = await submitOne();
});

afterAll(() => core?.close());

/** As an earlier release left it: other keys, by an earlier version. */
async function goBack(): Promise<void> {
  await core.owner.query(
    `update unit_names set keys = array['old:' || name], normalised = 'old', keys_version = 0`,
  );
  await core.owner.query(`update person_records set keys = array['old:' || name], keys_version = 0`);
}

async function submitOne(): Promise<string> {
  const administrator = await core.person('administrator');
  const vetter = await core.person('post-vetter');
  if (!valueOf(await listPosts(core.ports)(administrator, {})).some(({ id }) => id === 'lakeport'))
    valueOf(
      await savePost(core.ports)(administrator, {
        id: 'lakeport',
        revision: 0,
        name: 'Lakeport',
        country: 'QM',
      }),
    );
  const taken = await submitRequest(core.ports)(vetter, {
    ...{
      postId: 'lakeport',
      title: 'Course',
      programme: 'IMET',
      instrumentId: 'imet',
      event: 'Staff course',
    },
    ...{ authority: '22 U.S.C. 2347', needBy: '2026-05-01', place: null, startsOn: null, endsOn: null },
    source: {
      kind: 'rows',
      rows: [
        {
          ...{ country: 'Examplia', unit: '18 Meadow Bde', program: 'IMET', start_date: '2026-06-01' },
          ...{
            end_date: '2026-06-02',
            family_name: 'Merriport',
            given_names: 'Ignatius',
            national_id: 'QM 7',
          },
        },
      ],
    },
    selection: { country: null, report: null, fiscalYear: null, fromRow: null, toRow: null },
  });
  const { id } = valueOf(taken).request;
  valueOf(await runScreening(core.ports)(SYSTEM, id));
  return id;
}

const search = async () =>
  valueOf(await searchUnits(core.ports)(analyst, { text: '18th Meadow Bde', country: 'QM', limit: 5 }));
const stale = async () => core.ports.views.keys.stale(KEYS_VERSION);
const outdated = async () => {
  const [row] = valueOf(await listNominations(core.ports)(analyst, { id: requestId, limit: 1 }));
  return row!;
};
const ledgered = async (): Promise<{ unitNames: number; persons: number }[]> => {
  const { rows } = await core.owner.query(
    `select body::json -> 'entry' -> 'data' as data from ledger_entries where chain = 'keys' order by sequence`,
  );
  return rows.map(({ data }) => data);
};

describe('names that another version of the library read', () => {
  let before: unknown;
  beforeEach(async () => {
    before = (await core.owner.query(`select * from unit_names order by claim_id`)).rows;
    await goBack();
  });

  test('are said to be missing by a search until they are read anew, and by a request searched meanwhile', async () => {
    expect(await search()).toMatchObject({ units: [], notice: expect.stringMatching(/may be missing/) });
    valueOf(await searchAgain(core.ports)(analyst, { requestId }));
    valueOf(await runScreening(core.ports)(SYSTEM, requestId));
    const { words, outdated: because } = await outdated();
    expect(because.map(({ what }) => what)).toEqual(['reading', 'reading']);
    expect(words).toMatch(/Out of date: names are read otherwise/);

    const { unitNames, persons } = valueOf(await rekeyNames(core.ports)());
    expect({ unitNames, persons }).toEqual({ unitNames: UNITS, persons: 1 });
    expect(await stale()).toEqual({ unitNames: 0, persons: 0 });
    expect((await core.owner.query(`select * from unit_names order by claim_id`)).rows).toEqual(before);
    expect(await search()).toMatchObject({ units: [{ name: '18 Meadow Brigade' }], notice: null });

    expect((await outdated()).outdated).toHaveLength(2);
    valueOf(await searchAgain(core.ports)(analyst, { requestId }));
    valueOf(await runScreening(core.ports)(SYSTEM, requestId));
    expect((await outdated()).outdated).toEqual([]);
    expect(valueOf(await showRequest(core.ports)(analyst, { id: requestId })).outdated).toBe(0);
  });

  test('are shared by many processes, each name once, and told in the ledger', async () => {
    const earlier = (await ledgered()).length;
    const made = await Promise.all(Array.from({ length: 8 }, () => rekeyNames(core.ports)()));
    const sums = made.map(valueOf);
    expect(sums.reduce((sum, { unitNames }) => sum + unitNames, 0)).toBe(UNITS);
    expect(sums.reduce((sum, { persons }) => sum + persons, 0)).toBe(1);
    const entries = (await ledgered()).slice(earlier);
    expect(entries.reduce((sum, { unitNames }) => sum + unitNames, 0)).toBe(UNITS);
    expect((await core.owner.query(`select * from unit_names order by claim_id`)).rows).toEqual(before);
  });

  test('are gone on with where a process stopped or died in the middle of a part', async () => {
    const steps: RekeyStep[] = [];
    const hook = (step: RekeyStep) => void steps.push(step);
    const first = valueOf(await rekeyNames(core.ports)(SYSTEM, { hook, shouldStop: () => steps.length > 1 }));
    expect(steps).toEqual([
      { done: 0, of: UNITS + 1 },
      { done: first.unitNames + first.persons, of: UNITS + 1 },
    ]);
    const left = await stale();
    expect(left.unitNames).toBe(UNITS - first.unitNames);
    await expect(rekeyNames(dying(core.ports))()).rejects.toThrow('it died');
    expect(await stale()).toEqual(left);
    valueOf(await rekeyNames(core.ports)());
    expect((await core.owner.query(`select * from unit_names order by claim_id`)).rows).toEqual(before);
  });

  test('are left alone by a process of an earlier release', async () => {
    await core.owner.query(`update unit_names set keys_version = $1`, [KEYS_VERSION + 1]);
    await core.owner.query(`update person_records set keys_version = $1`, [KEYS_VERSION + 1]);
    expect(valueOf(await rekeyNames(core.ports)())).toMatchObject({ unitNames: 0, persons: 0 });
    await goBack();
    valueOf(await rekeyNames(core.ports)());
  });

  test('are read anew by who may edit units, and by nobody else', async () => {
    const inspector = await core.person('inspector');
    expect(refusalOf(await rekeyNow(core.ports)(inspector, {})).kind).toBe('forbidden');
    expect(valueOf(await rekeyNow(core.ports)(analyst, {}))).toMatchObject({ unitNames: UNITS, persons: 1 });
    expect(valueOf(await rekeyNow(core.ports)(analyst, {}))).toMatchObject({ unitNames: 0, persons: 0 });
  });

  test('keep what they say: the application cannot change a name, only what it is found under', async () => {
    await expect(core.app.query(`update unit_names set name = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(core.app.query(`update person_records set name = 'x'`)).rejects.toThrow(/permission denied/);
    valueOf(await rekeyNames(core.ports)());
  });
});

/** A process that dies after it has written a part and before the part is kept. */
const dying = ({ views, unitOfWork }: Ports): Pick<Ports, 'views' | 'unitOfWork'> => ({
  views,
  unitOfWork: {
    run: (actor, work) =>
      unitOfWork.run(actor, async (transaction) => {
        await work(transaction);
        throw new Error('it died');
      }),
  },
});
