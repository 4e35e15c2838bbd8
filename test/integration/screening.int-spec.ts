import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, Ports, ShownNomination, SubmitRequest, Transaction } from '#casework';
import {
  createUnit,
  judgeMatches,
  listJudgements,
  listNominations,
  listRequestRows,
  listScreeningChanges,
  mergeUnits,
  moveRequest,
  recordClaim,
  resumeScreenings,
  runScreening,
  savePost,
  searchAgain,
  showJudgement,
  showRequest,
  signResults,
  submitRequest,
  SYSTEM,
  undoJudgement,
} from '#casework';
import type { TestCore } from '../support/core.ts';
import { openCore, plantUnit, refusalOf, valueOf } from '../support/core.ts';

let core: TestCore;
let vetter: Actor;
let analyst: Actor;

const EXAMPLIA = { iso: 'QM', alpha3: 'QMX', name: 'Examplia' };
const SAMPLELAND = { iso: 'QN', alpha3: 'QNX', name: 'Sampleland' };

beforeAll(async () => {
  core = await openCore();
  const countries = [EXAMPLIA, SAMPLELAND].map((country) => ({
    ...country,
    status: 'user-assigned' as const,
    successors: [],
    aliases: [],
  }));
  const load = async ({ countries: store }: Transaction) => {
    await store.load(countries);
    return { ok: true as const, value: true };
  };
  valueOf(await core.ports.unitOfWork.run(SYSTEM, load));
  const administrator = await core.person('administrator');
  vetter = await core.person('post-vetter', { portfolio: ['QM'] });
  analyst = await core.person('analyst', { portfolio: ['QM', 'QN'] });
  for (const [id, country] of [
    ['lakeport', 'QM'],
    ['hilltown', 'QN'],
  ] as const)
    valueOf(
      await savePost(core.ports)(administrator, { id, revision: 0, name: id, country, maxBatch: 10_000 }),
    );
});

afterAll(() => core?.close());

const inFile = (country: string, units: readonly string[]) =>
  new TextEncoder().encode(
    [
      'country,unit,program,start_date,end_date',
      ...units.map((unit) => `${country},"${unit}",IMET,2026-06-01,2026-06-02`),
      '',
    ].join('\n'),
  );

let sent = 0;
async function submit(units: readonly string[], more: Partial<SubmitRequest> = {}, who = vetter) {
  const country = more.postId === 'hilltown' ? 'Sampleland' : 'Examplia';
  const taken = await submitRequest(core.ports)(who, {
    postId: 'lakeport',
    title: `Batch ${(sent += 1)}`,
    programme: 'IMET',
    instrumentId: 'imet',
    authority: '22 U.S.C. 2347',
    event: 'Staff course',
    needBy: '2026-05-01',
    place: null,
    startsOn: null,
    endsOn: null,
    source: { kind: 'file', bytes: inFile(country, units), filename: `batch-${sent}.csv` },
    selection: { country: null, report: null, fiscalYear: null, fromRow: null, toRow: null },
    again: 'Tests send the same rows again.',
    ...more,
  });
  return valueOf(taken).request.id;
}

const search = async (id: string) => valueOf(await runScreening(core.ports)(SYSTEM, id));
async function again(id: string) {
  valueOf(await searchAgain(core.ports)(vetter, { requestId: id }));
  await search(id);
}
const nominations = async (id: string, who = analyst) =>
  valueOf(await listNominations(core.ports)(who, { id, limit: 200 }));
const changes = async (id: string) =>
  valueOf(await listScreeningChanges(core.ports)(analyst, { id, limit: 200 }));
const sheet = async (id: string) => valueOf(await showRequest(core.ports)(analyst, { id }));

async function judge(
  { id, requestId, revision }: ShownNomination,
  judgement: 'confirmed' | 'rejected',
  unitId: string,
) {
  const judgements = [{ nominationId: id, revision, judgement, unitId }];
  valueOf(await judgeMatches(core.ports)(analyst, { requestId, judgements }));
  const [said] = valueOf(await listJudgements(core.ports)(analyst, { unitId, limit: 1 }));
  return said!;
}

const fresh = (() => {
  let number = 100;
  return () => (number += 1);
})();

