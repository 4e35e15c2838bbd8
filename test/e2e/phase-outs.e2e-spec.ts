import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Ports, Refusal, ShownPhaseOut } from '#casework';
import { loadReference, readBaselines } from '#casework';
import { PORTS } from '#wiring';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import type { Caller } from '../support/people.ts';
import { signInAs } from '../support/people.ts';
import { loadPartners } from '../support/partners.ts';

let api: TestApi;
let liaison: Caller;
let inspector: Caller;
beforeAll(async () => {
  api = await startApi();
  const ports = api.app.get<Ports>(PORTS);
  await loadPartners(ports);
  const line = { instrumentId: 'fmf', from: 2024, to: 2028, usdPerYear: 1_000_000 };
  const baseline = {
    id: 'examplia-memorandum',
    name: 'An invented memorandum with Examplia',
    source: 'invented',
    checkedOn: '2026-11-23',
    lines: [line],
  };
  await loadReference(ports)('baseline', readBaselines([baseline]));
  liaison = await signInAs(api, { role: 'legislative-affairs', portfolio: ['QM'] });
  inspector = await signInAs(api, { role: 'inspector' });
});
afterAll(() => api?.close());

describe('a ten-year phase-out with an appropriation that departs from it', () => {
  let path = '';
  let revision = 0;

  async function record(what: string, body: Record<string, unknown>): Promise<void> {
    const said = { revision, instrumentId: 'fmf', source: 'An act of Congress (invented)', ...body };
    const reply = await liaison.send<{ entry: { revision: number } }>('POST', `${path}/${what}`, said);
    expect(reply.status).toBe(201);
    revision = reply.body.entry.revision;
  }
  const show = async (): Promise<ShownPhaseOut> =>
    (await inspector.get<{ phaseOut: ShownPhaseOut }>(path)).body.phaseOut;
  const year = async (fiscalYear: number) =>
    (await show()).cells.find((cell) => cell.fiscalYear === fiscalYear);

  test('begins from the baseline on record and comes to zero in ten equal steps', async () => {
    const rule = { kind: 'linear', firstYear: 2029, zeroYear: 2038 };
    const protectedItems = [
      { id: 'interceptors', words: 'Interceptors', instrumentId: 'fmf', usdPerYear: 100_000 },
    ];
    const opened = await liaison.send<{ phaseOut: { id: string; revision: number } }>(
      'POST',
      '/api/phase-outs',
      {
        country: 'QM',
        title: 'Examplia: ten years',
        reasons: 'As agreed with Examplia.',
        source: 'An exchange of letters (invented)',
        plan: {
          firstYear: 2028,
          lastYear: 2038,
          baselineId: 'examplia-memorandum',
          lines: [{ instrumentId: 'fmf', rule }],
          protectedItems,
        },
      },
    );
    expect(opened.status).toBe(201);
    path = `/api/phase-outs/${opened.body.phaseOut.id}`;
    revision = opened.body.phaseOut.revision;
    expect((await show()).cells.map(({ planned }) => planned)).toEqual([
      1_000_000, 910_000, 820_000, 730_000, 640_000, 550_000, 460_000, 370_000, 280_000, 190_000, 100_000,
    ]);
  });

  test('shows beside the plan what was requested, appropriated and obligated', async () => {
    await record('amounts', { kind: 'requested', fiscalYear: 2031, usd: 730_000 });
    await record('amounts', { kind: 'appropriated', fiscalYear: 2031, usd: 900_000 });
    await record('amounts', { kind: 'obligated', fiscalYear: 2031, usd: 850_000 });
    expect(await year(2031)).toMatchObject({
      planned: 730_000,
      variance: { requested: 0, appropriated: 170_000, obligated: 120_000 },
      warnings: [],
    });
    await record('amounts', { kind: 'appropriated', fiscalYear: 2031, usd: 910_000 });
    const corrected = await year(2031);
    expect(corrected?.amounts.appropriated).toBe(910_000);
    expect(corrected?.record.map(({ said }) => said.kind)).toEqual([
      'requested',
      'appropriated',
      'obligated',
      'appropriated',
    ]);
  });

  test('warns where a step falls below the payments that signed sales still ask for', async () => {
    await record('payments', { fiscalYear: 2036, sale: 'QM-B-AAA', usd: 300_000 });
    expect((await year(2036))?.warnings).toEqual([
      'fmf, fiscal year 2036: the planned $280,000 is below the $300,000 still due on signed sales.',
    ]);
  });

  test('names the sale in place of the grant, and is read as a table', async () => {
    const sale = {
      instrumentId: 'fms-national-funds',
      fiscalYear: 2032,
      usd: 400_000,
      words: 'Radios, paid by Examplia',
    };
    await record('replacements', sale);
    expect((await show()).replacements[0]?.said).toMatchObject({ words: sale.words, notificationId: null });
    const csv = await inspector.get<string>(`${path}/schedule.csv`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const lines = String(csv.body).split('\r\n');
    expect(lines[0]).toContain('"appropriated less planned"');
    expect(lines[4]).toBe('2031,fmf,1000000,730000,730000,910000,850000,0,180000,120000,100000,0,""');
  });

  test('a stale page, a fraction of a dollar, a rule of another kind and another portfolio are refused', async () => {
    const body = {
      revision: 1,
      kind: 'requested',
      instrumentId: 'fmf',
      fiscalYear: 2032,
      usd: 1,
      source: 'x',
    };
    const stale = await liaison.send<{ refusal: Refusal }>('POST', `${path}/amounts`, body);
    expect([stale.status, stale.body.refusal.code]).toEqual([409, 'phase-out.moved-on']);
    expect((await liaison.send('POST', `${path}/amounts`, { ...body, usd: 0.5 })).status).toBe(422);
    expect((await inspector.send('POST', `${path}/amounts`, body)).status).toBe(403);
    const plan = {
      firstYear: 2028,
      lastYear: 2029,
      lines: [{ instrumentId: 'fmf', baseline: { '2028': '1' }, rule: { kind: 'steps' } }],
    };
    const wrong = await liaison.send<{ refusal: Refusal }>('POST', `${path}/plans`, {
      revision,
      source: 'x',
      reasons: 'x',
      plan,
    });
    expect(wrong.body.refusal.faults?.map(({ where }) => where)).toEqual([
      'lines[0].baseline',
      'lines[0].rule.usd',
    ]);
    const elsewhere = await signInAs(api, { role: 'legislative-affairs', portfolio: ['QN'] });
    expect((await elsewhere.get(path)).status).toBe(404);
    expect((await elsewhere.get<{ phaseOuts: object[] }>('/api/phase-outs')).body.phaseOuts).toEqual([]);
  });
});
