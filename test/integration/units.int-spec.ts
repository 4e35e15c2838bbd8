import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, Unit } from '#casework';
import {
  createUnit,
  mergeUnits,
  recordClaim,
  searchUnits,
  showHierarchy,
  showUnit,
  undoMerge,
  withdrawClaim,
} from '#casework';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';

let core: TestCore;
let analyst: Actor;
let now = '2026-01-01T00:00:00.000Z';

/** The next moment, a day later: what is known at a moment must not depend on how fast a test runs. */
const nextDay = (): string => {
  now = new Date(Date.parse(now) + 86_400_000).toISOString();
  return now;
};

beforeAll(async () => {
  core = await openCore({ clock: { now: () => now } });
  analyst = await core.person('analyst', { office: 'human-rights-bureau' });
});
afterAll(() => core.close());

const unit = async (name: string, country = 'XF'): Promise<Unit> =>
  valueOf(
    await createUnit(core.ports)(analyst, {
      country,
      name,
      source: 'Gazette of Freedonia',
      confidence: 'high',
    }),
  );

const revisionOf = async (id: string) => (await core.ports.views.units.byId(id))?.revision ?? 0;

const claim = async (unitId: string, kind: string, value: object, more: object = {}) =>
  recordClaim(core.ports)(analyst, {
    unitId,
    revision: await revisionOf(unitId),
    kind: kind as 'name',
    value: value as Record<string, unknown>,
    source: 'Gazette of Freedonia, 2020, p. 4',
    confidence: 'medium',
    ...more,
  });

const parent = async (childId: string, parentId: string, time: object = {}) =>
  valueOf(await claim(childId, 'parent', { parentId, kind: 'command' }, { time }));

const above = async (id: string, asOf: string, knownAt?: string) => {
  const { above: paths } = valueOf(await showHierarchy(core.ports)(analyst, { id, asOf, knownAt }));
  return paths.map(({ steps }) => steps.map(({ parentName }) => parentName).join(' > '));
};
const show = async (id: string, when: object = {}) =>
  valueOf(await showUnit(core.ports)(analyst, { id, ...when }));
const ledgerOf = async (id: string) =>
  (
    await core.owner.query('select act from ledger_entries where chain = $1 order by sequence', [
      `unit:${id}`,
    ])
  ).rows.map(({ act }) => act as string);

describe('a claim', () => {
  test('is superseded by a better one, and stays known as it was known', async () => {
    const { id } = await unit('91 River Battalion');
    const first = valueOf(await claim(id, 'classification', { text: 'Infantry' }));
    const before = now;
    nextDay();
    valueOf(
      await claim(
        id,
        'classification',
        { text: 'Engineers' },
        { supersedes: first.claim.id, reason: 'a later gazette' },
      ),
    );
    const kinds = (sheet: Awaited<ReturnType<typeof show>>) =>
      sheet.claims.filter((one) => one.claim.kind === 'classification').map((one) => one.claim.value);
    expect(kinds(await show(id))).toEqual(['Engineers']);
    expect(kinds(await show(id, { knownAt: before }))).toEqual(['Infantry']);
    expect(kinds(await show(id, { history: true }))).toEqual(['Infantry', 'Engineers']);
    expect(await ledgerOf(id)).toEqual(['unit.recorded', 'claim.recorded', 'claim.superseded']);
  });

  test('is superseded once, however many try at the same moment', async () => {
    const { id } = await unit('92 River Battalion');
    const first = valueOf(await claim(id, 'note', { text: 'It guards a bridge.' }));
    const revision = await revisionOf(id);
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        claim(
          id,
          'note',
          { text: `It guards ${at} bridges.` },
          { supersedes: first.claim.id, reason: 'counted', revision },
        ),
      ),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(tries.filter((one) => !one.ok).map((one) => refusalOf(one).code))).toEqual(
      new Set(['unit.moved-on']),
    );
  });

  test('is withdrawn with a reason; a name stays until there is a better one', async () => {
    const { id } = await unit('93 River Battalion');
    const [name] = (await show(id)).claims;
    valueOf(
      await withdrawClaim(core.ports)(analyst, {
        unitId: id,
        revision: 1,
        claimId: name!.id,
        reason: 'misread',
      }),
    );
    expect((await show(id)).claims).toEqual([]);
    expect((await show(id)).unit.name).toBe('93 River Battalion');
  });

  test.each([
    { what: 'no source', more: { source: ' ' }, where: 'source' },
    { what: 'no confidence', more: { confidence: 'unstated' }, where: 'confidence' },
    { what: 'a day that does not exist', more: { time: { validFrom: '2020-02-30' } }, where: 'validFrom' },
    {
      what: 'an end before the start',
      more: { time: { validFrom: '2021', validTo: '2020' } },
      where: 'validTo',
    },
    { what: 'a NUL', value: { text: 'x\u0000' }, where: 'value.text' },
    { what: 'half a surrogate pair', value: { text: '\ud800' }, where: 'value.text' },
    { what: 'a site with nothing in it', kind: 'site', value: {}, where: 'value.base' },
    { what: 'a place that is text', kind: 'area', value: { place: 'Freedonia City' }, where: 'value.place' },
  ])('with $what is refused, and the field is named', async ({ what, where, more, ...said }) => {
    const { id } = await unit(`Refusal ${what}`);
    const refusal = refusalOf(await claim(id, said.kind ?? 'note', said.value ?? { text: 'x' }, more));
    expect(refusal.faults?.map((fault) => fault.where)).toContain(where);
  });

  test('is one claim when it is said twice', async () => {
    const { id } = await unit('94 River Battalion');
    valueOf(await claim(id, 'alias', { text: 'The Otters' }));
    expect(refusalOf(await claim(id, 'alias', { text: 'The Otters' })).code).toBe('claim.known');
  });

  test('cannot be changed or removed by the application', async () => {
    for (const sql of [
      'update unit_claims set source = $$x$$',
      'delete from unit_claims',
      'truncate unit_claims cascade',
      'delete from units',
      'update unit_merges set reason = $$x$$',
      'delete from unit_import_answers',
    ])
      await expect(core.app.query(sql)).rejects.toThrow(/permission denied/);
  });

  test('superseded twice by SQL meets a constraint', async () => {
    const insert = `insert into unit_claims (id, unit_id, kind, value, source, confidence, recorded_at, recorded_by, supersedes, content_hash)
      select gen_random_uuid(), unit_id, kind, value, source, confidence, now(), recorded_by, supersedes, content_hash
      from unit_claims where supersedes is not null limit 1`;
    await expect(core.app.query(insert)).rejects.toThrow(/unit_claims_superseded_once/);
  });
});