const entriesOf = async (id: string, act: string) =>
  (
    await core.owner.query('select body::json as body from ledger_entries where chain = $1 and act = $2', [
      `request:${id}`,
      act,
    ])
  ).rows.map(({ body }) => body.entry.data);

describe('a judgement', () => {
  test('that confirms counts for the same words in other dress, in that country, with its reason', async () => {
    const unitId = await plantUnit(core.ports, { name: 'Lantern Guard', country: 'QM' });
    const first = await submit(['Blue Herons']);
    await search(first);
    const [heron] = await nominations(first);
    expect(heron).toMatchObject({ standing: 'none', candidates: [] });
    await judge(heron!, 'confirmed', unitId);
    const second = await submit(['BLUE-HERONS', 'Blue Heron', 'Blue Herons Band']);
    await search(second);
    const [same, near, longer] = await nominations(second);
    expect(same).toMatchObject({ standing: 'proposed', candidates: [{ unitId, score: 1, zone: 'match' }] });
    expect(same?.words).toMatch(/Lantern Guard scores 1\.00.*confirmed before/);
    expect([near?.candidates, longer?.candidates]).toEqual([[], []]);
    const abroad = await submit(['Blue Herons'], { postId: 'hilltown' }, await core.person('post-vetter'));
    await search(abroad);
    expect((await nominations(abroad))[0]?.candidates).toEqual([]);
  });

  test('that rejects is a veto of that pair, told with its reason, and moves no other score', async () => {
    const number = fresh();
    const names = [
      `${number} Infantry Brigade`,
      `${number} Infantry Brigade Lakeport`,
      `${number} Signal Company`,
    ];
    const ids = await Promise.all(names.map((name) => plantUnit(core.ports, { name, country: 'QM' })));
    const texts = [`${number} Inf Bde`, `${number} Sig Coy`, `${number} Infantry Brigade Lakeport`];
    const before = await submit(texts);
    await search(before);
    const was = await nominations(before);
    const rejected = was[0]!.candidates[0]!.unitId;
    await judge(was[0]!, 'rejected', rejected);
    const after = await submit(texts);
    await search(after);
    const now = await nominations(after);
    const scores = (list: readonly ShownNomination[], row: number) =>
      list[row]!.candidates.filter(({ unitId }) => row !== 0 || unitId !== rejected).map(
        ({ unitId, score, zone }) => ({ unitId, score, zone }),
      );
    for (const row of [0, 1, 2]) expect(scores(now, row)).toEqual(scores(was, row));
    expect(now[0]!.candidates.find(({ unitId }) => unitId === rejected)).toMatchObject({
      score: 0,
      zone: 'none',
      reasons: expect.arrayContaining([expect.objectContaining({ part: 'judgement' })]),
    });
    expect(ids).toContain(rejected);
  });

  test('is listed by unit, by words and by country, within the portfolio, and says who and when', async () => {
    const unitId = await plantUnit(core.ports, { name: 'Quarry Watch', country: 'QM' });
    const id = await submit(['Grey Otters']);
    await search(id);
    const said = await judge((await nominations(id))[0]!, 'confirmed', unitId);
    expect(said).toMatchObject({
      judgement: 'confirmed',
      country: 'QM',
      unitText: 'Grey Otters',
      unitName: 'Quarry Watch',
      accountName: analyst.name,
      requestId: id,
      row: 2,
      undone: null,
    });
    const list = async (filter: object, who = analyst) =>
      valueOf(await listJudgements(core.ports)(who, { ...filter, limit: 200 })).map(({ id: one }) => one);
    expect(await list({ text: 'grey — OTTERS' })).toEqual([said.id]);
    expect(await list({ text: 'grey otter' })).toEqual([]);
    expect(await list({ text: '???' })).toEqual([]);
    expect(await list({ unitId: 'not an id' })).toEqual([]);
    expect(await list({ unitId, undone: true })).toEqual([]);
    expect(await list({ unitId, after: said.id })).toEqual([]);
    expect(await list({ country: 'QN' })).not.toContain(said.id);
    const stranger = await core.person('post-vetter', { portfolio: ['QN'] });
    expect(await list({ unitId }, stranger)).toEqual([]);
    expect(await list({ country: 'QM' }, stranger)).toEqual([]);
    expect(refusalOf(await showJudgement(core.ports)(stranger, { id: said.id })).kind).toBe('not-found');
  });

  test('is taken back in one act, with its reason; it counts no more, and the row is open again', async () => {
    const unitId = await plantUnit(core.ports, { name: 'Harbour Lamps', country: 'QM' });
    const id = await submit(['Red Foxes']);
    await search(id);
    const said = await judge((await nominations(id))[0]!, 'confirmed', unitId);
    const later = await submit(['Red Foxes']);
    await search(later);
    expect((await nominations(later))[0]?.standing).toBe('proposed');
    const [matched] = await nominations(id);
    const ask = { judgementId: said.id, revision: matched!.revision, reason: 'It was the other company.' };
    const undo = undoJudgement(core.ports);
    expect(refusalOf(await undo(analyst, { ...ask, reason: ' ' })).code).toBe('judgement.no-reason');
    expect(refusalOf(await undo(analyst, { ...ask, revision: 1 })).kind).toBe('stale');
    expect(refusalOf(await undo(analyst, { ...ask, judgementId: 'x' })).kind).toBe('not-found');
    const stranger = await core.person('post-vetter', { portfolio: ['QN'] });
    expect(refusalOf(await undo(stranger, ask)).kind).toBe('not-found');
    const inspector = await core.person('inspector', { office: 'inspectorate' });
    expect(refusalOf(await undo(inspector, ask)).kind).toBe('forbidden');

    const outcomes = await Promise.all(Array.from({ length: 20 }, () => undo(analyst, ask)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = outcomes.filter(({ ok }) => !ok).map(refusalOf);
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['judgement.undone']));
    expect(refusals[0]?.meanwhile).toMatchObject({ reason: ask.reason, accountId: analyst.accountId });

    const [open] = await nominations(id);
    expect(open).toMatchObject({ matchState: 'open', unitId: null, revision: matched!.revision + 1 });
    expect(open?.judgements[0]?.undone).toMatchObject({ reason: ask.reason });
    expect(valueOf(await showJudgement(core.ports)(analyst, { id: said.id })).undone?.reason).toBe(
      ask.reason,
    );
    expect(await entriesOf(id, 'match.judgement-undone')).toMatchObject([
      {
        judgement: { id: said.id, unitText: 'Red Foxes' },
        reason: ask.reason,
        nomination: { matchState: 'open' },
      },
    ]);
    const [outdated] = await nominations(later);
    expect(outdated?.outdated).toMatchObject([{ what: 'undo', id: said.id, name: 'Harbour Lamps' }]);
    await again(later);
    expect(await changes(later)).toMatchObject([
      { row: 2, changes: [{ unitId, what: 'went', from: { score: 1, zone: 'match' } }] },
    ]);
    expect((await nominations(later))[0]).toMatchObject({ standing: 'none', outdated: [] });
  });

  test('under a result that counts is not taken back', async () => {
    const number = fresh();
    const unitId = await plantUnit(core.ports, { name: `${number} Fusiliers`, country: 'QM' });
    const id = await submit([`${number} Fusiliers`]);
    await search(id);
    const said = await judge((await nominations(id))[0]!, 'confirmed', unitId);
    const move = async (name: 'accept' | 'submitToLeahy', more = {}) => {
      const { revision } = (await sheet(id)).request;
      valueOf(await moveRequest(core.ports)(vetter, { requestId: id, revision, move: name, ...more }));
    };
    await move('accept');
    await move('submitToLeahy', { override: true, reason: 'Urgent.' });
    const [one] = await nominations(id);
    const results = [
      {
        nominationId: one!.id,
        revision: one!.revision,
        result: 'approved' as const,
        appliesTo: 'unit' as const,
      },
    ];
    valueOf(await signResults(core.ports)(vetter, { requestId: id, reasons: 'Checked.', results }));
    const [signed] = await nominations(id);
    const ask = { judgementId: said.id, revision: signed!.revision, reason: 'Wrong.' };
    expect(refusalOf(await undoJudgement(core.ports)(vetter, ask)).code).toBe('match.has-result');
    expect(valueOf(await showJudgement(core.ports)(vetter, { id: said.id })).undone).toBeNull();
  });

  test('cannot be changed, taken away or undone twice by SQL', async () => {
    const { rows } = await core.owner.query(
      'select judgement_id, account_id from match_judgement_undos limit 1',
    );
    const [first] = rows;
    const insert = `insert into match_judgement_undos values ($1, 'x', now(), $2, $2)`;
    await expect(core.app.query(insert, [first.judgement_id, first.account_id])).rejects.toMatchObject({
      constraint: 'match_judgement_undos_once',
    });
    for (const sql of [
      'delete from match_judgement_undos',
      "update match_judgement_undos set reason = 'x'",
      'delete from match_judgements',
      "update match_judgements set judgement = 'rejected'",
      "update nomination_candidates set zone = 'match'",
      "update screened_texts set keys = '{}'",
    ])
      await expect(core.app.query(sql)).rejects.toThrow(/permission denied/);
  });
});

