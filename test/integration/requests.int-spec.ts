import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, SubmitRequest } from '#casework';
import {
  countRequests,
  listNominations,
  listRequests,
  moveRequest,
  previewRequest,
  runScreening,
  savePost,
  searchAgain,
  showRequest,
  submitRequest,
  SYSTEM,
  judgeMatches,
} from '#casework';
import type { TestCore } from '../support/core.ts';
import { loadCountries, openCore, plantUnit, refusalOf, valueOf } from '../support/core.ts';

const HEADER =
  'row,country,recipient_unit,program,activity,us_unit,location,start_date,end_date,quantity,total_cost';
const line = (row: number, unit: string, more: Partial<Record<string, string>> = {}) =>
  [
    row,
    more['country'] ?? 'Honduras',
    `"${unit}"`,
    'IMET-1 - Fiscal Year 2018 Department of State Training',
    'Staff course',
    'A school',
    '"Somewhere, US"',
    more['start'] ?? '1/8/2018',
    more['end'] ?? '2/9/2018',
    more['quantity'] ?? '1',
    '"$1,000"',
  ].join(',');
const fileOf = (...lines: string[]) => new TextEncoder().encode([HEADER, ...lines, ''].join('\n'));

let core: TestCore;
let vetter: Actor;
let administrator: Actor;

beforeAll(async () => {
  core = await openCore();
  await loadCountries(core.ports);
  administrator = await core.person('administrator');
  vetter = await core.person('post-vetter', { portfolio: ['HN'] });
  valueOf(
    await savePost(core.ports)(administrator, {
      id: 'lakeport',
      revision: 0,
      name: 'Lakeport',
      country: 'HN',
      maxBatch: 5,
    }),
  );
});

afterAll(() => core?.close());

function ask(bytes: Uint8Array, more: Partial<SubmitRequest> = {}): SubmitRequest {
  return {
    postId: 'lakeport',
    title: 'Spring courses',
    programme: 'IMET',
    instrumentId: 'imet',
    authority: '22 U.S.C. 2347',
    event: 'Staff course',
    needBy: '2018-01-02',
    place: null,
    startsOn: null,
    endsOn: null,
    source: { kind: 'file', bytes, filename: 'spring.csv' },
    selection: { country: null, report: null, fiscalYear: null, fromRow: null, toRow: null },
    ...more,
  };
}

const submit = (bytes: Uint8Array, more: Partial<SubmitRequest> = {}, who = vetter) =>
  submitRequest(core.ports)(who, ask(bytes, more));

