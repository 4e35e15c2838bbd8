import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '#casework';
import {
  amendTransfer,
  declareConflict,
  listTransfers,
  openTransfer,
  recordMovement,
  showTransfer,
} from '#casework';
import type { TestCore } from '../support/core.ts';
import { openCore, plantUnit, refusalOf, valueOf } from '../support/core.ts';
import { loadInvented } from '../support/partners.ts';
import { sheetOf } from '../support/transfer-sheet.ts';

const COUNTRY = 'XA';
let core: TestCore;
let vetter: Actor;

beforeAll(async () => {
  core = await openCore({ clock: { now: () => '2031-06-30T12:00:00.000Z' } });
  await loadInvented(core.ports);
  vetter = await core.person('post-vetter', { portfolio: [COUNTRY] });
});

afterAll(() => core?.close());

const open = (said: Partial<Parameters<typeof sheetOf>[0]> = {}, more = {}) =>
  openTransfer(core.ports)(vetter, {
    instrumentId: 'fms-national-funds',
    country: COUNTRY,
    sheet: sheetOf(said),
    ...more,
  });

async function opened(said = {}, more = {}) {
  const transfer = valueOf(await open(said, more));
  const door = { caseId: transfer.caseId, declares: 'none', words: 'I looked and have none.' } as const;
  valueOf(await declareConflict(core.ports)(vetter, door));
  return transfer;
}

describe('a transfer', () => {
  test('opens a case of its own, whose door asks everybody for their conflict of interest', async () => {
    const { id, caseId } = valueOf(await open({ totalUsd: 26_000_000 }));
    expect(refusalOf(await showTransfer(core.ports)(vetter, { id })).code).toBe('conflict.undeclared');
    const door = { caseId, declares: 'none', words: 'I looked and have none.' } as const;
    valueOf(await declareConflict(core.ports)(vetter, door));
    const shown = valueOf(await showTransfer(core.ports)(vetter, { id }));
    expect(shown.facts).toMatchObject({
      totalUsd: 26_000_000,
      majorEquipmentUsd: null,
      recipientIsUnit: false,
    });
    expect(Object.keys(shown.facts).filter((name) => /country/i.test(name))).toEqual([]);
  });

  test('to a unit is in the portfolio of the unit’s country', async () => {
    const unitId = await plantUnit(core.ports, { name: '9th Example Battalion', country: COUNTRY });
    const transfer = await opened({}, { unitId, country: undefined, instrumentId: 'imet' });
    expect(
      valueOf(await showTransfer(core.ports)(vetter, { id: transfer.id })).facts['recipientIsUnit'],
    ).toBe(true);
    const elsewhere = await core.person('post-vetter', { portfolio: ['XN'] });
    expect(refusalOf(await showTransfer(core.ports)(elsewhere, { id: transfer.id })).kind).toBe('not-found');
    expect(valueOf(await listTransfers(core.ports)(elsewhere, { limit: 50 }))).toEqual([]);
  });

  test('is purely defensive only where every item is, and nobody knows where one is not known', async () => {
    const item = { name: 'Interceptor', quantity: 4, category: 'IV', major: true, valueUsd: null };
    const defensive = { ...item, itemClass: 'purely-defensive' } as const;
    const fact = async (
      ...items: (typeof defensive | (typeof item & { itemClass: 'other' | 'undetermined' }))[]
    ) => {
      const { id } = await opened({ items });
      return valueOf(await showTransfer(core.ports)(vetter, { id })).facts['defensiveOnly'];
    };
    expect(await fact(defensive)).toBe(true);
    expect(await fact(defensive, { ...item, itemClass: 'other' })).toBe(false);
    expect(await fact(defensive, { ...item, itemClass: 'undetermined' })).toBeNull();
    expect(await fact()).toBeNull();
  });

  test('is amended by a new version that says what rose; a stale amendment is refused with what happened', async () => {
    const { id } = await opened({ totalUsd: 10 });
    const amend = (version: number, totalUsd: number) =>
      amendTransfer(core.ports)(vetter, { id, version, sheet: sheetOf({ totalUsd }), because: 'Two more.' });
    expect(valueOf(await amend(1, 12))).toMatchObject({ version: 2, rose: ['totalUsd'] });
    expect(refusalOf(await amend(1, 14))).toMatchObject({ kind: 'stale', meanwhile: { version: 2 } });
    const together = await Promise.all([amend(2, 20), amend(2, 21), amend(2, 22)]);
    expect(together.filter(({ ok }) => ok)).toHaveLength(1);
    expect(valueOf(await showTransfer(core.ports)(vetter, { id })).sheets).toHaveLength(3);
  });

  test.each([
    ['a part worth more than the whole', { totalUsd: 5, majorEquipmentUsd: 6 }, {}, 'majorEquipmentUsd'],
    ['cents', { totalUsd: 0.5 }, {}, 'totalUsd'],
    ['a blank title', { title: ' ' }, {}, 'title'],
    ['an instrument that is none', {}, { instrumentId: 'favour' }, 'instrumentId'],
    ['no recipient', {}, { country: undefined }, 'unitId'],
    ['two recipients', {}, { unitId: randomUUID() }, 'unitId'],
  ])('with %s is refused, and the field is named', async (_what, said, more, where) => {
    expect(refusalOf(await open(said, more)).faults?.map((fault) => fault.where)).toContain(where);
  });

  test('moves as it was reported; a list shows where it stands', async () => {
    const { id } = await opened({ title: 'Moving' });
    const move = (state: 'accepted' | 'delivering' | 'planned', onDay: string) =>
      recordMovement(core.ports)(vetter, {
        transferId: id,
        state,
        onDay,
        valueUsd: 5,
        words: 'As reported.',
      });
    valueOf(await move('accepted', '2031-05-01'));
    valueOf(await move('delivering', '2031-06-01'));
    expect(refusalOf(await move('delivering', '2031-08-01')).faults?.[0]?.where).toBe('onDay');
    const [found] = valueOf(await listTransfers(core.ports)(vetter, { state: 'delivering', limit: 50 }));
    expect(found).toMatchObject({ id, title: 'Moving', state: 'delivering', stateSince: '2031-06-01' });
  });

  test('and its history cannot be changed by SQL as the application', async () => {
    for (const table of ['transfers', 'transfer_sheets', 'transfer_movements', 'purchaser_groups'])
      await expect(core.app.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    await expect(core.app.query(`update transfer_sheets set sheet = '{}'`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
