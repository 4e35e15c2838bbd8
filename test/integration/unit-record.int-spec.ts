import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, Unit } from '#casework';
import {
  createUnit,
  listEntries,
  mergeUnits,
  openCase,
  previewMerge,
  recordClaim,
  recordIncident,
  linkIncident,
  declareConflict,
  showCaseAsKnown,
  showUnit,
  showUnitRecord,
} from '#casework';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';

let core: TestCore;
let analyst: Actor;
let inspector: Actor;
let official: Actor;
let now = '2026-01-01T00:00:00.000Z';
const nextDay = (): string => {
  now = new Date(Date.parse(now) + 86_400_000).toISOString();
  return now;
};

beforeAll(async () => {
  core = await openCore({ clock: { now: () => now } });
  analyst = await core.person('analyst', { office: 'human-rights-bureau' });
  inspector = await core.person('inspector', { office: 'inspectorate' });
  official = await core.person('deciding-official', { office: 'secretary-of-state' });
});
afterAll(() => core.close());

const unit = async (name: string): Promise<Unit> =>
  valueOf(
    await createUnit(core.ports)(analyst, { country: 'XF', name, source: 'Gazette', confidence: 'high' }),
  );

const site = async (unitId: string, base: string, exact: object | null) =>
  valueOf(
    await recordClaim(core.ports)(analyst, {
      unitId,
      revision: (await core.ports.views.units.byId(unitId))?.revision ?? 0,
      kind: 'site',
      value: { base, ...(exact && { exact }) },
      source: 'Gazette',
      confidence: 'medium',
    }),
  );

const incident = async (caseId: string, place: string) => {
  const { id } = valueOf(
    await recordIncident(core.ports)(analyst, {
      ...{ country: 'XF', summary: `Said to have happened at ${place}.`, place },
      categories: ['prolonged-detention'],
    }),
  );
  valueOf(await linkIncident(core.ports)(analyst, { caseId, incidentId: id }));
  return id;
};

describe('what refers to a unit', () => {
  test('is placed by the points that any unit of the country has for the place, and said to be unknown otherwise', async () => {
    const [about, other] = [await unit('1st Freedonian Brigade'), await unit('2nd Freedonian Brigade')];
    await site(other.id, 'Fort Freedom', { first: '1.5', second: '-0.25' });
    await site(about.id, 'Fort Freedom', { first: 'node', second: '123x' });
    const opened = valueOf(await openCase(core.ports)(analyst, { title: 'A case', unitId: about.id }));
    valueOf(
      await declareConflict(core.ports)(analyst, { caseId: opened.id, declares: 'none', words: 'None.' }),
    );
    const before = now;
    nextDay();
    await incident(opened.id, 'fort freedom');
    await incident(opened.id, 'Nowhere');
    const { incidents, sites, cases } = valueOf(await showUnitRecord(core.ports)(analyst, { id: about.id }));
    expect(incidents?.map(({ spots }) => spots)).toEqual([[{ longitude: 1.5, latitude: -0.25 }], []]);
    expect(sites).toEqual([]);
    expect(cases?.map(({ title }) => title)).toEqual(['A case']);
    const then = async (knownAt?: string) =>
      valueOf(await showCaseAsKnown(core.ports)(inspector, { caseId: opened.id, knownAt })).incidents.length;
    expect([await then(before), await then()]).toEqual([0, 2]);
    const early = await showCaseAsKnown(core.ports)(inspector, {
      caseId: opened.id,
      knownAt: '2020-01-01T00:00:00.000Z',
    });
    expect(refusalOf(early).code).toBe('case.not-yet');
  });

  test('is kept from a role that may not read it', async () => {
    const about = await unit('3rd Freedonian Brigade');
    const { incidents, cases } = valueOf(await showUnitRecord(core.ports)(official, { id: about.id }));
    expect([incidents, cases]).toEqual([null, []]);
  });
});

describe('a merge that is only looked at', () => {
  test('shows what would stand on the kept unit and where the two contradict each other, and changes nothing', async () => {
    const [kept, other] = [await unit('4th Freedonian Brigade'), await unit('IV Brigade')];
    await site(kept.id, 'Fort One', null);
    await site(other.id, 'Fort Two', null);
    const ask = { keptId: kept.id, absorbedId: other.id };
    const { claims, conflicts, blocks } = valueOf(await previewMerge(core.ports)(analyst, ask));
    expect(conflicts.map(({ kind }) => kind)).toEqual(['site']);
    expect(claims.map(({ from }) => from).sort()).toEqual(['absorbed', 'absorbed', 'kept', 'kept']);
    expect(blocks).toEqual([]);
    expect(valueOf(await showUnit(core.ports)(analyst, { id: kept.id })).absorbed).toEqual([]);
    valueOf(
      await mergeUnits(core.ports)(analyst, {
        ...ask,
        ...{ keptRevision: 2, absorbedRevision: 2, reason: 'One unit.' },
      }),
    );
    const again = valueOf(await previewMerge(core.ports)(analyst, ask));
    expect(again.blocks[0]?.words).toContain('IV Brigade was merged');
    const { merges } = valueOf(await showUnitRecord(core.ports)(analyst, { id: kept.id }));
    expect(merges).toMatchObject([{ absorbedName: 'IV Brigade', reason: 'One unit.', undone: null }]);
  });
});

describe('entries of the ledger', () => {
  test('are found by words, act and time, newest first, with the name of what they are about', async () => {
    const named = await unit('Freedonian 100%_Guard');
    nextDay();
    const found = async (more: object) =>
      valueOf(await listEntries(core.ports)(inspector, { act: 'unit.recorded', limit: 50, ...more }));
    expect(await found({ text: '100%_guard' })).toMatchObject([
      { about: named.name, chain: `unit:${named.id}` },
    ]);
    expect(await found({ text: '100x_guard' })).toEqual([]);
    expect(await found({ from: now })).toEqual([]);
    const newest = await found({ order: 'newest-first', limit: 2 });
    expect(newest[0]?.about).toBe(named.name);
    const next = await found({ order: 'newest-first', limit: 1, after: newest[0]?.id });
    expect(next.map(({ id }) => id)).toEqual([newest[1]?.id]);
    expect(await found({ guardedReads: true })).toEqual([]);
  });
});
