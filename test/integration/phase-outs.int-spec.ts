import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '#casework';
import {
  listBaselines,
  listPhaseOuts,
  loadReference,
  openPhaseOut,
  phaseOutCsv,
  readBaselines,
  recordInPhaseOut,
  revisePlan,
  showPhaseOut,
} from '#casework';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';
import { loadPartners } from '../support/partners.ts';

const INVENTED = [
  {
    id: 'invented-memorandum',
    name: 'An invented memorandum',
    source: 'A test',
    checkedOn: '2026-11-23',
    lines: [{ instrumentId: 'fmf', from: 2024, to: 2028, usdPerYear: 1_000_000 }],
  },
];
const plan = {
  firstYear: 2028,
  lastYear: 2038,
  baselineId: 'invented-memorandum',
  lines: [{ instrumentId: 'fmf', rule: { kind: 'linear', firstYear: 2029, zeroYear: 2038 } as const }],
};
const asked = {
  country: 'QM',
  title: 'A ten-year phase-out',
  plan,
  reasons: 'As agreed.',
  source: 'A letter',
};

let core: TestCore;
let liaison: Actor;
let inspector: Actor;
beforeAll(async () => {
  core = await openCore();
  await loadPartners(core.ports);
  liaison = await core.person('legislative-affairs', { office: 'regional-bureau', portfolio: ['QM'] });
  inspector = await core.person('inspector', { office: 'inspectorate' });
  valueOf(await loadReference(core.ports)('baseline', readBaselines(INVENTED)));
});
afterAll(() => core?.close());

const open = async () => valueOf(await openPhaseOut(core.ports)(liaison, asked)).id;
const cell = { instrumentId: 'fmf', fiscalYear: 2030 };
const record = (
  phaseOutId: string,
  revision: number,
  said: Parameters<ReturnType<typeof recordInPhaseOut>>[1]['said'],
) =>
  recordInPhaseOut(core.ports)(liaison, { phaseOutId, revision, source: 'Public Law 1-1 (invented)', said });

