import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, Answer, AskEligibility, AskWhatIf, Transfer, TransferSheet } from '#casework';
import {
  adoptReading,
  amendTransfer,
  answerEligibility,
  askWhatIf,
  listCountryTransfers,
  loadPurchaserGroups,
  openTransfer,
  readPurchaserGroups,
  recordAccessIncident,
  recordCoverage,
  recordMovement,
  showExposure,
  showTransfer,
} from '#casework';
import type { TestCore } from '../support/core.ts';
import { openCore, plantUnit, refusalOf, valueOf } from '../support/core.ts';
import type { DrawnCase } from '../support/drawn-case.ts';
import { deliverAll, drawnCase, openCountryCase } from '../support/drawn-case.ts';
import { loadPartners } from '../support/partners.ts';
import { sheetOf } from '../support/transfer-sheet.ts';

const AID = 'us-22usc2378-1';
const PURPOSE = 'us-22usc2754';
const NOTICE = 'us-22usc2776';

let now = '2031-03-01T09:00:00.000Z';
const at = (day: string, time = '09:00') => (now = `${day}T${time}:00.000Z`);

let core: TestCore;
let analyst: Actor;
let counsel: Actor;
let decider: Actor;
let messenger: Actor;
let inspector: Actor;
let small: Transfer;

beforeAll(async () => {
  core = await openCore({ clock: { now: () => now } });
  await loadPartners(core.ports);
  analyst = await core.person('analyst', { office: 'regional-bureau' });
  counsel = await core.person('legal-adviser', { office: 'legal' });
  decider = await core.person('deciding-official', { office: 'secretary-of-state' });
  messenger = await core.person('legislative-affairs', { office: 'secretary-of-state' });
  inspector = await core.person('inspector', { office: 'inspectorate' });
  await adopt(`${AID}/restriction`, 'any');
  await adopt(`${AID}/cash-sales`, 'every-furnishing');
  await adopt('us-22usc2378d/cash-sales', 'grants-only');
  small = (await openSale({ majorEquipmentUsd: 1_000_000, totalUsd: 2_000_000 })).transfer;
});

afterAll(() => core?.close());

const adopt = async (readingId: string, alternativeId: string) =>
  valueOf(
    await adoptReading(core.ports)(counsel, {
      ...{
        readingId,
        alternativeId,
        reasons: 'As the text has it.',
        effectiveFrom: '2031-03-01',
        revision: 0,
      },
    }),
  );
const everybody = () => [analyst, counsel, decider, messenger];
const answer = async (ask: AskEligibility): Promise<Answer> =>
  valueOf(await answerEligibility(core.ports)(inspector, ask));
const verdictOf = async (transferId: string, more: Partial<AskEligibility> = {}) =>
  (await answer({ transferId, ...more })).verdict;
const under = (given: Answer, authorityId: string) =>
  given.reasons.find((reason) => reason.authorityId === authorityId);

async function finds(one: DrawnCase, findings: Readonly<Record<string, string>>) {
  for (const [elementId, value] of Object.entries(findings))
    valueOf(
      await one.act(analyst, 'finding.recorded', { elementId, value, reasons: 'As the record shows.' }),
    );
  valueOf(await one.act(analyst, 'contradicting-evidence.recorded', { words: 'A search found none.' }));
}

/** A cash sale to Examplia, its purpose reviewed and found authorized. */
async function openSale(said: Partial<TransferSheet>, country = 'QM') {
  const sheet = sheetOf({ constructionUsd: 0, firearmsUsd: 0, receivingForce: 'armed-forces', ...said });
  const ask = { instrumentId: 'fms-national-funds', country, sheet };
  const transfer = valueOf(await openTransfer(core.ports)(analyst, ask));
  const about = { caseId: transfer.caseId, authorityId: PURPOSE };
  const purpose = await drawnCase(core, analyst, everybody(), about);
  valueOf(
    await purpose.act(analyst, 'purpose.stated', {
      purpose: 'legitimate-self-defense',
      statedIn: 'The letter of request.',
    }),
  );
  await finds(purpose, { A1: 'met', A2: 'unmet' });
  valueOf(await purpose.act(counsel, 'assessment.certified'));
  valueOf(await purpose.act(decider, 'purpose.authorised', { reasons: 'Legitimate self-defense.' }));
  return { transfer, purpose };
}

