import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Actor, Answer, AnswerBeside } from '#casework';
import { answerEligibility, answerMany, mergeUnits } from '#casework';
import {
  castPeople,
  openFictionalCase,
  STATE_LAW,
  toBar,
  toCertified,
  toReview,
} from '../support/case-world.ts';
import type { TestCore } from '../support/core.ts';
import { openCore, plantUnit, valueOf } from '../support/core.ts';

let core: TestCore;
let analyst: Actor;
let before: string;
/** The barred unit, the line below it, a neighbour, one alone, and two that were merged: into the deepest, and into the one alone. */
let units: Record<'barred' | 'below' | 'deepest' | 'neighbour' | 'absorbed' | 'alone' | 'second', string>;

beforeAll(async () => {
  core = await openCore();
  const people = await castPeople(core);
  analyst = people.analyst;
  const opened = await openFictionalCase(core, people);
  const plant = (name: string, parentId?: string) =>
    plantUnit(core.ports, { name, country: 'FD', ...(parentId !== undefined && { parentId }) });
  const above = await plant('The Northern Command');
  const below = await plant('First Company', opened.unitId);
  const deepest = await plant('Second Platoon', below);
  const neighbour = await plant('The Harbour Guard', above);
  const [absorbed, alone, second] = [
    await plant('2nd Platoon'),
    await plant('The Band'),
    await plant('Band'),
  ];
  units = { barred: opened.unitId, below, deepest, neighbour, absorbed, alone, second };
  for (const [keptId, absorbedId] of [
    [deepest, absorbed],
    [alone, second],
  ] as const) {
    const ask = { keptId, absorbedId, keptRevision: 1, absorbedRevision: 1, reason: 'One unit.' };
    valueOf(await mergeUnits(core.ports)(analyst, ask));
  }
  before = core.ports.clock.now();
  const track = await opened.open(STATE_LAW);
  await toReview(track, people, opened);
  await toCertified(track, people);
  await toBar(track, people.decider);
});

afterAll(() => core?.close());

const one = async (unitId: string, knownAt?: string): Promise<AnswerBeside> =>
  valueOf(await answerEligibility(core.ports)(analyst, { unitId, instrumentId: 'imet', knownAt }));

async function many(knownAt: string): Promise<Map<string, Answer>> {
  const sets = valueOf(
    await answerMany(core.ports)(analyst, { asked: { country: 'FD' }, instrumentId: 'imet', knownAt }),
  );
  const found = new Map<string, Answer>();
  for await (const set of sets) for (const answer of set) found.set(answer.unitId ?? '', answer);
  return found;
}

async function plantResult(unitId: string, expiresOn: string): Promise<void> {
  const admin = new pg.Client({ connectionString: core.database.adminUrl });
  await admin.connect();
  await admin.query('set session_replication_role = replica');
  await admin.query(
    `insert into results (id, nomination_id, round, unit_id, applies_to, result, reasons, signed_act_id, valid_from, expires_on,
       recorded_at, signed_by)
     select gen_random_uuid(), gen_random_uuid(), 1, $1, 'unit', 'approved', 'x', gen_random_uuid(), '2020-01-01', $2, '2020-01-01Z',
       gen_random_uuid()`,
    [unitId, expiresOn],
  );
  await admin.end();
}

describe('an answer, alone and among many', () => {
  test('a bar reaches every unit below, by its path, and neither a neighbour nor what was known before it', async () => {
    const verdicts = async (knownAt?: string) => ({
      barred: (await one(units.barred, knownAt)).verdict,
      below: (await one(units.below, knownAt)).verdict,
      deepest: (await one(units.deepest, knownAt)).verdict,
      neighbour: (await one(units.neighbour, knownAt)).verdict,
    });
    const open = 'not-determined';
    expect(await verdicts()).toEqual({
      barred: 'barred',
      below: 'barred',
      deepest: 'barred',
      neighbour: open,
    });
    expect(await verdicts(before)).toEqual({ barred: open, below: open, deepest: open, neighbour: open });
    const [reason] = (await one(units.absorbed)).reasons;
    expect(reason?.path.map((link) => link.parentId)).toEqual([units.below, units.barred]);
  });

  test('says the same of every unit both ways, and of an absorbed one what it says of the unit that stands for it', async () => {
    await plantResult(units.absorbed, '2098-01-01');
    await plantResult(units.absorbed, '2099-01-01');
    await plantResult(units.neighbour, '2097-01-01');
    await plantResult(units.neighbour, '2096-01-01');
    await plantResult(units.second, '2095-01-01');
    for (const knownAt of [before, core.ports.clock.now()]) {
      const all = await many(knownAt);
      expect(all.size).toBeGreaterThanOrEqual(Object.keys(units).length - 2);
      for (const [unitId, answer] of all)
        expect(await one(unitId, knownAt)).toEqual({ ...answer, standard: null });
      expect(all.has(units.absorbed)).toBe(false);
      expect(await one(units.absorbed, knownAt)).toEqual({ ...all.get(units.deepest), standard: null });
      expect(
        all
          .get(units.deepest)
          ?.reasons.map(({ words }) => words)
          .join(),
      ).toContain('until 1 Jan 2099');
      expect(all.get(units.neighbour)).toMatchObject({ verdict: 'eligible', expires: '2097-01-01' });
      expect(all.get(units.alone)).toMatchObject({ verdict: 'eligible', expires: '2095-01-01' });
    }
  });

  test('a unit that is not there has no answer', async () => {
    const nobody = core.ports.ids.next();
    const ask = { unitId: nobody, instrumentId: 'imet' };
    expect(await answerEligibility(core.ports)(analyst, ask)).toMatchObject({
      refusal: { kind: 'not-found' },
    });
  });
});