describe('a phase-out', () => {
  test('takes its baseline from the record, and shows a departure beside the plan', async () => {
    const id = await open();
    valueOf(await record(id, 1, { kind: 'requested', ...cell, usd: 800_000 }));
    valueOf(await record(id, 2, { kind: 'appropriated', ...cell, usd: 950_000 }));
    valueOf(
      await record(id, 3, { kind: 'payment', ...cell, sale: 'QM-B-ABC', usd: 900_000, transferId: null }),
    );
    const shown = valueOf(await showPhaseOut(core.ports)(inspector, { id }));
    expect(shown).toMatchObject({ revision: 4, warnings: [expect.stringContaining('below the $900,000')] });
    expect(shown.cells.find(({ fiscalYear }) => fiscalYear === 2030)).toMatchObject({
      baseline: 1_000_000,
      baselineCarried: true,
      planned: 800_000,
      amounts: { requested: 800_000, appropriated: 950_000, obligated: null },
      variance: { requested: 0, appropriated: 150_000, obligated: null },
    });
    expect(phaseOutCsv(shown).split('\r\n')[3]).toBe(
      '2030,fmf,1000000,800000,800000,950000,,0,150000,,0,900000,"fmf, fiscal year 2030: the planned $800,000 is below the $900,000 still due on signed sales."',
    );
  });

  test('overwrites nothing: a correction and a new plan stand beside what they follow', async () => {
    const id = await open();
    valueOf(await record(id, 1, { kind: 'appropriated', ...cell, usd: 1 }));
    valueOf(await record(id, 2, { kind: 'appropriated', ...cell, usd: 2 }));
    const slower = {
      ...plan,
      lines: [{ instrumentId: 'fmf', rule: { kind: 'steps', usd: { '2036': 0 } } as const }],
    };
    const revised = { phaseOutId: id, revision: 3, source: 'A letter', plan: slower, reasons: 'Later.' };
    valueOf(await revisePlan(core.ports)(liaison, revised));
    const shown = valueOf(await showPhaseOut(core.ports)(liaison, { id }));
    const year = shown.cells.find(({ fiscalYear }) => fiscalYear === 2030);
    expect([year?.amounts.appropriated, year?.record.length, year?.planned]).toEqual([2, 2, 1_000_000]);
    expect(shown.plans.map(({ sequence }) => sequence)).toEqual([1, 4]);
  });

  test('keeps what is protected, and names the sale in place of the grant', async () => {
    const protectedItems = [
      { id: 'interceptors', words: 'Interceptors', instrumentId: 'fmf', usdPerYear: 200_000 },
    ];
    const { id } = valueOf(
      await openPhaseOut(core.ports)(liaison, { ...asked, plan: { ...plan, protectedItems } }),
    );
    const sale = {
      kind: 'replacement',
      instrumentId: 'fms-national-funds',
      fiscalYear: 2031,
      usd: 300_000,
    } as const;
    valueOf(
      await record(id, 1, {
        ...sale,
        words: 'Radios, paid by the buyer',
        transferId: null,
        notificationId: null,
      }),
    );
    const shown = valueOf(await showPhaseOut(core.ports)(liaison, { id }));
    expect(shown.cells.at(-1)?.planned).toBe(200_000);
    expect(shown.replacements[0]?.said).toMatchObject({ words: 'Radios, paid by the buyer' });
  });

  test('refuses what cannot be computed, another instrument, and a page that is stale', async () => {
    const id = await open();
    const none = { ...plan, baselineId: 'none', lines: [] };
    expect(
      refusalOf(await openPhaseOut(core.ports)(liaison, { ...asked, plan: none })).faults?.map(
        ({ where }) => where,
      ),
    ).toEqual(['baselineId', 'lines']);
    const other = { kind: 'requested', instrumentId: 'imet', fiscalYear: 2030, usd: 1 } as const;
    expect(refusalOf(await record(id, 1, other)).faults?.[0]?.where).toBe('instrumentId');
    expect(refusalOf(await record(id, 1, { kind: 'requested', ...cell, usd: 0.5 })).faults?.[0]?.where).toBe(
      'usd',
    );
    const strange = { kind: 'replacement', ...cell, usd: null, words: 'x', transferId: null } as const;
    expect(
      refusalOf(await record(id, 1, { ...strange, notificationId: core.ports.ids.next() })).faults?.[0]
        ?.where,
    ).toBe('notificationId');
    const sale = { ...strange, transferId: core.ports.ids.next(), notificationId: null };
    expect(refusalOf(await record(id, 1, sale)).faults?.[0]?.where).toBe('transferId');
    expect(refusalOf(await record(id, 0, { kind: 'requested', ...cell, usd: 1 }))).toMatchObject({
      kind: 'stale',
      meanwhile: { revision: 1 },
    });
  });

  test('takes twenty entries at once one after the other, and none of them twice', async () => {
    const id = await open();
    const tries = Array.from({ length: 20 }, (_none, usd) =>
      record(id, 1, { kind: 'requested', ...cell, usd }),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(valueOf(await showPhaseOut(core.ports)(liaison, { id })).revision).toBe(2);
  });

  test('is outside other portfolios, and for no one to write who only reads', async () => {
    const id = await open();
    const elsewhere = await core.person('legislative-affairs', {
      office: 'regional-bureau',
      portfolio: ['QN'],
    });
    expect(refusalOf(await showPhaseOut(core.ports)(elsewhere, { id })).kind).toBe('not-found');
    expect(valueOf(await listPhaseOuts(core.ports)(elsewhere, { limit: 10 }))).toEqual([]);
    expect(refusalOf(await openPhaseOut(core.ports)(inspector, asked)).kind).toBe('forbidden');
  });

  test('cannot be altered by the application with SQL', async () => {
    const id = await open();
    for (const attack of [
      `update phase_out_entries set usd = 0 where phase_out_id = '${id}'`,
      `delete from phase_out_entries where phase_out_id = '${id}'`,
      `update phase_outs set title = 'x' where id = '${id}'`,
    ])
      await expect(core.app.query(attack)).rejects.toThrow('permission denied');
    await expect(
      core.app.query(
        `insert into phase_out_entries select gen_random_uuid(), phase_out_id, sequence, kind, instrument_id, fiscal_year, usd,
           source, body, recorded_at, account_id, person_id from phase_out_entries where phase_out_id = $1`,
        [id],
      ),
    ).rejects.toThrow('phase_out_entries_sequence');
  });
});

test('reference data that says the same is no new version; what changed is one more', async () => {
  const load = (name: string) =>
    loadReference(core.ports)(
      'baseline',
      readBaselines(INVENTED.map((one) => ({ ...one, id: 'other', name }))),
    );
  expect(valueOf(await load('One')).changed).toBe(1);
  expect(valueOf(await load('One')).changed).toBe(0);
  expect(valueOf(await load('Two')).changed).toBe(1);
  const found = valueOf(await listBaselines(core.ports)(liaison, undefined)).find(({ id }) => id === 'other');
  expect(found).toMatchObject({ version: 2, name: 'Two', provenance: { verified: false } });
});
