import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AccessDetails, Actor } from '#casework';
import {
  addSeriesPoints,
  correctAccessIncident,
  listAccessIncidents,
  openAccessSeries,
  recordAccessIncident,
  showAccessSeries,
} from '#casework';
import type { TestCore } from '../support/core.ts';
import { loadCountries, openCore, refusalOf, valueOf } from '../support/core.ts';

const COUNTRY = 'HN';
let core: TestCore;
let analyst: Actor;

beforeAll(async () => {
  core = await openCore({ clock: { now: () => '2031-06-30T12:00:00.000Z' } });
  await loadCountries(core.ports);
  analyst = await core.person('analyst', { portfolio: [COUNTRY] });
});

afterAll(() => core?.close());

const aid: AccessDetails = {
  place: 'Northern crossing',
  consignment: 'Flour and tents',
  aidOf: 'united-states',
  requested: 40,
  allowed: 12,
  quantityUnit: 'truckloads',
  reasonGiven: null,
  byAuthority: 'The border office',
  manner: 'direct',
  from: '2031-04-21',
  to: null,
  source: 'Mission report 12',
  evidenceIds: [],
};
const record = (said: Partial<AccessDetails> = {}, actor = analyst) =>
  recordAccessIncident(core.ports)(actor, { country: COUNTRY, ...aid, ...said });

describe('an access incident', () => {
  test('says for how many days it has lasted, the first and the last counted, while it lasts', async () => {
    const { id } = valueOf(await record());
    const [found] = valueOf(await listAccessIncidents(core.ports)(analyst, { country: COUNTRY, limit: 50 }));
    expect(found).toMatchObject({ id, lastedDays: 71, lasts: true });
  });

  test('is corrected by a new version, once; the old one stays readable, and what was known before stays so', async () => {
    const first = valueOf(await record({ place: 'Southern crossing' }));
    const better = { ...aid, place: 'Southern crossing', allowed: 14, to: '2031-05-01' };
    const correct = () =>
      correctAccessIncident(core.ports)(analyst, { id: first.id, because: 'Miscounted.', ...better });
    const [one, other] = await Promise.all([correct(), correct()]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    const list = async (more = {}) =>
      valueOf(
        await listAccessIncidents(core.ports)(analyst, { country: COUNTRY, limit: 50, ...more }),
      ).filter(({ place }) => place === 'Southern crossing');
    expect((await list()).map(({ allowed }) => allowed)).toEqual([14]);
    expect((await list({ versions: true })).map(({ allowed }) => allowed)).toEqual([12, 14]);
  });

  test.each([
    ['a future day', { from: '2031-07-01' }, 'from'],
    ['days that run backwards', { to: '2031-04-01' }, 'to'],
    ['a quantity of nothing in particular', { quantityUnit: null }, 'quantityUnit'],
    ['less than nothing', { allowed: -1 }, 'allowed'],
    ['a number that is none', { requested: Number.NaN }, 'requested'],
    ['a blank place', { place: ' ' }, 'place'],
  ])('with %s is refused, and the field is named', async (_what, said, where) => {
    const refusal = refusalOf(await record(said));
    expect(refusal.kind).toBe('invalid');
    expect(refusal.faults?.map((fault) => fault.where)).toContain(where);
  });

  test('is for whose portfolio has the country, and for whoever records', async () => {
    const elsewhere = await core.person('analyst', { portfolio: ['BD'] });
    expect(refusalOf(await record({}, elsewhere)).code).toBe('portfolio.outside');
    const inspector = await core.person('inspector');
    expect(refusalOf(await record({}, inspector)).code).toBe('permission.missing');
    expect(
      valueOf(await listAccessIncidents(core.ports)(inspector, { country: COUNTRY, limit: 5 })),
    ).not.toEqual([]);
  });

  test('cannot be changed or taken away by SQL as the application', async () => {
    await expect(core.app.query('update access_incidents set allowed = 40')).rejects.toThrow(
      /permission denied/,
    );
    await expect(core.app.query('delete from access_incidents')).rejects.toThrow(/permission denied/);
  });
});

describe('a series of numbers', () => {
  test('keeps every number; of several for a day the last one holds', async () => {
    const opened = { country: COUNTRY, name: 'Loads a day', unit: 'truckloads', source: 'Mission' };
    const { id: seriesId } = valueOf(await openAccessSeries(core.ports)(analyst, opened));
    const point = (day: string, value: number) => ({ day, value, note: null });
    const add = (...points: ReturnType<typeof point>[]) =>
      addSeriesPoints(core.ports)(analyst, { seriesId, points });
    valueOf(await add(point('2031-05-01', 10), point('2031-05-02', 11)));
    valueOf(await add(point('2031-05-01', 9)));
    const { points } = valueOf(await showAccessSeries(core.ports)(analyst, { id: seriesId }));
    expect(points.map(({ day, value }) => [day, value])).toEqual([
      ['2031-05-01', 9],
      ['2031-05-02', 11],
    ]);
    expect(refusalOf(await add()).faults?.[0]?.where).toBe('points');
    expect(refusalOf(await add(point('2031-05-40', 1))).faults?.[0]?.where).toBe('points.0.day');
  });
});
