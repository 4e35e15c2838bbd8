import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, JudgePerson, ListPersonJudgements, ShownNomination, Transaction } from '#casework';
import {
  judgeMatches,
  judgePerson,
  listNominations,
  listPersonJudgements,
  moveRequest,
  rekeyNames,
  runScreening,
  savePost,
  searchAgain,
  showPersonJudgement,
  showRequest,
  signResults,
  submitRequest,
  SYSTEM,
  undoPersonJudgement,
} from '#casework';
import type { TestCore } from '../support/core.ts';
import { openCore, plantUnit, refusalOf, valueOf } from '../support/core.ts';

let core: TestCore;
let vetter: Actor;
let unitId: string;

beforeAll(async () => {
  core = await openCore();
  const countries = [
    { iso: 'QM', alpha3: 'QMX', name: 'Examplia' },
    { iso: 'QN', alpha3: 'QNX', name: 'Sampleland' },
  ].map((one) => ({ ...one, status: 'user-assigned' as const, successors: [], aliases: [] }));
  const load = async ({ countries: store }: Transaction) => {
    await store.load(countries);
    return { ok: true as const, value: true };
  };
  valueOf(await core.ports.unitOfWork.run(SYSTEM, load));
  const administrator = await core.person('administrator');
  vetter = await core.person('post-vetter', { portfolio: ['QM', 'QN'] });
  for (const [id, country] of [
    ['lakeport', 'QM'],
    ['hilltown', 'QN'],
  ] as const)
    valueOf(await savePost(core.ports)(administrator, { id, revision: 0, name: id, country }));
  unitId = await plantUnit(core.ports, { name: '12 Rifle Battalion', country: 'QM' });
});

afterAll(() => core?.close());

interface Named {
  readonly given: string;
  readonly family: string;
  readonly born?: string;
  readonly number?: string;
}

async function submit(people: readonly Named[], postId = 'lakeport'): Promise<string> {
  const rows = people.map(({ given, family, born, number }) => ({
    country: postId === 'lakeport' ? 'Examplia' : 'Sampleland',
    unit: '12 Rifle Battalion',
    program: 'IMET',
    start_date: '2026-06-01',
    end_date: '2026-06-02',
    family_name: family,
    given_names: given,
    ...(born !== undefined && { date_of_birth: born }),
    ...(number !== undefined && { national_id: number }),
  }));
  const taken = await submitRequest(core.ports)(vetter, {
    postId,
    title: 'Course',
    programme: 'IMET',
    instrumentId: 'imet',
    authority: '22 U.S.C. 2347',
    event: 'Staff course',
    needBy: '2026-05-01',
    place: null,
    startsOn: null,
    endsOn: null,
    source: { kind: 'rows', rows },
    selection: { country: null, report: null, fiscalYear: null, fromRow: null, toRow: null },
    again: 'Tests send the same rows again.',
  });
  const { id } = valueOf(taken).request;
  await search(id);
  return id;
}

const search = async (id: string) => valueOf(await runScreening(core.ports)(SYSTEM, id));
const rowsOf = async (id: string) => valueOf(await listNominations(core.ports)(vetter, { id, limit: 200 }));
const judge = (
  { id: nominationId, revision }: ShownNomination,
  personKey: string,
  more: Partial<JudgePerson> = {},
  who = vetter,
) => judgePerson(core.ports)(who, { nominationId, revision, personKey, verdict: 'same', ...more });

async function sign(id: string, result: 'approved' | 'rejected') {
  const revision = async () => valueOf(await showRequest(core.ports)(vetter, { id })).request;
  for (const [move, more] of [
    ['accept', {}],
    ['submitToLeahy', { override: true, reason: 'Urgent.' }],
  ] as const) {
    const request = await revision();
    valueOf(
      await moveRequest(core.ports)(vetter, { requestId: id, revision: request.revision, move, ...more }),
    );
  }
  const [row] = await rowsOf(id);
  const confirm = { nominationId: row!.id, revision: row!.revision, judgement: 'confirmed' as const, unitId };
  valueOf(await judgeMatches(core.ports)(vetter, { requestId: id, judgements: [confirm] }));
  const [now] = await rowsOf(id);
  const results = (['unit', 'person'] as const)
    .filter((appliesTo) => result === 'approved' || appliesTo === 'person')
    .map((appliesTo) => ({ nominationId: now!.id, revision: now!.revision, result, appliesTo }));
  valueOf(await signResults(core.ports)(vetter, { requestId: id, reasons: 'Checked.', results }));
}

