import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, AttributeInformation } from '#casework';
import {
  attributeInformation,
  judgeMatches,
  listInformation,
  listNominations,
  mergeUnits,
  moveRequest,
  savePost,
  showRequest,
  signResults,
  submitInformation,
  submitRequest,
} from '#casework';
import type { TestCore } from '../support/core.ts';
import { loadCountries, openCore, plantUnit, refusalOf, valueOf } from '../support/core.ts';

let core: TestCore;
let vetter: Actor;
let analyst: Actor;
let files = 0;

beforeAll(async () => {
  core = await openCore();
  await loadCountries(core.ports);
  vetter = await core.person('post-vetter', { portfolio: ['HN'] });
  analyst = await core.person('analyst', { portfolio: ['HN'] });
  const administrator = await core.person('administrator');
  valueOf(
    await savePost(core.ports)(administrator, {
      id: 'lakeport',
      revision: 0,
      name: 'Lakeport',
      country: 'HN',
    }),
  );
});

afterAll(() => core?.close());

/** A request whose one nomination is approved for this unit. */
async function approvalOf(unitId: string): Promise<string> {
  files += 1;
  const row = {
    country: 'Honduras',
    unit: `${files}st Battalion`,
    program: 'IMET',
    start_date: '2026-06-01',
    end_date: '2026-06-02',
  };
  const { request } = valueOf(
    await submitRequest(core.ports)(vetter, {
      postId: 'lakeport',
      title: `File ${files}`,
      programme: 'IMET',
      instrumentId: 'imet',
      authority: '22 U.S.C. 2347',
      event: 'Course',
      needBy: '2026-05-01',
      place: null,
      startsOn: null,
      endsOn: null,
      source: { kind: 'rows', rows: [row] },
      selection: { country: null, report: null, fiscalYear: null, fromRow: null, toRow: null },
    }),
  );
  const requestId = request.id;
  let { revision } = request;
  for (const move of ['accept', 'submitToLeahy'] as const)
    ({ revision } = valueOf(
      await moveRequest(core.ports)(vetter, { requestId, revision, move, override: true, reason: 'A test.' }),
    ));
  const only = async () => {
    const [nomination] = valueOf(await listNominations(core.ports)(vetter, { id: requestId, limit: 2 }));
    return { nominationId: nomination?.id ?? '', revision: nomination?.revision ?? 0 };
  };
  const judgement = { ...(await only()), judgement: 'confirmed' as const, unitId };
  valueOf(await judgeMatches(core.ports)(vetter, { requestId, judgements: [judgement] }));
  const results = [{ ...(await only()), result: 'approved' as const, appliesTo: 'unit' as const }];
  valueOf(await signResults(core.ports)(vetter, { requestId, reasons: 'Nothing found.', results }));
  return requestId;
}

async function informationId(country: string | undefined = 'HN'): Promise<string> {
  const body = `A report, number ${(files += 1)}.`;
  const receipt = valueOf(
    await submitInformation(core.ports)(analyst, { source: 'The Lakeport Observer', body, country }),
  );
  const { rows } = await core.owner.query<{ id: string }>(
    `select id from information where receipt_hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')`,
    [receipt.receiptCode],
  );
  return rows[0]?.id ?? '';
}

const attribute = (ask: Partial<AttributeInformation>, who = analyst) =>
  attributeInformation(core.ports)(who, {
    informationId: '',
    unitId: '',
    about: 'unit',
    words: 'It is said to have burnt a village.',
    ...ask,
  });

const family = async () => {
  const number = (files += 1) + 100;
  const above = await plantUnit(core.ports, { name: `${number}th Brigade`, country: 'HN' });
  const unit = await plantUnit(core.ports, { name: `${number}th Battalion`, country: 'HN', parentId: above });
  const below = await plantUnit(core.ports, { name: `${number}th Company`, country: 'HN', parentId: unit });
  return { above, unit, below };
};