describe('the hierarchy', () => {
  test('is asked as of a day and as known at a moment, with the whole path', async () => {
    const [division, other, brigade, battalion] = [
      await unit('40 Lake Division'),
      await unit('41 Lake Division'),
      await unit('42 Lake Brigade'),
      await unit('43 Lake Battalion'),
    ];
    await parent(battalion.id, brigade.id, { validFrom: '2010', startIsReal: true, openEnded: 'Y' });
    const link = await parent(brigade.id, division.id, {
      validFrom: '2012-03',
      validTo: '2015',
      openEnded: 'E',
    });
    await parent(brigade.id, other.id, { validFrom: '2016-01-01', openEnded: 'Y' });
    expect(await above(battalion.id, '2011-06-01')).toEqual(['42 Lake Brigade']);
    expect(await above(battalion.id, '2012-03-01')).toEqual([
      '42 Lake Brigade',
      '42 Lake Brigade > 40 Lake Division',
    ]);
    expect(await above(battalion.id, '2015-12-31')).toContain('42 Lake Brigade > 40 Lake Division');
    expect(await above(battalion.id, '2016-01-01')).toEqual([
      '42 Lake Brigade',
      '42 Lake Brigade > 41 Lake Division',
    ]);
    expect(await above(battalion.id, '2009-12-31')).toEqual([]);
    const before = now;
    nextDay();
    valueOf(
      await claim(
        brigade.id,
        'parent',
        { parentId: other.id, kind: 'command' },
        {
          supersedes: link.claim.id,
          reason: 'the gazette was misread',
          time: { validFrom: '2012-03', validTo: '2015', openEnded: 'E' },
        },
      ),
    );
    expect(await above(battalion.id, '2013-01-01')).toContain('42 Lake Brigade > 41 Lake Division');
    expect(await above(battalion.id, '2013-01-01')).not.toContain('42 Lake Brigade > 40 Lake Division');
    expect(await above(battalion.id, '2013-01-01', before)).toContain('42 Lake Brigade > 40 Lake Division');
    const { below } = valueOf(await showHierarchy(core.ports)(analyst, { id: other.id, asOf: '2020-01-01' }));
    expect(below.map(({ endId }) => endId)).toEqual([brigade.id, battalion.id]);
  });

  test('says how firmly each link holds', async () => {
    const [top, cited, undated] = [
      await unit('50 Hill Brigade'),
      await unit('51 Hill Battalion'),
      await unit('52 Hill Battalion'),
    ];
    await parent(cited.id, top.id, { validFrom: '2010', validTo: '2012', openEnded: 'Y' });
    await parent(undated.id, top.id);
    const certainty = async (id: string, asOf: string) =>
      valueOf(await showHierarchy(core.ports)(analyst, { id, asOf })).above[0]?.steps[0]?.certainty;
    expect(await certainty(cited.id, '2012-12-31')).toBe('cited');
    expect(await certainty(cited.id, '2013-01-01')).toBe('assumed');
    expect(await certainty(undated.id, '2013-01-01')).toBe('unstated');
  });

  test('two sources for one parent are one path, by the firmer of the two', async () => {
    const [top, low] = [await unit('55 Hill Brigade'), await unit('56 Hill Battalion')];
    await parent(low.id, top.id);
    await parent(low.id, top.id, { validFrom: '2010', validTo: '2020', openEnded: 'Y' });
    const { above: paths } = valueOf(
      await showHierarchy(core.ports)(analyst, { id: low.id, asOf: '2015-01-01' }),
    );
    expect(paths.map(({ steps }) => steps.map((step) => step.certainty))).toEqual([['cited']]);
  });

  test('a unit cannot come to stand above itself on any day, and may on days apart', async () => {
    const [one, two, three] = [
      await unit('60 Bay Unit'),
      await unit('61 Bay Unit'),
      await unit('62 Bay Unit'),
    ];
    await parent(one.id, two.id, { validFrom: '2010', validTo: '2012', openEnded: 'E' });
    await parent(two.id, three.id, { validFrom: '2011', validTo: '2014', openEnded: 'E' });
    const loop = (time: object) =>
      claim(three.id, 'parent', { parentId: one.id, kind: 'attached' }, { time });
    expect(refusalOf(await loop({ validFrom: '2012', validTo: '2020', openEnded: 'E' })).code).toBe(
      'unit.above-itself',
    );
    expect(refusalOf(await claim(one.id, 'parent', { parentId: one.id, kind: 'command' })).code).toBe(
      'unit.above-itself',
    );
    valueOf(await loop({ validFrom: '2013', validTo: '2020', openEnded: 'E' }));
  });
});

