import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor, UnitOfWork } from '#casework';
import {
  declareConflict,
  explainCase,
  linkIncident,
  listCases,
  listInformation,
  openCase,
  openProceeding,
  readChronology,
  readIncidentPeople,
  readReceipt,
  recordIncident,
  recordWorksheet,
  showCase,
  showDoor,
  showFindings,
  showProceeding,
  submitInformation,
} from '#casework';
import { CREDIBILITY_FACTORS } from '#law';
import type { OpenedCase, People, Track } from '../support/case-world.ts';
import {
  castPeople,
  chainOf,
  DEFENSE_LAW,
  follow,
  openFictionalCase,
  STATE_LAW,
  toReview,
  twinOf,
} from '../support/case-world.ts';
import { openCountryCase } from '../support/drawn-case.ts';
import type { TestCore } from '../support/core.ts';
import { openCore, plantUnit, refusalOf, valueOf } from '../support/core.ts';

let core: TestCore;
let people: People;
let opened: OpenedCase;

beforeAll(async () => {
  core = await openCore();
  people = await castPeople(core);
});

beforeEach(async () => {
  opened = await openFictionalCase(core, people);
});

afterAll(() => core?.close());

const acts = async (caseId: string) => (await chainOf(core, caseId)).map(({ act }) => act);

