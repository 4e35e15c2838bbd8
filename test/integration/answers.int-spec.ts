import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, Answer, Verdict } from '#casework';
import {
  answerEligibility,
  answerMany,
  extendBar,
  listBars,
  mergeUnits,
  showUnit,
  undoMerge,
} from '#casework';
import { INSTRUMENTS } from '#law';
import pg from 'pg';
import type { OpenedCase, People, Track } from '../support/case-world.ts';
import {
  castPeople,
  openFictionalCase,
  STATE_LAW,
  toBar,
  toCertified,
  toReview,
} from '../support/case-world.ts';
import type { TestCore } from '../support/core.ts';
import { openCore, plantUnit, refusalOf, valueOf } from '../support/core.ts';

let core: TestCore;
let people: People;
let opened: OpenedCase;
let track: Track;
let beforeTheBar: string;
const units = { brigade: '', battalion: '', company: '', neighbour: '' };

const ask = async (
  unitId: string,
  more: { instrumentId?: string; on?: string; knownAt?: string } = {},
  actor: Actor = people.inspector,
) => answerEligibility(core.ports)(actor, { unitId, instrumentId: 'imet', ...more });
const verdict = async (unitId: string, more = {}): Promise<Verdict> =>
  valueOf(await ask(unitId, more)).verdict;

async function all(
  asked: { unitIds: readonly string[] } | { country: string },
  instrumentId = 'imet',
  actor = people.inspector,
) {
  const answers: Answer[] = [];
  for await (const set of valueOf(await answerMany(core.ports)(actor, { asked, instrumentId })))
    answers.push(...set);
  return answers;
}

/** A result as a vetter would have signed it, planted without its request: replication leaves triggers and references out. */
async function vet(unitId: string): Promise<void> {
  const admin = new pg.Client({ connectionString: core.database.adminUrl });
  await admin.connect();
  await admin.query('set session_replication_role = replica');
  await admin.query(
    `insert into results (id, nomination_id, round, unit_id, applies_to, result, reasons, signed_act_id, valid_from,
       expires_on, recorded_at, signed_by)
     values (gen_random_uuid(), gen_random_uuid(), 1, $1, 'unit', 'approved', 'planted', gen_random_uuid(),
       current_date - 30, current_date + 335, now() - interval '30 days', gen_random_uuid())`,
    [unitId],
  );
  await admin.end();
}

beforeAll(async () => {
  core = await openCore();
  people = await castPeople(core);
  opened = await openFictionalCase(core, people);
  track = await opened.open(STATE_LAW);
  const country = 'FD';
  units.battalion = opened.unitId;
  units.company = await plantUnit(core.ports, {
    name: 'Charlie Company',
    country,
    parentId: units.battalion,
  });
  units.neighbour = await plantUnit(core.ports, { name: '777th Battalion', country });
  units.brigade = await plantUnit(core.ports, { name: '77th Brigade', country });
  for (const id of Object.values(units)) await vet(id);
  await toReview(track, people, opened);
  await toCertified(track, people);
  beforeTheBar = new Date().toISOString();
  await sleep(5);
  await toBar(track, people.decider);
});
afterAll(() => core?.close());