/** Aid is restricted, the findings are met on the first day, and a person signs on the fifth that it was made known. */
async function toMadeKnown(country: string, month: string): Promise<DrawnCase> {
  at(`${month}-01`);
  const aid = await openCountryCase(core, analyst, everybody(), { country, authorityId: AID });
  const incident = valueOf(
    await recordAccessIncident(core.ports)(analyst, {
      ...{
        country,
        place: 'Northern crossing',
        consignment: 'Flour',
        aidOf: 'united-states',
        manner: 'direct',
      },
      ...{ requested: 40, allowed: 0, quantityUnit: 'truckloads', reasonGiven: null },
      ...{
        byAuthority: 'The border office',
        from: '2031-01-20',
        to: null,
        source: 'Mission report',
        evidenceIds: [],
      },
    }),
  );
  valueOf(await aid.act(analyst, 'restriction.reported', { summary: 'The crossing is closed to aid.' }));
  valueOf(await aid.act(analyst, 'assessment.opened'));
  const linked = { accessIncidentIds: [incident.id], shows: 'No convoy passed for ten weeks.' };
  valueOf(await aid.act(analyst, 'access-incidents.linked', linked));
  await finds(aid, { E1: 'met', E2: 'met', E3: 'met', E4: 'met' });
  at(`${month}-05`);
  const told = { toldBy: 'the Secretary of State', toldTo: 'the President', what: 'It is closed.' };
  valueOf(await aid.act(analyst, 'transmission.recorded', { ...told, toldOn: `${month}-05` }));
  await finds(aid, { E5: 'met' });
  valueOf(await aid.act(counsel, 'assessment.certified'));
  valueOf(await aid.act(decider, 'made-known.determined', { reasons: 'All of it is on record.' }));
  return aid;
}