describe('opening a case', () => {
  test('a unit has one open case: a second is refused with the way to the first', async () => {
    const again = await openCase(core.ports)(people.analyst, { title: 'Again', unitId: opened.unitId });
    expect(refusalOf(again)).toMatchObject({
      kind: 'conflict',
      code: 'case.open-already',
      meanwhile: { caseId: opened.file.id },
    });
  });

  test('twenty at once open one', async () => {
    const unitId = await plantUnit(core.ports, { name: 'The Ferry Guard', country: 'FD' });
    const all = await Promise.all(
      Array.from({ length: 20 }, () => openCase(core.ports)(people.analyst, { title: 'The ferry', unitId })),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    const [first] = all.flatMap((one) => (one.ok ? [one.value.id] : []));
    for (const one of all.filter(({ ok }) => !ok))
      expect(refusalOf(one).meanwhile).toEqual({ caseId: first });
  });

  test('a unit that nobody identified is described, and no two such cases stand in each other’s way', async () => {
    const unidentified = {
      country: 'FD',
      words: 'a unit of the 3rd Division',
      place: 'Brookfield',
      seenOn: '2026-01-04',
    };
    const one = valueOf(await openCase(core.ports)(people.analyst, { title: 'The bridge', unidentified }));
    const other = valueOf(
      await openCase(core.ports)(people.analyst, { title: 'The bridge again', unidentified }),
    );
    expect([one.unitId, other.unitId]).toEqual([null, null]);
    expect((await chainOf(core, one.id))[0]).toMatchObject({
      act: 'case.opened',
      body: { entry: { data: { case: { unidentified: { place: 'Brookfield' } } } } },
    });
  });

  test('a unit outside the portfolio is not found, whatever is asked', async () => {
    const unitId = await plantUnit(core.ports, { name: 'A neighbour', country: 'SY' });
    expect(refusalOf(await openCase(core.ports)(people.analyst, { title: 'No', unitId })).kind).toBe(
      'not-found',
    );
    const elsewhere = { country: 'SY', words: 'a unit', place: null, seenOn: null };
    const far = await openCase(core.ports)(people.analyst, { title: 'No', unidentified: elsewhere });
    expect(refusalOf(far).code).toBe('portfolio.outside');
  });

  test.each([
    [{ title: '' }, ['title', 'unitId']],
    [
      {
        title: 'Both',
        unitId: 'x',
        unidentified: { country: 'fd', words: ' ', place: '', seenOn: '2026-02-30' },
      },
      [
        'unitId',
        'unitId',
        'unidentified.words',
        'unidentified.place',
        'unidentified.country',
        'unidentified.seenOn',
      ],
    ],
    [{ title: 'x'.repeat(301), unitId: '00000000-0000-7000-8000-000000000000' }, ['title']],
    [{ title: 'nul \u0000', unitId: '00000000-0000-7000-8000-000000000000' }, ['title']],
  ])('what is wrong with %j is said field by field', async (ask, where) => {
    const refusal = refusalOf(await openCase(core.ports)(people.analyst, ask));
    expect(refusal.faults?.map((fault) => fault.where)).toEqual(where);
  });

  test('only those who open cases do', async () => {
    const ask = { title: 'No', unitId: opened.unitId };
    for (const actor of [people.vetter, people.decider, people.inspector, people.outsider])
      expect(refusalOf(await openCase(core.ports)(actor, ask)).code).toBe('permission.missing');
  });
});

describe('a conflict of interest', () => {
  let newcomer: Actor;
  beforeEach(async () => {
    newcomer = await core.person('analyst', { office: 'human-rights-bureau', portfolio: ['FD'] });
  });

  const doors = (actor: Actor, track: Track) => [
    showCase(core.ports)(actor, { id: opened.file.id }),
    explainCase(core.ports)(actor, { id: opened.file.id }),
    readChronology(core.ports)(actor, { caseId: opened.file.id, limit: 10 }),
    showProceeding(core.ports)(actor, { id: track.id }),
    showFindings(core.ports)(actor, { id: track.id }),
    linkIncident(core.ports)(actor, { caseId: opened.file.id, incidentId: opened.incidentId }),
    recordWorksheet(core.ports)(actor, {
      caseId: opened.file.id,
      incidentId: opened.incidentId,
      factors: {},
    }),
    readIncidentPeople(core.ports)(actor, {
      caseId: opened.file.id,
      incidentId: opened.incidentId,
      reason: 'x',
    }),
    openProceeding(core.ports)(actor, { caseId: opened.file.id, authorityId: DEFENSE_LAW }),
    track.ask(actor, 'information.logged', { informationId: opened.informationId }),
  ];

  test('is declared before any read or act of the case', async () => {
    const track = await opened.open(STATE_LAW);
    for (const door of await Promise.all(doors(newcomer, track)))
      expect(refusalOf(door)).toMatchObject({ kind: 'forbidden', code: 'conflict.undeclared' });
    const ask = { caseId: opened.file.id, declares: 'none', words: 'I looked; none.' } as const;
    valueOf(await declareConflict(core.ports)(newcomer, ask));
    expect((await showCase(core.ports)(newcomer, { id: opened.file.id })).ok).toBe(true);
  });

  test('locks the person out with every account, and is not taken back', async () => {
    const track = await opened.open(STATE_LAW);
    const ask = { caseId: opened.file.id, words: 'My sister serves there.' };
    valueOf(await declareConflict(core.ports)(newcomer, { ...ask, declares: 'conflict' }));
    const twin = await twinOf(core, newcomer, { roles: ['analyst', 'legal-adviser'], office: 'legal' });
    for (const actor of [newcomer, twin]) {
      for (const door of await Promise.all(doors(actor, track)))
        expect(refusalOf(door)).toMatchObject({ kind: 'forbidden', code: 'conflict.declared' });
      const back = await declareConflict(core.ports)(actor, { ...ask, declares: 'none' });
      expect(refusalOf(back).code).toBe('conflict.declared');
    }
    await expect(
      core.app.query(
        `insert into conflict_declarations values (gen_random_uuid(), $1, $2, $3, 'none', 'by SQL', now())`,
        [opened.file.id, newcomer.personId, newcomer.accountId],
      ),
    ).rejects.toMatchObject({ constraint: 'conflict_declarations_conflict_stays' });
    expect(await acts(opened.file.id)).toContain('conflict.declared');
  });

  test('in the queue the title waits for the declaration, and a conflict hides the unit too', async () => {
    const row = async (actor: Actor) =>
      valueOf(await listCases(core.ports)(actor, { unitId: opened.unitId, limit: 5 }))[0] ??
      valueOf(await listCases(core.ports)(actor, { limit: 200 })).find(({ id }) => id === opened.file.id);
    expect(await row(newcomer)).toMatchObject({ door: 'undeclared', title: null, unitId: opened.unitId });
    expect(await row(people.analyst)).toMatchObject({ door: 'open', title: 'The mill at Brookfield' });
    expect(await row(people.inspector)).toMatchObject({ door: 'open' });
    const ask = { caseId: opened.file.id, declares: 'conflict', words: 'A cousin.' } as const;
    valueOf(await declareConflict(core.ports)(newcomer, ask));
    expect(await row(newcomer)).toMatchObject({ door: 'conflict', title: null, unitId: null, about: null });
  });

  test('at the door the unit is named and nothing else; outside the portfolio there is no door', async () => {
    const ask = { id: opened.file.id };
    const seen = valueOf(await showDoor(core.ports)(newcomer, ask));
    expect(seen).toMatchObject({ door: 'undeclared', title: null, unitId: opened.unitId });
    const outside: Actor = { ...newcomer, portfolio: ['ZZ'] };
    expect(refusalOf(await showDoor(core.ports)(outside, ask)).kind).toBe('not-found');
    const said = { caseId: opened.file.id, declares: 'conflict', words: 'A cousin.' } as const;
    valueOf(await declareConflict(core.ports)(newcomer, said));
    const shut = valueOf(await showDoor(core.ports)(newcomer, ask));
    expect(shut).toMatchObject({ door: 'conflict', about: null, unitId: null, proceedings: [] });
  });

  test('is no matter for an inspector, who reads and declares nothing', async () => {
    expect((await showCase(core.ports)(people.inspector, { id: opened.file.id })).ok).toBe(true);
    const ask = { caseId: opened.file.id, declares: 'none', words: 'x' } as const;
    expect(refusalOf(await declareConflict(core.ports)(people.inspector, ask)).code).toBe(
      'permission.missing',
    );
  });
});

describe('a proceeding', () => {
  test('is opened once under each law, on common facts', async () => {
    await opened.open(STATE_LAW);
    await opened.open(DEFENSE_LAW);
    const ask = { caseId: opened.file.id, authorityId: STATE_LAW, levelRationale: 'x' };
    expect(refusalOf(await openProceeding(core.ports)(people.analyst, ask))).toMatchObject({
      kind: 'conflict',
      code: 'proceeding.open-already',
    });
    const none = await openProceeding(core.ports)(people.analyst, { ...ask, authorityId: 'no-such-law' });
    expect(refusalOf(none).kind).toBe('not-found');
  });

  test('needs the reason for the level of its unit, and known instruments', async () => {
    const ask = { caseId: opened.file.id, authorityId: STATE_LAW, assistance: ['gifts'] };
    const { faults } = refusalOf(await openProceeding(core.ports)(people.analyst, ask));
    expect(faults?.map(({ where }) => where)).toEqual(['levelRationale', 'assistance']);
  });

  test('opening it is news about the unit, and so is an incident that is linked', async () => {
    const held: (readonly string[])[] = [];
    const watching: UnitOfWork = {
      run: (actor, work) =>
        core.ports.unitOfWork.run(actor, (transaction) => {
          const { results } = transaction;
          const holdUnits = results.holdUnits.bind(results);
          results.holdUnits = (ids, how) => {
            held.push(ids);
            return holdUnits(ids, how);
          };
          return work(transaction);
        }),
    };
    const ports = { ...core.ports, unitOfWork: watching };
    const ask = { caseId: opened.file.id, authorityId: STATE_LAW, levelRationale: 'x' };
    valueOf(await openProceeding(ports)(people.analyst, ask));
    const more = { summary: 'More.', categories: ['torture'], country: 'FD' };
    const { id: incidentId } = valueOf(await recordIncident(ports)(people.analyst, more));
    valueOf(await linkIncident(ports)(people.analyst, { caseId: opened.file.id, incidentId }));
    expect(held).toEqual([[opened.unitId], [opened.unitId]]);
  });

  test('without a unit is searched for, may not close unsearched, and names the case’s unit when it is found', async () => {
    const unidentified = { country: 'FD', words: 'a unit of the 3rd Division', place: null, seenOn: null };
    const file = valueOf(await openCase(core.ports)(people.analyst, { title: 'Unknown', unidentified }));
    for (const actor of [people.analyst, people.decider])
      valueOf(
        await declareConflict(core.ports)(actor, { caseId: file.id, declares: 'none', words: 'None.' }),
      );
    valueOf(
      await linkIncident(core.ports)(people.analyst, { caseId: file.id, incidentId: opened.incidentId }),
    );
    const early = { caseId: file.id, authorityId: STATE_LAW, levelRationale: 'x' };
    expect(refusalOf(await openProceeding(core.ports)(people.analyst, early)).faults?.[0]?.where).toBe(
      'levelRationale',
    );
    const { id } = valueOf(
      await openProceeding(core.ports)(people.analyst, { caseId: file.id, authorityId: STATE_LAW }),
    );
    const track = follow(core.ports, { id, caseId: file.id, authorityId: STATE_LAW });
    await track.act(people.analyst, 'information.logged', { informationId: opened.informationId });
    await track.act(people.analyst, 'incident.linked', {
      incidentId: opened.incidentId,
      category: 'torture',
    });
    await track.act(people.analyst, 'unit.left-unidentified', { reasons: 'No insignia was seen.' });
    const closed = refusalOf(await track.ask(people.analyst, 'proceeding.closed', { reasons: 'No unit.' }));
    expect(closed.blocks?.[0]).toMatchObject({ cite: expect.stringContaining('2378d(d)(6)') });
    const taken = { unitId: opened.unitId, levelRationale: 'x' };
    expect(refusalOf(await track.ask(people.analyst, 'unit.identified', taken))).toMatchObject({
      code: 'case.open-already',
      meanwhile: { caseId: opened.file.id },
    });
    const unitId = await plantUnit(core.ports, { name: 'The Bridge Company', country: 'FD' });
    await track.act(people.analyst, 'search.recorded', { looked: 'Every register.', found: 'A name.' });
    await track.act(people.analyst, 'unit.identified', {
      unitId,
      levelRationale: 'A company, seen on foot.',
    });
    expect(track.state).toBe('underReview');
    const shown = valueOf(await showCase(core.ports)(people.analyst, { id: file.id }));
    expect(shown).toMatchObject({
      unitId,
      unitName: 'The Bridge Company',
      unidentified: { words: unidentified.words },
    });
  });
});

describe('what was received', () => {
  test('has a receipt whose holder learns how far it has come, and nothing else', async () => {
    const status = async (code: string, actor = people.outsider) =>
      valueOf(await readReceipt(core.ports)(actor, { code })).status;
    const told = { source: 'A letter', body: 'It happened at night.', unitText: 'some battalion' };
    const { receiptCode } = valueOf(await submitInformation(core.ports)(people.outsider, told));
    expect(await status(receiptCode)).toBe('received');
    const list = valueOf(await listInformation(core.ports)(people.analyst, { evaluated: false, limit: 200 }));
    const found = list.find(({ body }) => body === told.body);
    expect(JSON.stringify(list)).not.toContain(receiptCode);
    const read = { informationId: found?.id, summary: 'It happened.', categories: ['torture'] };
    const { id: incidentId } = valueOf(await recordIncident(core.ports)(people.analyst, read));
    expect(await status(receiptCode.toLowerCase().replaceAll('-', ' '))).toBe('evaluated');
    valueOf(await linkIncident(core.ports)(people.analyst, { caseId: opened.file.id, incidentId }));
    const receipt = valueOf(await readReceipt(core.ports)(people.outsider, { code: receiptCode }));
    expect(receipt.status).toBe('in-review');
    expect(Object.keys(receipt).sort()).toEqual(['receiptCode', 'receivedAt', 'status', 'words']);
    expect(refusalOf(await readReceipt(core.ports)(people.outsider, { code: 'nothing' })).kind).toBe(
      'not-found',
    );
  });

  test('names people only apart: not in the incident, not in the ledger, and reading them is on record', async () => {
    const shown = valueOf(await showCase(core.ports)(people.analyst, { id: opened.file.id }));
    expect(shown.incidents[0]).toMatchObject({ people: 2 });
    expect(JSON.stringify(shown)).not.toContain('miller');
    const { rows } = await core.owner.query(
      `select count(*)::int as n from ledger_entries where body like '%miller%'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
    const ask = { caseId: opened.file.id, incidentId: opened.incidentId, reason: 'To ask the witness.' };
    const read = valueOf(await readIncidentPeople(core.ports)(people.analyst, ask));
    expect(read.map(({ reference }) => reference)).toEqual(['V1', 'W1']);
    expect((await chainOf(core, opened.file.id)).at(-1)).toMatchObject({
      act: 'incident-people.read',
      body: { entry: { data: { reason: ask.reason, references: ['V1', 'W1'] } } },
    });
    expect(refusalOf(await readIncidentPeople(core.ports)(people.vetter, ask)).code).toBe(
      'permission.missing',
    );
  });

  test('an incident is refused with each fault', async () => {
    const ask = {
      summary: ' ',
      categories: ['treason'],
      allegedFrom: '2026-02-30',
      people: [
        { kind: 'victim' as const, reference: 'V1', particulars: null },
        { kind: 'victim' as const, reference: 'V1', particulars: '' },
      ],
    };
    const { faults } = refusalOf(await recordIncident(core.ports)(people.analyst, ask));
    expect(faults?.map(({ where }) => where)).toEqual([
      'summary',
      'allegedFrom',
      'categories',
      'people.1.particulars',
      'people.1.reference',
    ]);
    const backwards = {
      summary: 'x',
      categories: ['torture'],
      allegedFrom: '2026-02-02',
      allegedTo: '2026-02-01',
    };
    expect(refusalOf(await recordIncident(core.ports)(people.analyst, backwards)).faults?.[0]?.where).toBe(
      'allegedTo',
    );
  });

  test('an incident is linked to a case once', async () => {
    const ask = { caseId: opened.file.id, incidentId: opened.incidentId };
    expect(refusalOf(await linkIncident(core.ports)(people.analyst, ask)).code).toBe(
      'incident.linked-already',
    );
  });
});

describe('a worksheet', () => {
  const line = { value: 'a witness', reasons: 'She was there.' };
  const record = (more: object, actor: Actor = people.analyst) =>
    recordWorksheet(core.ports)(actor, {
      caseId: opened.file.id,
      incidentId: opened.incidentId,
      factors: { access: line },
      ...more,
    });

  test('keeps every version, the factors in words with a reason each', async () => {
    const all = Object.fromEntries(CREDIBILITY_FACTORS.map(({ id }) => [id, line]));
    valueOf(await record({}));
    valueOf(await record({ factors: all, category: 'torture', checklist: { intent: line } }));
    const { worksheets } = valueOf(await showCase(core.ports)(people.analyst, { id: opened.file.id }));
    expect(worksheets.map(({ factors }) => Object.keys(factors).length)).toEqual([1, 7]);
    expect((await acts(opened.file.id)).filter((act) => act === 'worksheet.recorded')).toHaveLength(2);
  });

  test.each([
    [{ factors: { access: { ...line, value: '7 / 10' } } }, 'factors.access.value'],
    [{ factors: { access: { ...line, reasons: ' ' } } }, 'factors.access.reasons'],
    [{ factors: { access: 'high' } }, 'factors.access'],
    [{ factors: { score: line } }, 'factors.score'],
    [{ category: 'treason' }, 'category'],
    [{ checklist: { intent: line } }, 'category'],
    [{ category: 'torture', checklist: { abduction: line } }, 'checklist.abduction'],
  ])('refuses %j', async (more, where) => {
    expect(refusalOf(await record(more)).faults?.map((fault) => fault.where)).toEqual([where]);
  });
});

describe('the queue', () => {
  test('is filtered by state, law, country and days, and read page by page without a gap or a double', async () => {
    const track = await opened.open(STATE_LAW);
    await toReview(track, people, opened);
    const ask = (more: object) => listCases(core.ports)(people.analyst, { limit: 200, ...more });
    const ids = async (more: object) => valueOf(await ask(more)).map(({ id }) => id);
    expect(await ids({ state: 'underReview', authorityId: STATE_LAW })).toContain(opened.file.id);
    expect(await ids({ state: 'underReview', authorityId: DEFENSE_LAW })).not.toContain(opened.file.id);
    expect(await ids({ state: 'triage' })).not.toContain(opened.file.id);
    expect(await ids({ daysInState: 0, state: 'underReview' })).toContain(opened.file.id);
    expect(await ids({ daysInState: 1 })).toEqual([]);
    expect(await ids({ country: 'SY' })).toEqual([]);
    expect(await ids({ closed: true })).toEqual([]);
    const paged: string[] = [];
    for (let after: string | undefined; ; after = paged.at(-1)) {
      const page = valueOf(await ask({ limit: 3, after }));
      if (page.length === 0) break;
      paged.push(...page.map(({ id }) => id));
    }
    expect(paged).toEqual(await ids({}));
    expect(new Set(paged).size).toBe(paged.length);
  });

  test('finds a drawn procedure by the state of any of its regions', async () => {
    const law = { country: 'FD', authorityId: 'us-22usc2304' };
    const { caseId } = await openCountryCase(core, people.analyst, [people.analyst], law);
    const ids = async (state: string) =>
      valueOf(await listCases(core.ports)(people.analyst, { state, limit: 200 })).map(({ id }) => id);
    expect(await ids('notRequested')).toContain(caseId);
    expect(await ids('statementDue')).not.toContain(caseId);
  });
});

describe('the chronology', () => {
  test('tells every act in the order of the chain, and what was known at a moment', async () => {
    const track = await opened.open(STATE_LAW);
    await toReview(track, people, opened);
    const read = async (more: object = {}) =>
      valueOf(
        await readChronology(core.ports)(people.inspector, { caseId: opened.file.id, limit: 200, ...more }),
      );
    const all = await read();
    expect(all.map(({ act }) => act)).toEqual(await acts(opened.file.id));
    expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_entry, index) => index + 1));
    const third = all[2];
    expect(
      (await read({ knownAt: third?.at })).map(({ sequence }) => sequence).at(-1),
    ).toBeGreaterThanOrEqual(3);
    expect(await read({ knownAt: '2000-01-01T00:00:00.000Z' })).toEqual([]);
    expect((await read({ after: 2, limit: 1 }))[0]?.sequence).toBe(3);
  });
});