describe('a submission', () => {
  test('ends every row in one place, counts them, keeps the counts, and is in the ledger by value', async () => {
    const bytes = fileOf(
      line(1, '15th Battalion'),
      line(2, 'N/A'),
      line(3, '1st Battalion; 2nd Battalion; 3rd Battalion'),
      line(4, '4th Battalion', { start: '5/1/2018', end: '4/1/2018' }),
    );
    const { request } = valueOf(await submit(bytes));
    expect(request.totals).toEqual({
      rows: 4,
      nominated: 1,
      severalRows: 1,
      notIdentified: 1,
      refused: 1,
      notSelected: 0,
      nominations: 5,
    });
    const shown = valueOf(await showRequest(core.ports)(vetter, { id: request.id }));
    expect(shown.request).toEqual(request);
    expect(shown.screening).toMatchObject({ round: 1, texts: 4, screened: 0, finishedAt: null });
    const rows = await core.ports.views.requests.rows(request.id, { limit: 200 });
    expect(rows.map(({ row, ending }) => [row, ending])).toEqual([
      [2, 'nominated'],
      [3, 'not-identified'],
      [4, 'several'],
      [5, 'refused'],
    ]);
    expect(rows[0]?.cells['recipient_unit']).toBe('15th Battalion');
    expect(rows[3]?.refusals[0]).toMatchObject({ row: 5, column: 'end_date' });
    const nominations = valueOf(await listNominations(core.ports)(vetter, { id: request.id, limit: 200 }));
    expect(
      nominations.map(({ ordinal, row, position, unitText }) => [ordinal, row, position, unitText]),
    ).toEqual([
      [1, 2, 0, '15th Battalion'],
      [2, 3, 0, null],
      [3, 4, 0, '1st Battalion'],
      [4, 4, 1, '2nd Battalion'],
      [5, 4, 2, '3rd Battalion'],
    ]);
    const entries = await core.owner.query(
      'select act, body::json as body from ledger_entries where chain = $1 order by sequence',
      [`request:${request.id}`],
    );
    expect(entries.rows.map(({ act }) => act)).toEqual(['request.submitted', 'request.rows-read']);
    expect(entries.rows[0].body.entry.data.request.totals).toEqual(request.totals);
    expect(entries.rows[1].body.entry.data.rows).toHaveLength(4);
    expect(entries.rows[1].body.entry.data.nominations).toHaveLength(5);
    const jobs = await core.owner.query(
      "select count(*)::int as n from pgboss.job where name = 'request.screen'",
    );
    expect(jobs.rows[0].n).toBeGreaterThan(0);
  });

  test('of the same file is noticed, twenty at once too, and taken again only with a reason', async () => {
    const bytes = fileOf(line(1, '20th Battalion'));
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => submit(bytes)));
    const taken = outcomes.filter(({ ok }) => ok);
    expect(taken).toHaveLength(1);
    const { request } = valueOf(taken[0]!);
    const refused = outcomes.filter(({ ok }) => !ok).map(refusalOf);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['request.file-taken-before']));
    expect(refused[0]?.meanwhile).toMatchObject({
      requestId: request.id,
      link: `/api/requests/${request.id}`,
    });
    const again = valueOf(await submit(bytes, { again: 'The first one was for another course.' }));
    const shown = valueOf(await showRequest(core.ports)(vetter, { id: again.request.id }));
    expect(shown.file).toMatchObject({
      againOf: request.id,
      againReason: 'The first one was for another course.',
    });
  });

  test('above the limit says how to go on; its parts are no doubles of each other; the whole goes with a reason', async () => {
    const bytes = fileOf(
      ...Array.from({ length: 8 }, (_, index) => line(index + 1, `${index + 30}th Battalion`)),
    );
    const refusal = refusalOf(await submit(bytes));
    expect(refusal).toMatchObject({ kind: 'blocked', code: 'request.over-limit' });
    expect(refusal.meanwhile).toEqual({
      limit: 5,
      nominations: 8,
      parts: [
        { fromRow: 2, toRow: 6, nominations: 5 },
        { fromRow: 7, toRow: 9, nominations: 3 },
      ],
    });
    const part = (fromRow: number, toRow: number) => ({
      selection: { ...ask(bytes).selection, fromRow, toRow },
    });
    const first = valueOf(await submit(bytes, part(2, 6)));
    const second = valueOf(await submit(bytes, part(7, 9)));
    expect(first.request.totals).toMatchObject({ rows: 8, nominated: 5, notSelected: 3 });
    expect(second.request.totals).toMatchObject({ rows: 8, nominated: 3, notSelected: 5 });
    expect(refusalOf(await submit(bytes, part(6, 7))).code).toBe('request.file-taken-before');
    const whole = valueOf(await submit(bytes, { again: 'Whole.', overLimit: 'The annual file.' }));
    expect(whole.request).toMatchObject({ overLimitReason: 'The annual file.' });
  });

  test('names every field that is not right, and a file that cannot be read', async () => {
    const bytes = fileOf(line(1, 'X Battalion'));
    const bad = refusalOf(
      await submit(bytes, { programme: ' ', instrumentId: 'magic', needBy: '2018-02-30', event: 'a\u0000b' }),
    );
    expect(bad.faults?.map(({ where }) => where).sort()).toEqual([
      'event',
      'instrumentId',
      'needBy',
      'programme',
    ]);
    for (const [content, code] of [
      [new Uint8Array(), 'file.empty'],
      [new TextEncoder().encode(HEADER), 'file.header-only'],
      [new TextEncoder().encode('%PDF-1.7\n1 0 obj'), 'file.not-a-table'],
      [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'file.not-a-table'],
    ] as const)
      expect(refusalOf(await submit(content)).code).toBe(code);
    const none = refusalOf(await submit(fileOf(line(1, 'Y', { country: 'Kenya' }))));
    expect(none).toMatchObject({ code: 'request.nothing-nominated' });
    expect(none.faults?.[0]).toMatchObject({ where: 'row 2, column country', found: 'Kenya' });
  });

  test('takes JSON rows by the same rules, and notices them twice', async () => {
    const rows = [
      {
        country: 'Honduras',
        unit: '40th Battalion',
        program: 'IMET',
        start_date: '2018-01-08',
        end_date: '2018-02-09',
        family_name: 'Doe',
        given_names: 'Jo',
        date_of_birth: '1980-01-01',
      },
    ];
    const preview = await previewRequest(core.ports)(
      vetter,
      ask(new Uint8Array(), { source: { kind: 'rows', rows } }),
    );
    const { shape, totals } = valueOf(preview);
    expect({ shape, totals }).toMatchObject({ shape: 'template', totals: { rows: 1, nominated: 1 } });
    const taken = valueOf(await submit(new Uint8Array(), { source: { kind: 'rows', rows } }));
    const [nomination] = valueOf(
      await listNominations(core.ports)(vetter, { id: taken.request.id, limit: 1 }),
    );
    expect(nomination?.person).toMatchObject({ familyName: 'Doe' });
    expect(nomination?.personKey).toBe('name:DOE|JO|1980-01-01');
    expect(refusalOf(await submit(new Uint8Array(), { source: { kind: 'rows', rows } })).code).toBe(
      'request.file-taken-before',
    );
    const half = {
      source: { kind: 'rows' as const, rows: [{ country: 'Honduras', unit: '\ud800' }] },
    };
    expect(refusalOf(await submit(new Uint8Array(), half)).code).toBe('rows.not-text');
  });

  test('is found by its words, its day and its country, counted by state, with what is left to do in it', async () => {
    const file = fileOf(line(1, '880th Battalion'), line(2, 'N/A'));
    const { request } = valueOf(await submit(file, { event: 'A 100% unusual_event', needBy: '2017-01-05' }));
    const found = async (filter: Partial<Parameters<ReturnType<typeof listRequests>>[1]>) =>
      valueOf(await listRequests(core.ports)(vetter, { limit: 200, ...filter })).map(({ id }) => id);
    expect(await found({ text: '100% UNUSUAL_' })).toEqual([request.id]);
    expect(await found({ text: '100_ unusual' })).toEqual([]);
    expect(await found({ neededBy: '2017-01-05' })).toEqual([request.id]);
    expect(await found({ neededBy: '2017-01-04' })).toEqual([]);
    expect(await found({ country: 'KE' })).toEqual([]);
    const [listed] = valueOf(await listRequests(core.ports)(vetter, { limit: 1, neededBy: '2017-01-05' }));
    expect(listed).toMatchObject({
      postName: 'Lakeport',
      countryName: 'Honduras',
      toMatch: 1,
      withoutResult: 2,
    });
    const counts = valueOf(await countRequests(core.ports)(vetter, { neededBy: '2017-01-05' }));
    expect(counts).toMatchObject({ submitted: 1, closed: 0 });
    const shown = valueOf(await showRequest(core.ports)(vetter, { id: request.id }));
    expect(shown).toMatchObject({ postName: 'Lakeport', countryName: 'Honduras', correctsTitle: null });
    expect(shown.transitions[0]?.accountName).toBe(shown.submittedByName);
  });

  test('is previewed with the cells of its rows, and of the refused ones', async () => {
    const bytes = fileOf(line(1, '881st Battalion'), line(2, '882nd Battalion', { end: 'soon' }));
    const preview = valueOf(await previewRequest(core.ports)(vetter, ask(bytes)));
    expect(preview.rows.map(({ row, cells }) => [row, cells['recipient_unit']])).toEqual([
      [2, '881st Battalion'],
      [3, '882nd Battalion'],
    ]);
    expect(preview.refusedRows).toMatchObject([
      { row: 3, cells: { end_date: 'soon' }, refusals: [{ column: 'end_date' }] },
    ]);
  });

  test('is not there for who works on another country', async () => {
    const { request } = valueOf(await submit(fileOf(line(1, '50th Battalion'))));
    const stranger = await core.person('post-vetter', { portfolio: ['KE'] });
    expect(refusalOf(await showRequest(core.ports)(stranger, { id: request.id })).kind).toBe('not-found');
    expect(refusalOf(await submit(fileOf(line(1, '51st Battalion')), {}, stranger)).code).toBe(
      'post.not-found',
    );
    expect(valueOf(await listRequests(core.ports)(stranger, { limit: 200 }))).toEqual([]);
    const { kind } = refusalOf(
      await moveRequest(core.ports)(stranger, { requestId: request.id, revision: 1, move: 'accept' }),
    );
    expect(kind).toBe('not-found');
  });

  test('cannot be kept by SQL with counts that do not add up', async () => {
    const { request } = valueOf(await submit(fileOf(line(1, '60th Battalion'))));
    const columns = (await core.owner.query(`select * from requests where id = $1`, [request.id])).rows[0];
    const copy = { ...columns, id: core.ports.ids.next(), notices: '[]' };
    const insert = (row: Record<string, unknown>) =>
      core.app.query(
        `insert into requests (${Object.keys(row).join(',')}) values (${Object.keys(row).map((_, index) => `$${index + 1}`)})`,
        Object.values(row),
      );
    await expect(insert({ ...copy, rows_total: 2 })).rejects.toMatchObject({
      constraint: 'requests_counts_add_up',
    });
    await expect(insert(copy)).rejects.toMatchObject({ constraint: 'requests_counts_match_rows' });
    await expect(core.app.query('delete from request_rows')).rejects.toThrow(/permission denied/);
    await expect(core.app.query("update nominations set unit_cell = 'x'")).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('the steps of a request', () => {
  test('go in their order, each with its gate, its reason and its entry', async () => {
    const { request } = valueOf(await submit(fileOf(line(1, '70th Battalion'))));
    let revision = 1;
    const move = async (name: Parameters<ReturnType<typeof moveRequest>>[1]['move'], more = {}) => {
      const outcome = await moveRequest(core.ports)(vetter, {
        requestId: request.id,
        revision,
        move: name,
        ...more,
      });
      if (outcome.ok) revision = outcome.value.revision;
      return outcome;
    };
    expect(refusalOf(await move('close')).code).toBe('request.move-blocked');
    expect(refusalOf(await move('rejectByVetting')).code).toBe('request.no-reason');
    expect(valueOf(await move('accept')).state).toBe('accepted');
    expect(refusalOf(await move('submitToLeahy')).blocks?.[0]?.words).toMatch(/courtesy checks/);
    expect(refusalOf(await move('submitToLeahy', { override: true })).code).toBe('request.no-reason');
    expect(valueOf(await move('submitToLeahy', { override: true, reason: 'Urgent.' })).state).toBe(
      'submittedToLeahy',
    );
    expect(valueOf(await move('takeBack', { reason: 'By mistake.' })).state).toBe('accepted');
    expect(valueOf(await move('submitToCourtesy')).state).toBe('submittedToCourtesy');
    expect(valueOf(await move('completeCourtesy')).state).toBe('courtesyCompleted');
    expect(valueOf(await move('submitToLeahy')).state).toBe('submittedToLeahy');
    expect(refusalOf(await move('returnResults')).blocks?.[0]).toMatchObject({
      cite: '22 U.S.C. 2378d(d)(5)',
    });
    const stale = refusalOf(
      await moveRequest(core.ports)(vetter, {
        requestId: request.id,
        revision: 1,
        move: 'cancel',
        reason: 'x',
      }),
    );
    expect(stale).toMatchObject({ kind: 'stale', meanwhile: { state: 'submittedToLeahy' } });
    const shown = valueOf(await showRequest(core.ports)(vetter, { id: request.id }));
    expect(
      shown.transitions.map(({ move: name, correction, override }) => [name, correction, override]),
    ).toEqual([
      ['submit', false, false],
      ['accept', false, false],
      ['submitToLeahy', false, true],
      ['takeBack', true, false],
      ['submitToCourtesy', false, false],
      ['completeCourtesy', false, false],
      ['submitToLeahy', false, false],
    ]);
    expect(shown.moves.find(({ move: name }) => name === 'accept')?.blocks[0]?.words).toMatch(
      /starts when it is submitted/,
    );
    const clock = shown.clocks.find(({ id }) => id === 'send-to-leahy');
    expect(clock).toMatchObject({
      due: '2017-12-04',
      standing: 'met-late',
      computed: { counted: 21, skipped: 8 },
    });
    const entries = await core.owner.query(
      `select count(*)::int as n from ledger_entries where chain = $1 and act = 'request.moved'`,
      [`request:${request.id}`],
    );
    expect(entries.rows[0].n).toBe(6);
  });

  test('are taken by one of twenty at once; the others are told', async () => {
    const { request } = valueOf(await submit(fileOf(line(1, '71st Battalion'))));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        moveRequest(core.ports)(vetter, { requestId: request.id, revision: 1, move: 'accept' }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes.filter(({ ok }) => !ok))
      expect(refusalOf(outcome)).toMatchObject({
        kind: 'stale',
        meanwhile: { state: 'accepted', revision: 2 },
      });
  });
});

describe('the search for candidates', () => {
  test('proposes by number, with reasons; goes on where it stopped; spoils nothing when run twice at once', async () => {
    const eighteenth = await plantUnit(core.ports, { name: '18th Infantry Brigade', country: 'HN' });
    await plantUnit(core.ports, { name: '19th Infantry Brigade', country: 'HN' });
    await plantUnit(core.ports, { name: '18th Infantry Brigade', country: 'KE' });
    const { request } = valueOf(
      await submit(fileOf(line(1, '18 Inf Bde'), line(2, '18 Inf Bde'), line(3, 'Army'))),
    );
    const runs = await Promise.all([1, 2, 3].map(() => runScreening(core.ports)(SYSTEM, request.id)));
    runs.forEach(valueOf);
    const shown = valueOf(await showRequest(core.ports)(vetter, { id: request.id }));
    expect(shown.screening).toMatchObject({ texts: 1, screened: 1, finishedAt: expect.any(String) });
    const [first, second] = valueOf(await listNominations(core.ports)(vetter, { id: request.id, limit: 10 }));
    expect(first?.candidates.map(({ unitId }) => unitId)).toEqual([eighteenth]);
    expect(first?.candidates[0]?.reasons.length).toBeGreaterThan(0);
    expect(second?.candidates).toEqual(first?.candidates);
    const acts = await core.owner.query('select act from ledger_entries where chain = $1 order by sequence', [
      `request:${request.id}`,
    ]);
    expect(acts.rows.map(({ act }) => act).slice(2)).toEqual(['candidates.proposed', 'screening.finished']);

    const judged = await judgeMatches(core.ports)(vetter, {
      requestId: request.id,
      judgements: [first!, second!].map(({ id, revision }) => ({
        nominationId: id,
        revision,
        judgement: 'confirmed' as const,
        unitId: eighteenth,
      })),
    });
    expect(valueOf(judged).map(({ matchState, unitId }) => [matchState, unitId])).toEqual([
      ['confirmed', eighteenth],
      ['confirmed', eighteenth],
    ]);
    const [kept] = valueOf(await listNominations(core.ports)(vetter, { id: request.id, limit: 1 }));
    expect(kept).toMatchObject({ unitName: '18th Infantry Brigade', unitId: eighteenth });
    expect(kept?.judgements[0]?.candidate).toMatchObject({ unitId: eighteenth, zone: expect.any(String) });
  });

  test('is run again when the registry has grown, never twice at a time', async () => {
    const { request } = valueOf(await submit(fileOf(line(1, '77th Signal Company'))));
    const running = refusalOf(await searchAgain(core.ports)(vetter, { requestId: request.id }));
    expect(running.code).toBe('screening.running');
    valueOf(await runScreening(core.ports)(SYSTEM, request.id));
    const [before] = valueOf(await listNominations(core.ports)(vetter, { id: request.id, limit: 1 }));
    expect(before?.candidates).toEqual([]);
    const unit = await plantUnit(core.ports, { name: '77 Signal Company', country: 'HN' });
    const begun = await Promise.all(
      [1, 2, 3].map(() => searchAgain(core.ports)(vetter, { requestId: request.id })),
    );
    expect(begun.filter(({ ok }) => ok)).toHaveLength(1);
    valueOf(await runScreening(core.ports)(SYSTEM, request.id));
    const [after] = valueOf(await listNominations(core.ports)(vetter, { id: request.id, limit: 1 }));
    expect(after?.candidates[0]?.unitId).toBe(unit);
  });
});

describe('a judgement', () => {
  test('is refused for what is stale, not there, of another country, or without a search', async () => {
    const { request } = valueOf(await submit(fileOf(line(1, '80th Battalion'), line(2, 'N/A'))));
    const [named, unnamed] = valueOf(await listNominations(core.ports)(vetter, { id: request.id, limit: 2 }));
    const judge = (judgements: Parameters<ReturnType<typeof judgeMatches>>[1]['judgements']) =>
      judgeMatches(core.ports)(vetter, { requestId: request.id, judgements });
    const kenyan = await plantUnit(core.ports, { name: '80th Battalion', country: 'KE' });
    const own = await plantUnit(core.ports, { name: '80th Battalion', country: 'HN' });
    const about = { nominationId: named!.id, revision: named!.revision };
    const confirm = (unitId: string) => ({ ...about, judgement: 'confirmed' as const, unitId });
    expect(refusalOf(await judge([confirm(kenyan)])).code).toBe('match.no-such-unit');
    expect(refusalOf(await judge([confirm(core.ports.ids.next())])).code).toBe('match.no-such-unit');
    expect(refusalOf(await judge([{ ...about, judgement: 'confirmed' }])).code).toBe('match.invalid');
    expect(refusalOf(await judge([])).code).toBe('match.invalid');
    expect(refusalOf(await judge([{ ...about, judgement: 'not-identified' }])).faults?.[0]?.expected).toMatch(
      /2378d/,
    );
    const search = { where: ['The registry', 'The defense attaché'], found: 'Nothing under this name.' };
    const unidentified = {
      nominationId: unnamed!.id,
      revision: 1,
      judgement: 'not-identified' as const,
      search,
    };
    expect(valueOf(await judge([unidentified]))[0]?.matchState).toBe('not-identified');
    expect(valueOf(await judge([{ ...about, judgement: 'none-of-these' }]))[0]?.matchState).toBe(
      'unit-asked-for',
    );
    const stale = refusalOf(await judge([confirm(own)]));
    expect(stale.meanwhile).toMatchObject({
      nominations: [{ id: named!.id, matchState: 'unit-asked-for', revision: 2 }],
    });
    expect(valueOf(await judge([{ ...confirm(own), revision: 2 }]))[0]?.unitId).toBe(own);
  });
});