describe('the answer for a transfer', () => {
  test('is eligible only once every law that asks of it is answered, and says what each of them says', async () => {
    const given = await answer({ transferId: small.id });
    expect(given.verdict).toBe('eligible');
    expect(given).toMatchObject({ transferId: small.id, instrumentId: 'fms-national-funds', unitId: null });
    expect(under(given, NOTICE)?.words).toContain('below the table');
    expect(under(given, PURPOSE)).toMatchObject({ verdict: 'eligible', determinationId: expect.any(String) });
    const unasked = { instrumentId: 'fms-national-funds', country: 'QM', sheet: sheetOf() };
    const other = valueOf(await openTransfer(core.ports)(analyst, unasked));
    expect(await verdictOf(other.id)).toBe('not-determined');
  });

  test('needs its own door, and is not found outside the portfolio', async () => {
    const stranger = await core.person('analyst', { portfolio: ['QN'] });
    const closed = await core.person('analyst', { portfolio: ['QM'] });
    const ask = { transferId: small.id };
    expect(refusalOf(await answerEligibility(core.ports)(stranger, ask)).kind).toBe('not-found');
    expect(refusalOf(await answerEligibility(core.ports)(closed, ask)).code).toBe('conflict.undeclared');
  });

  test.each([
    ['nobody', {}],
    [
      'two recipients',
      { country: 'QM', unitId: '00000000-0000-7000-8000-000000000000', instrumentId: 'fmf' },
    ],
    ['a country without an instrument', { country: 'QM' }],
    ['a transfer with an instrument of the asker’s choice', { transferId: 'x', instrumentId: 'imet' }],
  ])('a question about %s is refused', async (_what, ask) => {
    expect(refusalOf(await answerEligibility(core.ports)(inspector, ask)).code).toBe('answer.invalid');
  });

  test('follows the sheet: what an amendment raises has to be asked again, and what was known before stays so', async () => {
    at('2031-03-03');
    const before = now;
    const { transfer } = await openSale({ majorEquipmentUsd: 13_000_000, totalUsd: 13_000_000 });
    const known = now;
    at('2031-03-04');
    const sheet = sheetOf({
      ...{ constructionUsd: 0, firearmsUsd: 0, majorEquipmentUsd: 14_000_000, totalUsd: 14_000_000 },
    });
    valueOf(
      await amendTransfer(core.ports)(analyst, { id: transfer.id, version: 1, sheet, because: 'More.' }),
    );
    const given = await answer({ transferId: transfer.id });
    expect(given.verdict).toBe('not-determined');
    expect(under(given, NOTICE)).toMatchObject({ cite: '22 U.S.C. 2776(b)(1)', verdict: 'not-determined' });
    expect(await verdictOf(transfer.id, { on: '2031-03-03', knownAt: known })).toBe('eligible');
    const early = await answerEligibility(core.ports)(inspector, {
      transferId: transfer.id,
      knownAt: new Date(Date.parse(before) - 1).toISOString(),
    });
    expect(refusalOf(early).kind).toBe('not-found');
  });

  test('a proceeding about it begins with the facts of its sheet, and its own states decide', async () => {
    at('2031-03-05');
    const { transfer } = await openSale({ majorEquipmentUsd: 20_000_000, totalUsd: 20_000_000 });
    const notified = await drawnCase(core, analyst, everybody(), {
      caseId: transfer.caseId,
      authorityId: NOTICE,
    });
    const { rows } = await core.owner.query<{ facts: Record<string, unknown> }>(
      `select context->'facts' as facts from proceedings where id = $1`,
      [notified.proceedingId],
    );
    expect(rows[0]?.facts).toMatchObject({ totalUsd: 20_000_000, purchaserGroup: 'all-others' });
    const given = await answer({ transferId: transfer.id });
    expect(under(given, NOTICE)).toMatchObject({
      proceedingId: notified.proceedingId,
      verdict: 'not-determined',
    });
    const { rows: said } = await core.owner.query<{ body: string }>(
      `select body from ledger_entries where chain = $1 and act = 'proceeding.opened'`,
      [`case:${transfer.caseId}`],
    );
    expect(said.map(({ body }) => body).join()).toContain('"totalUsd":20000000');
  });

  test('the group of purchasers comes from dated reference data, and the law sees the group alone', async () => {
    const csv = await readFile(
      new URL('../../seeds/reference/purchaser-groups.csv', import.meta.url),
      'utf8',
    );
    const load = loadPurchaserGroups(core.ports);
    expect(valueOf(await load(readPurchaserGroups(csv))).added).toBeGreaterThan(30);
    expect(valueOf(await load(readPurchaserGroups(csv))).added).toBe(0);
    const member = {
      group: 'named-group',
      country: 'QM',
      from: '2031-04-01',
      to: '2031-05-01',
      source: 'invented',
    };
    expect(valueOf(await load([{ ...member, status: 'from-memory' }])).added).toBe(1);
    at('2031-03-06');
    const { transfer } = await openSale({ majorEquipmentUsd: 26_000_000, totalUsd: 26_000_000 });
    const row = async (on: string) => under(await answer({ transferId: transfer.id, on }), NOTICE)?.words;
    expect(await row('2031-03-31')).toContain('sale, all others');
    expect(await row('2031-04-15')).toContain('sale, named group');
    expect(await row('2031-05-01')).toContain('sale, all others');
    const shown = valueOf(await showTransfer(core.ports)(analyst, { id: transfer.id }));
    expect(JSON.stringify(shown.facts)).not.toContain('QM');
  });
});