describe('what is recorded after a search', () => {
  test('marks the rows it may change and no others, by its name, until they are searched again', async () => {
    const [number, other] = [fresh(), fresh()];
    const id = await submit([`${number} Rifle Battalion`, `${other} Rifle Battalion`, 'N/A']);
    await search(id);
    expect((await sheet(id)).outdated).toBe(0);
    const unit = valueOf(
      await createUnit(core.ports)(analyst, {
        country: 'QM',
        name: `${number} Rifle Battalion`,
        source: 'A gazette',
        confidence: 'high',
      }),
    );
    const [marked, unmarked, unnamed] = await nominations(id);
    expect(marked?.outdated).toMatchObject([
      { what: 'unit', id: unit.id, name: `${number} Rifle Battalion` },
    ]);
    expect(marked?.words).toMatch(/Out of date: \d+ Rifle Battalion was recorded on/);
    expect([unmarked?.outdated, unnamed?.outdated]).toEqual([[], []]);
    expect((await sheet(id)).outdated).toBe(1);
    const only = (outdated: boolean) => listNominations(core.ports)(analyst, { id, outdated, limit: 10 });
    expect(valueOf(await only(true)).map(({ row }) => row)).toEqual([2]);
    expect(valueOf(await only(false)).map(({ row }) => row)).toEqual([3, 4]);
    await again(id);
    expect((await sheet(id)).outdated).toBe(0);
    expect(await changes(id)).toMatchObject([
      {
        row: 2,
        rounds: { before: 1, after: 2 },
        changes: [{ unitId: unit.id, what: 'came', from: null, because: expect.any(Array) }],
      },
    ]);
  });

  test('is told by what it did: an alias moves a score, a merge takes a unit away', async () => {
    const number = fresh();
    const [kept, absorbed] = [
      await plantUnit(core.ports, { name: `${number} Mountain Brigade`, country: 'QM' }),
      await plantUnit(core.ports, { name: `${number} Mountain Brigade Hilltop`, country: 'QM' }),
    ];
    const id = await submit([`${number} Mountain Brigade Hilltop`]);
    await search(id);
    const revisionOf = async (unitId: string) => (await core.ports.views.units.byId(unitId))!.revision;
    const merge = {
      keptId: kept,
      keptRevision: await revisionOf(kept),
      absorbedId: absorbed,
      absorbedRevision: await revisionOf(absorbed),
      reason: 'One unit under two names.',
    };
    valueOf(await mergeUnits(core.ports)(analyst, merge));
    expect((await nominations(id))[0]?.outdated.map(({ id: unit }) => unit).sort()).toEqual(
      [absorbed, kept].sort(),
    );
    await again(id);
    const [row] = await changes(id);
    expect(row?.changes.find(({ unitId }) => unitId === absorbed)).toMatchObject({
      what: 'went',
      because: [`it was merged into ${number} Mountain Brigade`],
    });
    const alias = {
      kind: 'alias' as const,
      value: { text: `${number} Kestrel Brigade` },
      source: 'A gazette',
      confidence: 'high' as const,
    };
    const second = await submit([`${number} Kestrel Brigade`]);
    await search(second);
    valueOf(
      await recordClaim(core.ports)(analyst, { ...alias, unitId: kept, revision: await revisionOf(kept) }),
    );
    await again(second);
    const [moved] = await changes(second);
    expect(moved?.changes.find(({ unitId }) => unitId === kept)).toMatchObject({ to: { zone: 'match' } });
  });

  test('is noticed even where its transaction began before the search and ended after it', async () => {
    const number = fresh();
    const id = await submit([`${number} Lancers`]);
    const gate = Promise.withResolvers<true>();
    const begun = Promise.withResolvers<true>();
    const slow = core.ports.unitOfWork.run(SYSTEM, async (transaction) => {
      const held = {
        unitOfWork: { run: (_actor: Actor, work: (t: Transaction) => unknown) => work(transaction) },
      };
      await plantUnit({ ...core.ports, ...held } as unknown as Ports, {
        name: `${number} Lancers`,
        country: 'QM',
      });
      begun.resolve(true);
      await gate.promise;
      return { ok: true as const, value: true };
    });
    await begun.promise;
    await search(id);
    expect((await nominations(id))[0]).toMatchObject({ candidates: [], outdated: [] });
    gate.resolve(true);
    valueOf(await slow);
    expect((await nominations(id))[0]?.outdated).toMatchObject([{ name: `${number} Lancers` }]);
  });

  test('by way of a judgement marks open rows of the same words, not the row it was said of', async () => {
    const unitId = await plantUnit(core.ports, { name: 'Ferry Pilots', country: 'QM' });
    const id = await submit(['White Cranes', 'White Cranes', 'Black Cranes']);
    await search(id);
    const [first] = await nominations(id);
    await judge(first!, 'confirmed', unitId);
    const [own, other, third] = await nominations(id);
    expect(own?.outdated).toEqual([]);
    expect(other?.outdated).toMatchObject([{ what: 'judgement', name: 'Ferry Pilots' }]);
    expect(third?.outdated).toEqual([]);
  });

  test('does not mark a request that has ended', async () => {
    const number = fresh();
    const id = await submit([`${number} Pioneers`]);
    await search(id);
    const { revision } = (await sheet(id)).request;
    valueOf(
      await moveRequest(core.ports)(vetter, {
        requestId: id,
        revision,
        move: 'cancel',
        reason: 'Called off.',
      }),
    );
    await plantUnit(core.ports, { name: `${number} Pioneers`, country: 'QM' });
    expect((await sheet(id)).outdated).toBe(0);
  });
});