describe('an answer from the database', () => {
  test('follows the bar down the hierarchy and nowhere else', async () => {
    const found = Object.entries(units).map(async ([name, id]) => [name, await verdict(id)]);
    expect(Object.fromEntries(await Promise.all(found))).toEqual({
      battalion: 'barred',
      company: 'barred',
      neighbour: 'eligible',
      brigade: 'eligible',
    });
  });

  test('shows the path, the determination and the citation', async () => {
    const { reasons } = valueOf(await ask(units.company));
    expect(reasons.find((reason) => reason.verdict === 'barred')).toMatchObject({
      cite: '22 U.S.C. 2378d(a)',
      proceedingId: track.id,
      determinationId: expect.any(String),
      path: [{ childId: units.company, parentId: units.battalion, kind: 'command' }],
    });
  });

  test('is as it was known at a moment: before the bar, the question was open', async () => {
    expect(await verdict(units.battalion, { knownAt: beforeTheBar })).toBe('not-determined');
    expect(await verdict(units.battalion, { knownAt: '2020-01-01T00:00:00.000Z' })).not.toBe('eligible');
  });

  test('is as the world was on a day: before the bar began there is none, and no result counts either', async () => {
    const answer = valueOf(await ask(units.battalion, { on: '2021-05-05' }));
    expect(answer.verdict).toBe('not-determined');
    expect(answer.reasons.some((reason) => reason.verdict === 'barred')).toBe(false);
  });

  test('reaches a unit above only once a finding names it, and then what is below that too', async () => {
    const sister = await plantUnit(core.ports, {
      name: 'Delta Company of the brigade',
      country: 'FD',
      parentId: units.brigade,
    });
    await vet(sister);
    expect([await verdict(units.brigade), await verdict(sister)]).toEqual(['eligible', 'eligible']);
    await claimParent(units.battalion, units.brigade);
    expect(await verdict(units.brigade)).toBe('eligible');
    const [bar] = valueOf(
      await listBars(core.ports)(people.inspector, { proceedingId: track.id, limit: 10 }),
    );
    const { rows } = await core.owner.query(
      `select id from findings where proceeding_id = $1 and element_id = 'F5' limit 1`,
      [track.id],
    );
    const extension = {
      barId: bar?.id ?? '',
      unitId: units.brigade,
      findingId: (rows[0] as { id: string }).id,
      reasons: 'Its commander ordered it.',
    };
    const extended = await extendBar(core.ports)(people.decider, extension);
    if (!extended.ok) throw new Error(JSON.stringify(extended.refusal));
    expect([await verdict(units.brigade), await verdict(sister)]).toEqual(['barred', 'barred']);
    const { reasons } = valueOf(await ask(units.brigade));
    expect(reasons[0]?.words).toContain('Its commander ordered it.');
  });

  async function claimParent(childId: string, parentId: string): Promise<void> {
    await core.owner.query(
      `insert into unit_claims (id, unit_id, kind, value, from_date, open_ended, source, confidence, recorded_at, recorded_by, content_hash)
       values (gen_random_uuid(), $1, 'parent', $2, '2001-01-01', 'Y', 'planted', 'high', now(), gen_random_uuid(), '\\x00')`,
      [childId, { parentId, kind: 'command' }],
    );
    await core.owner.query(
      `insert into unit_parents (claim_id, child_id, parent_id, kind, from_date, open_ended, recorded_at)
       select id, unit_id, $2, 'command', from_date, open_ended, recorded_at from unit_claims where unit_id = $1 and kind = 'parent'`,
      [childId, parentId],
    );
  }

  test('holds for a unit that was merged into a barred one, and lets go when the merge is undone', async () => {
    const double = await plantUnit(core.ports, { name: 'The battalion under another name', country: 'FD' });
    await vet(double);
    expect(await verdict(double)).toBe('eligible');
    const revision = async (id: string) =>
      valueOf(await showUnit(core.ports)(people.inspector, { id })).unit.revision;
    const merge = {
      keptId: units.battalion,
      keptRevision: await revision(units.battalion),
      absorbedId: double,
      absorbedRevision: await revision(double),
      reason: 'One and the same.',
    };
    const merged = valueOf(await mergeUnits(core.ports)(people.analyst, merge));
    expect(await verdict(double)).toBe('barred');
    valueOf(
      await undoMerge(core.ports)(people.analyst, { mergeId: merged.mergeId, reason: 'They were two.' }),
    );
    expect(await verdict(double)).toBe('eligible');
  });

  test('is refused for a day or a moment that does not exist, by its name', async () => {
    const where = async (more: object) =>
      refusalOf(await ask(units.company, more)).faults?.map((one) => one.where);
    expect(await where({ on: 'soon' })).toEqual(['on']);
    expect(await where({ on: '2026-02-30', knownAt: '2026-02-03' })).toEqual(['on', 'knownAt']);
    expect(refusalOf(await ask('not an id')).code).toBe('unit.not-found');
    const early = valueOf(await ask(units.company, { knownAt: '2020-01-01T02:00:00+02:00' }));
    expect(early.knownAt).toBe('2020-01-01T00:00:00.000Z');
  });

  test('is refused for an instrument nobody knows, and not found outside the portfolio', async () => {
    expect(refusalOf(await ask(units.company, { instrumentId: 'gift-basket' })).code).toBe(
      'instrument.unknown',
    );
    const elsewhere = await core.person('post-vetter', { portfolio: ['QM'] });
    expect(refusalOf(await ask(units.company, {}, elsewhere)).code).toBe('unit.not-found');
    expect(await all({ unitIds: Object.values(units) }, 'imet', elsewhere)).toEqual([]);
  });
});

describe('many answers at once', () => {
  test.each(INSTRUMENTS.map(({ id }) => id))('are the same as one by one (%s)', async (instrumentId) => {
    const many = await all({ country: 'FD' }, instrumentId);
    expect(many.length).toBeGreaterThan(4);
    for (const { knownAt, ...answer } of many) {
      const { knownAt: _later, ...one } = valueOf(
        await ask(answer.unitId ?? '', { instrumentId, on: answer.on, knownAt }),
      );
      expect({ ...answer, standard: null }).toEqual(one);
    }
  });

  test('leave out what is not there, and refuse a question about nobody', async () => {
    expect(await all({ unitIds: ['00000000-0000-7000-8000-000000000000'] })).toEqual([]);
    const nobody = await answerMany(core.ports)(people.inspector, {
      asked: { unitIds: [] },
      instrumentId: 'imet',
    });
    expect(refusalOf(nobody).code).toBe('answers.nobody');
  });
});

describe('no country in the law', () => {
  test('the same stored facts give the same answers whatever country they are said to be of', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const everywhere = await core.person('inspector', { office: 'inspectorate' });
    const answers = async () => {
      const found: unknown[] = [];
      for (const { id: instrumentId, traceableByDefault } of INSTRUMENTS) {
        if (!traceableByDefault) continue; // agreements and lists are delivered to a country; they would have to move too
        for (const id of Object.values(units)) {
          const { knownAt: _now, ...answer } = valueOf(
            await ask(id, { instrumentId, on: today }, everywhere),
          );
          found.push(answer);
        }
      }
      return found;
    };
    const before = await answers();
    for (const country of ['IL', 'EG', 'UA', 'CO', 'QM']) {
      for (const table of ['units', 'cases', 'information', 'incidents'])
        await core.owner.query(`update ${table} set country = $1`, [country]);
      expect(await answers()).toEqual(before);
    }
  });
});