describe('a bar of the country', () => {
  let aid: DrawnCase;
  let unitId: string;
  let madeKnownAt: string;

  const move = async (onDay: string, valueUsd: number | null) =>
    valueOf(
      await recordMovement(core.ports)(analyst, {
        ...{
          transferId: small.id,
          state: 'delivering',
          onDay,
          valueUsd,
          words: 'As the freight forwarder reports.',
        },
      }),
    );
  const exposure = async () => valueOf(await showExposure(core.ports)(analyst, { caseId: aid.caseId }));

  test('an open question about the country is one about every transfer and unit that the law reaches', async () => {
    expect(await verdictOf(small.id)).toBe('eligible');
    aid = await toMadeKnown('QM', '2031-04');
    unitId = await plantUnit(core.ports, { name: '9th Example Battalion', country: 'QM' });
    madeKnownAt = now;
    const given = await answer({ transferId: small.id });
    expect(given.verdict).toBe('not-determined');
    expect(under(given, AID)?.turnsOn).toMatchObject([
      { reading: `${AID}/cash-sales`, adopted: 'every-furnishing' },
      {
        reading: `${AID}/made-known`,
        adopted: null,
        alternatives: [{ gives: 'barred' }, { gives: 'not-determined' }],
      },
      { reading: `${AID}/restriction`, adopted: 'any' },
    ]);
    expect(under(await answer({ unitId, instrumentId: 'imet' }), AID)?.verdict).toBe('not-determined');
    expect(under(await answer({ country: 'QM', instrumentId: 'fmf' }), AID)?.verdict).toBe('not-determined');
    expect(under(await answer({ unitId, instrumentId: 'section-333' }), AID)?.words).toContain(
      'does not reach',
    );
    expect(under(await answer({ country: 'QN', instrumentId: 'fmf' }), AID)).toBeUndefined();
  });

  test('what moved since the findings were met and nobody had acted is an exposure, with its value', async () => {
    at('2031-04-10');
    await move('2031-03-20', 100);
    await move('2031-04-02', 250_000);
    await move('2031-04-08', null);
    const windows = await exposure();
    expect(windows.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['supported', '2031-04-01', '2031-04-05'],
      ['pending', '2031-04-05', null],
    ]);
    expect(windows[0]).toMatchObject({
      movedCount: 1,
      movedUsd: 250_000,
      cite: '22 U.S.C. 2378-1(a)',
      underWay: [],
    });
    expect(windows[1]).toMatchObject({ movedCount: 1, movedUsd: 0, movedWithoutValue: 1 });
    expect(windows[1]?.underWay.map(({ transferId }) => transferId)).toContain(small.id);
    expect(windows[0]?.instrumentIds).not.toContain('section-333');
  });

  test('what if another reading were adopted is told beside the answer, and changes nothing', async () => {
    const ask: AskWhatIf = { transferId: small.id, assuming: { [`${AID}/made-known`]: 'self-executing' } };
    const { rows: before } = await core.owner.query('select count(*) from ledger_entries');
    const told = valueOf(await askWhatIf(core.ports)(inspector, ask));
    expect([told.whatIf.verdict, told.given.verdict]).toEqual(['barred', 'not-determined']);
    expect(told.words).toContain('changes nothing');
    const { rows: after } = await core.owner.query('select count(*) from ledger_entries');
    expect(after).toEqual(before);
    expect(await verdictOf(small.id)).toBe('not-determined');
  });

  test.each([
    ['a reading that is none', { assuming: { 'us-22usc2378-1/nonsense': 'any' } }, 'what-if.invalid'],
    ['an alternative that is none', { assuming: { [`${AID}/made-known`]: 'maybe' } }, 'what-if.invalid'],
    ['what is law already', { packs: ['us-22usc2304'] }, 'what-if.invalid'],
    ['a pack that is none', { packs: ['__proto__'] }, 'what-if.invalid'],
    ['nothing', {}, 'what-if.nothing'],
  ])('supposing %s is refused', async (_what, more, code) => {
    expect(refusalOf(await askWhatIf(core.ports)(inspector, { transferId: small.id, ...more })).code).toBe(
      code,
    );
  });

  test('a bill is asked what if, and enters no answer', async () => {
    const told = valueOf(
      await askWhatIf(core.ports)(inspector, {
        ...{ transferId: small.id, packs: ['bill-ceasefire-compliance', 'policy-nsm-20'] },
      }),
    );
    expect(under(told.whatIf, 'bill-ceasefire-compliance')).toBeDefined();
    const given = JSON.stringify([told.given, await answer({ transferId: small.id })]);
    expect(given).not.toContain('bill-ceasefire');
    expect(given).not.toContain('policy-nsm-20');
  });

  test('withheld, then restored: the answer ends where the record says, and the past stays what it was', async () => {
    at('2031-04-12');
    valueOf(await aid.act(decider, 'withholding.determined', { reasons: 'The law asks for it.' }));
    const barred = await answer({ transferId: small.id });
    expect(barred).toMatchObject({ verdict: 'barred', expires: null });
    expect(under(barred, AID)).toMatchObject({
      cite: '22 U.S.C. 2378-1(a)',
      determinationId: expect.any(String),
    });
    expect(await verdictOf(small.id, { knownAt: madeKnownAt })).toBe('not-determined');
    expect(await verdictOf(small.id, { on: '2031-04-11' })).toBe('not-determined');
    at('2031-04-20');
    await move('2031-04-15', 70_000);
    expect((await exposure()).at(-1)).toMatchObject({
      kind: 'barred',
      from: '2031-04-12',
      to: null,
      movedUsd: 70_000,
    });
    const [listed] = valueOf(await listCountryTransfers(core.ports)(analyst, { country: 'QM', limit: 1 }));
    expect(listed?.ofTheWhole.verdict).toBe('barred');

    valueOf(await aid.act(analyst, 'review.opened', { because: 'Convoys pass.' }));
    await finds(aid, { E1: 'met', E2: 'unmet', E3: 'met', E4: 'met', E5: 'met' });
    valueOf(await aid.act(counsel, 'assessment.certified'));
    at('2031-05-02');
    valueOf(await aid.act(decider, 'restoration.determined', { reasons: 'The crossing is open.' }));
    expect(await verdictOf(small.id)).toBe('eligible');
    expect(await verdictOf(small.id, { on: '2031-04-30' })).toBe('barred');
    expect((await exposure()).at(-1)).toMatchObject({ kind: 'barred', to: '2031-05-02', underWay: [] });
    at('2031-05-10');
    valueOf(await aid.act(analyst, 'new-restriction.reported', { summary: 'Closed again.' }));
    expect(await verdictOf(small.id)).toBe('not-determined');
  });

  test('cannot be lifted by SQL as the application: a standing follows from a signed act', async () => {
    const { rows } = await core.owner.query<{ ground: object; sequence: number }>(
      `select ground, sequence from proceeding_standings where proceeding_id = $1 order by sequence limit 1`,
      [aid.proceedingId],
    );
    const ground = { ...rows[0]?.ground, state: 'restored', says: 'clear', determinationId: null };
    const forge = core.app.query(
      `insert into proceeding_standings (proceeding_id, sequence, region, state, says, ground, determination_id, by_law, recorded_at)
       values ($1, $2, 'forged', 'restored', 'clear', $3, null, false, '2031-05-11Z')`,
      [aid.proceedingId, rows[0]?.sequence, JSON.stringify(ground)],
    );
    await expect(forge).rejects.toThrow(/a standing follows from an act on record/);
    for (const change of [
      'delete from proceeding_standings',
      `update proceeding_standings set says = 'clear'`,
    ])
      await expect(core.app.query(change)).rejects.toThrow(/permission denied/);
  });
});