describe('why each row is where it is', () => {
  test('is said for every row, and the counts add up to all nominations', async () => {
    const number = fresh();
    const unitId = await plantUnit(core.ports, { name: `${number} Guards Brigade`, country: 'QM' });
    await plantUnit(core.ports, { name: `${number} Dragoon Regiment Oldtown`, country: 'QM' });
    const units = [
      `${number} Guards Bde`,
      `${number} Guards Brigade`,
      `${number} Dragoon Regiment`,
      `${number}9 Nothing Like It`,
      'N/A',
    ];
    const id = await submit(units);
    const waiting = await nominations(id);
    expect(waiting.map(({ standing }) => standing)).toEqual([
      'waiting',
      'waiting',
      'waiting',
      'waiting',
      'no-unit',
    ]);
    await search(id);
    const found = await nominations(id);
    await judge(found[0]!, 'confirmed', unitId);
    const { standings, request } = await sheet(id);
    const total = Object.values(standings).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(request.totals.nominations);
    const now = await nominations(id);
    for (const { standing } of now) expect(standings[standing]).toBeGreaterThan(0);
    expect(now.map(({ standing }) => standing)).toEqual([
      'matched',
      'proposed',
      expect.stringMatching(/look|proposed/),
      'none',
      'no-unit',
    ]);
    expect(now[0]?.words).toMatch(/^Matched to .* a person confirmed it on \d{1,2} [A-Z][a-z]{2} \d{4}\./);
    expect(now[3]?.words).toMatch(/^No unit of the registry is like it/);
    expect(now[4]?.words).toMatch(/^The cell holds a placeholder, not a unit\./);
    const rows = valueOf(await listRequestRows(core.ports)(analyst, { id, limit: 200 }));
    expect(rows.map(({ nominations: made }) => made[0]?.words)).toEqual(now.map(({ words }) => words));
    const proposed = await listNominations(core.ports)(analyst, { id, standing: 'proposed', limit: 10 });
    expect(valueOf(proposed).map(({ row }) => row)).toEqual(
      now.filter(({ standing }) => standing === 'proposed').map(({ row }) => row),
    );
  });

  test('is said of a refused row too', async () => {
    const bytes = new TextEncoder().encode(
      'country,unit,program,start_date,end_date\nExamplia,7 Scouts,IMET,2026-06-02,2026-06-01\nExamplia,8 Scouts,IMET,2026-06-01,2026-06-02\n',
    );
    const id = await submit([], { source: { kind: 'file', bytes, filename: 'two.csv' } });
    const [refused, taken] = valueOf(await listRequestRows(core.ports)(analyst, { id, limit: 10 }));
    expect(refused).toMatchObject({ ending: 'refused', nominations: [] });
    expect(refused?.words).toMatch(/row 2, column end_date: found .*; expected/);
    expect(taken?.words).toBeNull();
  });
});

