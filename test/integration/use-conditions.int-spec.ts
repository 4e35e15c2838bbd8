import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, AskUseConditions, RecordCondition } from '#casework';
import { askUseConditions, declareConflict, openCase, recordCondition } from '#casework';
import { findAuthority } from '#law';
import { declare } from '../support/evidence-world.ts';
import type { TestCore } from '../support/core.ts';
import { openCore, plantUnit, refusalOf, valueOf } from '../support/core.ts';
import { loadPartners } from '../support/partners.ts';

const BILL = 'bill-ceasefire-compliance';
const NOW = '2031-03-02T09:00:00.000Z';
let core: TestCore;
let analyst: Actor;
let caseId: string;
const rows = () => ({
  sql: async (text: string, values: unknown[] = []) => (await core.owner.query(text, values)).rows,
});

beforeAll(async () => {
  core = await openCore({ clock: { now: () => NOW } });
  await loadPartners(core.ports);
  analyst = await core.person('analyst', { office: 'human-rights-bureau', portfolio: ['QM'] });
  caseId = valueOf(await openCase(core.ports)(analyst, { title: 'About Examplia', country: 'QM' })).id;
  await declare(rows(), caseId, analyst, 'none');
});
afterAll(() => core?.close());

const found = (more: Partial<RecordCondition> = {}) =>
  recordCondition(core.ports)(analyst, {
    caseId,
    authorityId: BILL,
    conditionId: 'aid',
    status: 'met',
    reasons: 'Trucks pass.',
    evidenceIds: [],
    foundOn: '2031-03-01',
    ...more,
  });
const ask = async (more: Partial<AskUseConditions> = {}) =>
  valueOf(
    await askUseConditions(core.ports)(analyst, {
      caseId,
      authorityId: BILL,
      enactedOn: '2031-01-01',
      facts: { useArea: 'bill-area-1', defensiveOnly: false, instrument: 'fmf' },
      ...more,
    }),
  );

describe('conditions of use, under a bill', () => {
  test('are answered one by one, and lift the restriction only together; it is only "what if"', async () => {
    expect(await ask()).toMatchObject({
      whatIf: true,
      standing: 'proposed',
      answer: { outcome: 'not-determined' },
    });
    const ids = (findAuthority(BILL)?.useConditions?.conditions ?? []).map(({ id }) => id);
    for (const conditionId of ids) valueOf(await found({ conditionId }));
    expect((await ask()).answer.outcome).toBe('not-restricted');
    valueOf(
      await found({
        conditionId: 'aid',
        status: 'unmet',
        reasons: 'No truck passed since.',
        foundOn: '2031-03-02',
      }),
    );
    const after = await ask();
    expect([after.answer.outcome, after.findings.length]).toEqual(['restricted', ids.length + 1]);
    expect((await ask({ on: '2031-03-01' })).answer.outcome).toBe('not-restricted');
    expect(after.words).toContain('proposed, not law');
    expect(after.reportsDue[0]).toBe('2031-01-31');
  });

  test('leave interceptors and intelligence alone, and ask an undertaking of what is used elsewhere', async () => {
    const outcome = async (facts: AskUseConditions['facts']) => (await ask({ facts })).answer.outcome;
    expect(await outcome({ useArea: 'bill-area-1', defensiveOnly: true, instrument: 'fmf' })).toBe(
      'not-restricted',
    );
    expect(await outcome({ useArea: 'bill-area-2', instrument: 'operational-cooperation' })).toBe(
      'not-restricted',
    );
    const elsewhere = { useArea: 'elsewhere', defensiveOnly: false, instrument: 'fmf' };
    expect(await outcome({ ...elsewhere, useUndertaking: true })).toBe('not-restricted');
    expect(await outcome({ ...elsewhere, useUndertaking: false })).toBe('restricted');
  });

  test('are not in force without a day of enactment, which has to be supposed', async () => {
    expect((await ask({ enactedOn: undefined })).answer.outcome).toBe('not-determined');
  });

  test('refuse another authority, another condition, a day to come, and strange evidence', async () => {
    expect(refusalOf(await found({ authorityId: 'us-22usc2378d' })).code).toBe(
      'authority.without-conditions',
    );
    const wrong = { conditionId: 'none', foundOn: '2031-03-03', reasons: ' ', evidenceIds: ['x'] };
    expect(refusalOf(await found(wrong)).faults?.map(({ where }) => where)).toEqual([
      'reasons',
      'foundOn',
      'conditionId',
      'evidenceIds',
    ]);
    expect(refusalOf(await found({ evidenceIds: [core.ports.ids.next()] })).faults?.[0]?.where).toBe(
      'evidenceIds',
    );
  });

  test('are closed to whoever declared a conflict, and belong to cases about a country', async () => {
    const other = await core.person('analyst', { office: 'human-rights-bureau' });
    await declare(rows(), caseId, other, 'conflict');
    const asked = { caseId, authorityId: BILL, facts: {} };
    expect(refusalOf(await askUseConditions(core.ports)(other, asked)).code).toBe('conflict.declared');
    const unitId = await plantUnit(core.ports, { name: '1st Battalion', country: 'QM' });
    const unitCase = core.ports.ids.next();
    await core.owner.query(
      `insert into cases (id, subject, unit_id, country, title, opened_at, opened_by) values ($1, 'unit', $2, 'QM', 'x', now(), $3)`,
      [unitCase, unitId, analyst.accountId],
    );
    valueOf(
      await declareConflict(core.ports)(analyst, { caseId: unitCase, declares: 'none', words: 'None.' }),
    );
    expect(refusalOf(await found({ caseId: unitCase })).code).toBe('case.other-subject');
  });

  test('are found by the recipient of a transfer, as far as they were known at the moment', async () => {
    const { conditions } = core.ports.views;
    valueOf(await found({ conditionId: 'plan' }));
    expect((await conditions.ofCountry('QM', '2032-01-01T00:00:00.000Z')).length).toBeGreaterThan(0);
    expect(await conditions.ofCountry('QM', '2031-03-01T00:00:00.000Z')).toEqual([]);
    expect(await conditions.ofCountry('QN', '2032-01-01T00:00:00.000Z')).toEqual([]);
  });

  test('cannot be altered by the application with SQL', async () => {
    for (const attack of [`update condition_findings set status = 'met'`, 'delete from condition_findings'])
      await expect(core.app.query(attack)).rejects.toThrow('permission denied');
  });
});