describe('a person named in a row', () => {
  test('is compared with people on record, with reasons and what was signed for them; none is found in itself', async () => {
    const first = await submit([{ given: 'Yusuf Tarek', family: 'Lanterne', born: '1980-02-03' }]);
    expect((await rowsOf(first))[0]?.persons).toEqual([]);
    await sign(first, 'rejected');
    const second = await submit([
      { given: 'Youssef', family: 'LANTERNE', born: '1980-02-03' },
      { given: 'Ottoline', family: 'Quaybrook', born: '1991-09-09' },
    ]);
    const [same, other] = await rowsOf(second);
    expect(same?.persons).toMatchObject([
      {
        name: 'Yusuf Tarek Lanterne',
        zone: expect.stringMatching(/match|look/),
        reasons: expect.arrayContaining([expect.objectContaining({ words: expect.stringMatching(/birth/) })]),
        judgement: null,
        nominations: [{ requestId: first, row: 2 }],
        results: [{ result: 'rejected' }],
      },
    ]);
    expect(other?.persons).toEqual([]);
    expect(valueOf(await showRequest(core.ports)(vetter, { id: second })).screening).toMatchObject({
      persons: 2,
      personsScreened: 2,
    });
    const abroad = await submit([{ given: 'Yusuf', family: 'Lanterne', born: '1980-02-03' }], 'hilltown');
    expect((await rowsOf(abroad))[0]?.persons).toEqual([]);
  });

  test('is found by the national number under another name, and twice in one request', async () => {
    const id = await submit([
      { given: 'Perpetua', family: 'Brindlewick', number: 'QM-77-001' },
      { given: 'Perpetua', family: 'Brindlewick', number: 'QM-77-001' },
      { given: 'Perpetua', family: 'Brindlewik', number: 'QM 77 001' },
    ]);
    const rows = await rowsOf(id);
    expect(rows[0]?.persons.map(({ nominations }) => nominations.map(({ row }) => row))).toContainEqual([3]);
    for (const { persons } of rows) expect(persons.length).toBeGreaterThan(0);
    expect(rows[0]?.persons.flatMap(({ nominations }) => nominations.map(({ row }) => row))).not.toContain(2);
  });

  test('is said to be the same or another by a person; that is kept, shown, counts later, and is taken back', async () => {
    const known = await submit([{ given: 'Ignatius', family: 'Merriport', born: '1975-01-01' }]);
    const [record] = await rowsOf(known);
    const id = await submit([{ given: 'I.', family: 'Merriport' }]);
    const [row] = await rowsOf(id);
    const key = record!.personKey!;
    const stranger = await core.person('post-vetter', { portfolio: ['QN'] });
    expect(refusalOf(await judge(row!, key, {}, stranger)).kind).toBe('not-found');
    const inspector = await core.person('inspector', { office: 'inspectorate' });
    expect(refusalOf(await judge(row!, key, {}, inspector)).kind).toBe('forbidden');
    expect(refusalOf(await judge(row!, 'name:NOBODY|AT ALL|1900-01-01')).code).toBe('person.not-on-record');
    expect(refusalOf(await judge(row!, row!.personKey!)).code).toBe('person.not-on-record');
    expect(refusalOf(await judge(row!, key, { revision: 99 })).kind).toBe('stale');
    expect(refusalOf(await judge(row!, key, { nominationId: 'x' })).kind).toBe('not-found');

    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => judge(row!, key, { reasons: 'Known.' })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes.filter(({ ok }) => !ok)) expect(refusalOf(outcome).kind).toBe('stale');
    const [said] = await rowsOf(id);
    const judgement = said!.persons.find(({ personKey }) => personKey === key)!.judgement!;
    expect(judgement).toMatchObject({
      verdict: 'same',
      reasons: 'Known.',
      accountId: vetter.accountId,
      undone: null,
    });
    expect(refusalOf(await judge(said!, key)).code).toBe('person.judged-already');

    const again = async () => {
      valueOf(await searchAgain(core.ports)(vetter, { requestId: id }));
      await search(id);
      return (await rowsOf(id))[0]!;
    };
    expect((await again()).persons[0]).toMatchObject({ personKey: key, score: 1, zone: 'match' });
    valueOf(await judge((await rowsOf(id))[0]!, key, { verdict: 'other' }));
    expect((await again()).persons[0]).toMatchObject({
      personKey: key,
      score: 0,
      zone: 'none',
      judgement: { verdict: 'other' },
    });

    const [now] = await rowsOf(id);
    const last = now!.persons[0]!.judgement!;
    const undo = (more = {}) =>
      undoPersonJudgement(core.ports)(vetter, {
        judgementId: last.id,
        revision: now!.revision,
        reason: 'A slip.',
        ...more,
      });
    expect(refusalOf(await undo({ reason: '' })).code).toBe('judgement.no-reason');
    expect(refusalOf(await undo({ revision: 1 })).kind).toBe('stale');
    const undone = await Promise.all(Array.from({ length: 20 }, () => undo()));
    expect(undone.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refusalOf(undone.find(({ ok }) => !ok)!).code).toBe('judgement.undone');
    expect((await again()).persons[0]).toMatchObject({ score: 1, judgement: { verdict: 'same' } });
    const acts = await core.owner.query('select act from ledger_entries where chain = $1 order by sequence', [
      `request:${id}`,
    ]);
    expect(acts.rows.map(({ act }) => act).filter((act) => act.startsWith('person'))).toEqual([
      ...['persons.proposed', 'person.judged', 'persons.proposed', 'person.judged', 'persons.proposed'],
      ...['person.judgement-undone', 'persons.proposed'],
    ]);
    for (const table of [
      'person_judgements',
      'person_judgement_undos',
      'person_records',
      'person_candidates',
    ])
      await expect(core.app.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
  });

  test('whose other record was rejected loses the approval when the two are said to be the same, and later too', async () => {
    const refused = await submit([{ given: 'Balthazar', family: 'Quenneville', born: '1970-05-05' }]);
    await sign(refused, 'rejected');
    const approved = await submit([{ given: 'Baltazar', family: 'Quenneville' }]);
    await sign(approved, 'approved');
    const [row] = await rowsOf(approved);
    const key = (await rowsOf(refused))[0]!.personKey!;
    const { reopened } = valueOf(await judge(row!, key));
    expect(reopened).toHaveLength(1);
    const [now] = await rowsOf(approved);
    const persons = now!.results.filter(({ appliesTo }) => appliesTo === 'person');
    expect(persons.map(({ reopenedBecause }) => reopenedBecause?.words)).toEqual([
      expect.stringMatching(/found to be one whom a vetting rejected/),
    ]);

    const one = await submit([{ given: 'Cordelia', family: 'Ashgrove', born: '1988-08-08' }]);
    const two = await submit([{ given: 'Cordelia A.', family: 'Ashgrove' }]);
    await sign(two, 'approved');
    const [mine] = await rowsOf(two);
    expect(valueOf(await judge(mine!, (await rowsOf(one))[0]!.personKey!)).reopened).toEqual([]);
    await sign(one, 'rejected');
    const [ended] = await rowsOf(two);
    expect(ended!.results.find(({ appliesTo }) => appliesTo === 'person')?.reopenedAt).not.toBeNull();
  });

  test('marks the row as out of date where someone came on record since who may be them, and nobody else', async () => {
    const id = await submit([
      { given: 'Theodora', family: 'Wexcombe', born: '1979-04-04' },
      { given: 'William', family: 'Harrowgate', born: '1990-10-10' },
      { given: 'Mohammed', family: 'Silverlake' },
      { given: 'Lucasta', family: 'Penhallow', number: 'QM-88-002' },
    ]);
    const marked = async () =>
      (await rowsOf(id)).map(({ outdated }) => outdated.map(({ what, name }) => `${what} ${name ?? ''}`));
    expect(await marked()).toEqual([[], [], [], []]);
    expect(valueOf(await showRequest(core.ports)(vetter, { id })).outdated).toBe(0);

    await submit([{ given: 'Mohammed', family: 'Otherwise' }]);
    await submit([{ given: 'Theodora', family: 'Wexcombe', born: '1979-04-04' }], 'hilltown');
    expect(await marked()).toEqual([[], [], [], []]);

    await submit([
      { given: 'Teodora', family: 'Wexcombe' },
      { given: 'Bill', family: 'Harrowgate', born: '1990-10-10' },
      { given: 'Anne', family: 'Penhallow-Reed', number: 'QM 88 002' },
    ]);
    expect(await marked()).toEqual([
      ['person Teodora Wexcombe'],
      ['person Bill Harrowgate'],
      [],
      ['person Anne Penhallow-Reed'],
    ]);
    expect((await rowsOf(id))[0]?.words).toMatch(/Teodora Wexcombe came on record on .*after the search/);
    expect(valueOf(await showRequest(core.ports)(vetter, { id })).outdated).toBe(3);

    valueOf(await searchAgain(core.ports)(vetter, { requestId: id }));
    await search(id);
    expect(await marked()).toEqual([[], [], [], []]);
    await core.owner.query(`update person_records set keys_version = 0`);
    valueOf(await rekeyNames(core.ports)());
    expect(await marked()).toEqual([[], [], [], []]);
  });

  test('is looked for without one who came while the search was at work, and marked for that one', async () => {
    const id = await submit([{ given: 'Evadne', family: 'Rosterlin', born: '1986-06-06' }]);
    valueOf(await searchAgain(core.ports)(vetter, { requestId: id }));
    let late: string | undefined;
    const meanwhile = {
      ...core.ports,
      unitOfWork: {
        run: (actor: Actor, work: (transaction: Transaction) => never) =>
          core.ports.unitOfWork.run(actor, async (transaction) => {
            const find = transaction.persons.find.bind(transaction.persons);
            transaction.persons.find = async (asked) => {
              const found = await find(asked);
              late ??= await submit([{ given: 'Evadne', family: 'Rosterlyn', born: '1986-06-06' }]);
              return found;
            };
            return work(transaction);
          }),
      },
    } as unknown as typeof core.ports;
    valueOf(await runScreening(meanwhile)(SYSTEM, id));
    expect(late).toBeDefined();
    const [row] = await rowsOf(id);
    expect(row?.outdated).toMatchObject([{ what: 'person', name: 'Evadne Rosterlyn' }]);
  });

  test('is listed with what was said, by whom and of whom; narrowed, in pages, and within the portfolio', async () => {
    const known = await submit([{ given: 'Philippa', family: 'Dunmarsh', born: '1977-07-07' }]);
    const key = (await rowsOf(known))[0]!.personKey!;
    const id = await submit([{ given: 'Pippa', family: 'Dunmarsh' }]);
    const list = async (more: Partial<ListPersonJudgements> = {}, who = vetter) =>
      valueOf(await listPersonJudgements(core.ports)(who, { personKey: key, limit: 50, ...more }));
    expect(await list()).toEqual([]);
    const said = valueOf(await judge((await rowsOf(id))[0]!, key, { reasons: 'The same face.' })).judgement;
    const later = valueOf(await judge((await rowsOf(id))[0]!, key, { verdict: 'other' })).judgement;
    const [row] = await rowsOf(id);
    expect(await list()).toMatchObject([
      { id: later.id, verdict: 'other', undone: null },
      {
        ...{ id: said.id, verdict: 'same', reasons: 'The same face.', undone: null, otherKey: key },
        ...{ requestId: id, row: 2, revision: row!.revision, country: 'QM' },
        ...{ name: 'Pippa Dunmarsh', otherName: 'Philippa Dunmarsh', accountName: vetter.name },
      },
    ]);
    expect((await list({ personKey: row!.personKey! })).map((one) => one.id)).toEqual([later.id, said.id]);
    expect((await list({ verdict: 'same' })).map((one) => one.id)).toEqual([said.id]);
    const [first] = await list({ limit: 1 });
    expect((await list({ limit: 1, after: first!.id })).map((one) => one.id)).toEqual([said.id]);
    const { revision } = valueOf(await showPersonJudgement(core.ports)(vetter, { id: said.id }));
    valueOf(
      await undoPersonJudgement(core.ports)(vetter, { judgementId: said.id, revision, reason: 'Twins.' }),
    );
    expect((await list({ undone: true })).map(({ undone }) => undone?.reason)).toEqual(['Twins.']);
    expect((await list({ undone: false })).map((one) => one.id)).toEqual([later.id]);

    const stranger = await core.person('post-vetter', { portfolio: ['QN'] });
    expect(await list({}, stranger)).toEqual([]);
    expect(await list({ country: 'QM' }, stranger)).toEqual([]);
    const show = showPersonJudgement(core.ports);
    expect(refusalOf(await show(stranger, { id: said.id })).kind).toBe('not-found');
    expect(refusalOf(await show(vetter, { id: 'x' })).kind).toBe('not-found');
    const administrator = await core.person('administrator');
    expect(refusalOf(await show(administrator, { id: said.id })).kind).toBe('forbidden');
  });
});