describe('a search that stops in the middle', () => {
  /** Ports whose acts fail from the given part on, as if the process had died. */
  const dying = (after: number): Ports => {
    let parts = 0;
    const run: Ports['unitOfWork']['run'] = (actor, work) =>
      core.ports.unitOfWork.run(actor, async (transaction) => {
        const outcome = await work(transaction);
        if ((parts += 1) > after) throw new Error('killed');
        return outcome;
      });
    return { ...core.ports, unitOfWork: { run } };
  };
  const kept = async (id: string) =>
    (
      await core.owner.query(
        `select count(*)::int as n from screened_texts st join request_screenings s on s.id = st.screening_id
         where s.request_id = $1`,
        [id],
      )
    ).rows[0].n as number;

  test('keeps whole parts, says how far it has come, and is gone on with where it stopped', async () => {
    const id = await submit(Array.from({ length: 250 }, (_, index) => `${index + 1} Sappers`));
    await expect(runScreening(dying(1))(SYSTEM, id)).rejects.toThrow('killed');
    expect(await kept(id)).toBe(100);
    const { screening } = await sheet(id);
    expect(screening).toMatchObject({
      round: 1,
      texts: 250,
      screened: 100,
      rows: 250,
      rowsScreened: 100,
      startedBy: vetter.accountId,
      startedAt: expect.any(String),
      movedAt: expect.any(String),
      finishedAt: null,
    });
    await resumeScreenings(core.ports)();
    expect((await sheet(id)).screening).toMatchObject({
      screened: 250,
      rowsScreened: 250,
      finishedAt: expect.any(String),
    });
    const told = (await entriesOf(id, 'candidates.proposed')).flatMap(({ texts }) => texts);
    expect(new Set(told.map(({ textId }) => textId)).size).toBe(told.length);
    expect(told).toHaveLength(250);
  });

  test('stands still when told to, and twenty at once do the work once', async () => {
    const id = await submit(Array.from({ length: 250 }, (_, index) => `${index + 1} Gunners`));
    let parts = 0;
    await runScreening(core.ports)(SYSTEM, id, { hook: () => (parts += 1), shouldStop: () => parts === 1 });
    expect(await kept(id)).toBe(100);
    const runs = Array.from({ length: 10 }, () => runScreening(core.ports)(SYSTEM, id));
    (await Promise.all(runs)).forEach(valueOf);
    expect(await kept(id)).toBe(250);
    expect(await entriesOf(id, 'screening.finished')).toHaveLength(1);
    const before = await entriesOf(id, 'candidates.proposed');
    await search(id);
    await resumeScreenings(core.ports)();
    expect(await entriesOf(id, 'candidates.proposed')).toHaveLength(before.length);
  });

  test('is passed by while another process has it', async () => {
    const id = await submit(['1 Bugle Company']);
    const gate = Promise.withResolvers<true>();
    const begun = Promise.withResolvers<true>();
    const holder = core.ports.unitOfWork.run(SYSTEM, async ({ requests }) => {
      await requests.lockScreening(id, 'wait');
      begun.resolve(true);
      await gate.promise;
      return { ok: true as const, value: true };
    });
    await begun.promise;
    expect(valueOf(await runScreening(core.ports)(SYSTEM, id, { busy: 'pass' }))).toBeNull();
    expect(await kept(id)).toBe(0);
    gate.resolve(true);
    valueOf(await holder);
    await search(id);
    expect(await kept(id)).toBe(1);
  });

  test('ends at once where no row names a unit', async () => {
    const id = await submit(['N/A', 'Army']);
    await search(id);
    expect((await sheet(id)).screening).toMatchObject({
      texts: 0,
      rows: 0,
      rowsScreened: 0,
      finishedAt: expect.any(String),
    });
  });
});