describe('an exception for some assistance only', () => {
  test('counts for a transfer once a legal adviser has said that it is within its words, and bars what is not', async () => {
    at('2031-06-01');
    const values = { majorEquipmentUsd: 1_000_000, totalUsd: 2_000_000 };
    const [inside, outside] = [await openSale(values, 'QN'), await openSale(values, 'QN')];
    const aid = await toMadeKnown('QN', '2031-06');
    at('2031-06-06');
    valueOf(await aid.act(decider, 'withholding.determined', { reasons: 'The law asks for it.' }));
    const terms = {
      effectiveOn: '2031-06-08',
      scope: 'Air defence.',
      reasons: 'As set out to the committees.',
    };
    valueOf(await aid.act(decider, 'exception.intended', terms));
    await deliverAll(core, messenger, aid, { dutyId: 'exception-notice', deliveredOn: '2031-06-06' });
    at('2031-06-08');
    await finds(aid, { X1: 'met' });
    valueOf(await aid.act(counsel, 'assessment.certified'));
    valueOf(await aid.act(decider, 'exception.determined', terms));
    const id = inside.transfer.id;
    const open = await answer({ transferId: id });
    expect(open.verdict).toBe('not-determined');
    const determinationId = under(open, AID)?.determinationId ?? '';
    const before = now;
    at('2031-06-09');
    const say = (transferId: string, isWithin: boolean, actor = counsel) =>
      recordCoverage(core.ports)(actor, {
        transferId,
        determinationId,
        isWithin,
        reasons: 'Interceptors only.',
      });
    expect(refusalOf(await say(id, true, analyst)).kind).toBe('forbidden');
    expect(refusalOf(await say(small.id, true)).code).toBe('determination.not-found');
    valueOf(await say(id, true));
    valueOf(await say(outside.transfer.id, false));
    expect(await verdictOf(id)).toBe('eligible');
    expect(await verdictOf(id, { knownAt: before, on: '2031-06-08' })).toBe('not-determined');
    expect(await verdictOf(outside.transfer.id)).toBe('barred');
    valueOf(await say(id, false));
    expect(await verdictOf(id)).toBe('barred');
    await expect(core.app.query('delete from transfer_coverages')).rejects.toThrow(/permission denied/);
  });
});