describe('a merge', () => {
  test('makes two records read as one, and undoing it leaves every record as it was', async () => {
    const [top, kept, absorbed, low] = [
      await unit('70 Coast Division'),
      await unit('71 Coast Brigade'),
      await unit('Seventy-First Shore Brigade'),
      await unit('72 Coast Battalion'),
    ];
    await parent(kept.id, top.id, { validFrom: '2010', openEnded: 'Y' });
    await parent(low.id, absorbed.id, { validFrom: '2010', openEnded: 'Y' });
    const records = async () =>
      JSON.stringify([
        await Promise.all([kept, absorbed, low, top].map(({ id }) => show(id, { history: true }))),
        await above(low.id, '2015-01-01'),
        (await core.owner.query('select * from units order by id')).rows,
        (await core.owner.query('select * from unit_claims order by id')).rows,
        (await core.owner.query('select * from unit_names order by claim_id')).rows,
        (await core.owner.query('select * from unit_parents order by claim_id')).rows,
      ]);
    const before = await records();
    const beforeAt = now;
    nextDay();
    const ask = {
      keptId: kept.id,
      keptRevision: await revisionOf(kept.id),
      absorbedId: absorbed.id,
      absorbedRevision: await revisionOf(absorbed.id),
      reason: 'one headquarters, two spellings',
    };
    const { mergeId } = valueOf(await mergeUnits(core.ports)(analyst, ask));
    const mergedAt = now;
    expect(await above(low.id, '2015-01-01')).toEqual([
      '71 Coast Brigade',
      '71 Coast Brigade > 70 Coast Division',
    ]);
    expect(await above(low.id, '2015-01-01', beforeAt)).toEqual(['Seventy-First Shore Brigade']);
    expect(await above(absorbed.id, '2015-01-01')).toEqual(['70 Coast Division']);
    expect((await show(kept.id)).names).toEqual(['71 Coast Brigade', 'Seventy-First Shore Brigade']);
    expect((await show(absorbed.id)).unit.mergedInto).toBe(kept.id);
    expect(refusalOf(await claim(absorbed.id, 'note', { text: 'x' })).code).toBe('unit.merged');
    expect(refusalOf(await mergeUnits(core.ports)(analyst, ask)).code).toBe('unit.merged');
    nextDay();
    valueOf(await undoMerge(core.ports)(analyst, { mergeId, reason: 'two headquarters after all' }));
    expect(await records()).toBe(before);
    expect((await show(kept.id, { knownAt: mergedAt })).names).toContain('Seventy-First Shore Brigade');
    expect(refusalOf(await undoMerge(core.ports)(analyst, { mergeId, reason: 'again' })).code).toBe(
      'merge.undone',
    );
    expect(await ledgerOf(absorbed.id)).toEqual(['unit.recorded', 'unit.merged', 'unit.separated']);
  });

  test('cannot go in a circle, even through a third, and a chain comes apart in any order', async () => {
    const [a, b, c] = [await unit('Ring A'), await unit('Ring B'), await unit('Ring C')];
    const merge = (keptId: string, absorbedId: string) =>
      mergeUnits(core.ports)(analyst, {
        keptId,
        keptRevision: 1,
        absorbedId,
        absorbedRevision: 1,
        reason: 'test',
      });
    const first = valueOf(await merge(b.id, a.id));
    nextDay();
    valueOf(await merge(c.id, b.id));
    expect(refusalOf(await merge(a.id, c.id)).code).toBe('unit.merged');
    expect((await show(c.id)).absorbed.map(({ unitId }) => unitId)).toEqual([a.id, b.id].sort());
    nextDay();
    valueOf(await undoMerge(core.ports)(analyst, { mergeId: first.mergeId, reason: 'test' }));
    expect((await show(a.id)).unit.mergedInto).toBeNull();
    expect((await show(c.id)).absorbed.map(({ unitId }) => unitId)).toEqual([b.id]);
    valueOf(await merge(c.id, a.id));
    expect(refusalOf(await merge(a.id, a.id)).code).toBe('merge.invalid');
  });

  test('two that cross at the same moment make one merge', async () => {
    const [a, b] = [await unit('Cross A'), await unit('Cross B')];
    const ways = Array.from(
      { length: 10 },
      (_, at) => (at % 2 === 0 ? [a.id, b.id] : [b.id, a.id]) as [string, string],
    );
    const tries = await Promise.all(
      ways.map(([keptId, absorbedId]) =>
        mergeUnits(core.ports)(analyst, {
          keptId,
          keptRevision: 1,
          absorbedId,
          absorbedRevision: 1,
          reason: 'test',
        }),
      ),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('across countries asks first', async () => {
    const [a, b] = [await unit('Border Post', 'XF'), await unit('Border Post East', 'XS')];
    const ask = { keptId: a.id, keptRevision: 1, absorbedId: b.id, absorbedRevision: 1, reason: 'test' };
    expect(refusalOf(await mergeUnits(core.ports)(analyst, ask)).kind).toBe('blocked');
    valueOf(await mergeUnits(core.ports)(analyst, { ...ask, acrossCountries: true }));
  });
});

describe('the registry', () => {
  test('twenty who add one unit at the same moment add it once', async () => {
    const ask = { country: 'XF', name: '80 Dune Company', source: 'Gazette', confidence: 'high' as const };
    const tries = await Promise.all(Array.from({ length: 20 }, () => createUnit(core.ports)(analyst, ask)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refusalOf(tries.find(({ ok }) => !ok)!).code).toBe('unit.may-be-known');
    valueOf(await createUnit(core.ports)(analyst, { ...ask, notADouble: 'the coast guard has one too' }));
  });

  test('shows nothing outside the portfolio, and changes nothing for those who only read', async () => {
    const { id } = await unit('81 Dune Company');
    const abroad = await core.person('analyst', { portfolio: ['XS'] });
    expect(refusalOf(await showUnit(core.ports)(abroad, { id })).kind).toBe('not-found');
    expect(refusalOf(await showHierarchy(core.ports)(abroad, { id })).kind).toBe('not-found');
    const NOTHING = { units: [], notice: null };
    for (const ask of [{ text: '81 Dune Company' }, { country: 'XF' }])
      expect(valueOf(await searchUnits(core.ports)(abroad, { ...ask, limit: 10 }))).toEqual(NOTHING);
    const inspector = await core.person('inspector', { office: 'inspectorate' });
    valueOf(await showUnit(core.ports)(inspector, { id }));
    const ask = { country: 'XF', name: 'x', source: 'x', confidence: 'high' as const };
    expect(refusalOf(await createUnit(core.ports)(inspector, ask)).kind).toBe('forbidden');
  });

  test('finds a unit by its number, and never takes one number for another', async () => {
    await unit('18 Meadow Brigade');
    await unit('19 Meadow Brigade');
    const { units: found } = valueOf(
      await searchUnits(core.ports)(analyst, { text: '18th Meadow Bde', country: 'XF', limit: 10 }),
    );
    expect(found[0]).toMatchObject({ name: '18 Meadow Brigade', match: { zone: 'match' } });
    expect(found.filter(({ match }) => match?.zone === 'match').map(({ name }) => name)).toEqual([
      '18 Meadow Brigade',
    ]);
  });

  test('lists units a page at a time, each once', async () => {
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const { units: page } = valueOf(
        await searchUnits(core.ports)(analyst, { country: 'XF', after, limit: 7 }),
      );
      if (page.length === 0) break;
      seen.push(...page.map(({ id }) => id));
      after = seen.at(-1);
    }
    const { rows } = await core.owner.query(
      `select count(*)::int as count from units where country = 'XF' and merged_into is null`,
    );
    expect(seen).toHaveLength(rows[0].count);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