describe('information about a unit', () => {
  test.each(['unit', 'commander'] as const)(
    'on the %s reopens the approvals of the unit and of those below, and no others; no case is needed',
    async (about) => {
      const { above, unit, below } = await family();
      const requests = [await approvalOf(above), await approvalOf(unit), await approvalOf(below)];
      const id = await informationId();
      const { attribution, reopened } = valueOf(
        await attribute({ informationId: id, unitId: unit, about, words: 'It burnt a village.' }),
      );
      expect(reopened.map(({ requestId }) => requestId).sort()).toEqual(requests.slice(1).sort());
      const [nomination] = valueOf(
        await listNominations(core.ports)(vetter, { id: requests[2] ?? '', limit: 2 }),
      );
      expect(nomination?.results[0]?.reopenedBecause).toEqual({
        words: expect.stringMatching(
          about === 'commander'
            ? /^New information on the commander of \d+th Battalion: It burnt a village\.$/
            : /^New information on \d+th Battalion: It burnt a village\.$/,
        ),
        source: `information:${id}`,
        unitIds: [unit],
      });
      const shown = valueOf(await showRequest(core.ports)(vetter, { id: requests[0] ?? '' }));
      expect(shown.facts.withoutResult).toBe(0);
      const listed = valueOf(await listInformation(core.ports)(analyst, { limit: 200 }));
      expect(listed.find((one) => one.id === id)?.about).toMatchObject([attribution]);
      const { rows } = await core.owner.query<{ chain: string }>(
        `select chain from ledger_entries where act = 'information.attributed' and body like '%' || $1 || '%' order by chain`,
        [id],
      );
      expect(rows.map(({ chain }) => chain)).toEqual([`information:${id}`, `unit:${unit}`]);
    },
  );

  test('on a unit above reaches an approval of a unit that was merged into one below', async () => {
    const { above, unit } = await family();
    const double = await plantUnit(core.ports, { name: `${(files += 1) + 500}th Battalion`, country: 'HN' });
    const requestId = await approvalOf(double);
    const [kept, absorbed] = await Promise.all([unit, double].map((id) => core.ports.views.units.byId(id)));
    valueOf(
      await mergeUnits(core.ports)(analyst, {
        keptId: unit,
        keptRevision: kept?.revision ?? 0,
        absorbedId: double,
        absorbedRevision: absorbed?.revision ?? 0,
        reason: 'One unit under two names.',
      }),
    );
    const { reopened } = valueOf(await attribute({ informationId: await informationId(), unitId: above }));
    expect(reopened.map((one) => one.requestId)).toEqual([requestId]);
    const { attribution } = valueOf(
      await attribute({ informationId: await informationId(), unitId: double }),
    );
    expect(attribution.unitId).toBe(unit);
  });

  test('is said once, however many say it at the same moment, and stays as it was said', async () => {
    const { unit } = await family();
    await approvalOf(unit);
    const ask = { informationId: await informationId(), unitId: unit };
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => attribute(ask)));
    const done = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(done.map(({ reopened }) => reopened.length)).toEqual([1]);
    const codes = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code]));
    expect(new Set(codes)).toEqual(new Set(['information.attributed-already']));
    expect(valueOf(await attribute({ ...ask, about: 'commander' })).reopened).toEqual([]);
    await expect(core.app.query("update information_units set words = 'x'")).rejects.toThrow(
      /permission denied/,
    );
    await expect(core.app.query('delete from information_units')).rejects.toThrow(/permission denied/);
  });

  test('is refused without words, outside the portfolio, and to those who only read', async () => {
    const { unit } = await family();
    const abroad = await plantUnit(core.ports, { name: '9th Battalion', country: 'GT' });
    const id = await informationId();
    const code = async (ask: Partial<AttributeInformation>, who?: Actor) =>
      refusalOf(await attribute({ informationId: id, unitId: unit, ...ask }, who)).code;
    expect(await code({ words: '  ' })).toBe('information.invalid');
    expect(await code({ about: 'neighbour' as never })).toBe('information.invalid');
    expect(await code({ unitId: abroad })).toBe('unit.not-found');
    expect(await code({ unitId: 'none' })).toBe('unit.not-found');
    expect(await code({ informationId: core.ports.ids.next() })).toBe('information.not-found');
    const stranger = await core.person('analyst', { portfolio: ['GT'] });
    expect(await code({}, stranger)).toBe('information.not-found');
    expect(await code({}, await core.person('inspector'))).toBe('permission.missing');
  });
});
