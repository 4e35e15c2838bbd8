import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor, AskedResult, ShownNomination, RequestMove } from '#casework';
import {
  done,
  exportResults,
  judgeMatches,
  listApprovable,
  listNominations,
  moveRequest,
  reopenDependents,
  reopenResult,
  reviewResults,
  savePost,
  showRequest,
  signResults,
  submitRequest,
} from '#casework';
import type { TestCore } from '../support/core.ts';
import { loadCountries, openCore, plantUnit, refusalOf, valueOf } from '../support/core.ts';

let now = '2026-03-31T10:00:00.000Z';
let core: TestCore;
let vetter: Actor;
let army: string;
let brigade: string;
let battalion: string;
let neighbour: string;
let files = 0;

beforeAll(async () => {
  core = await openCore({ clock: { now: () => now } });
  await loadCountries(core.ports);
  // Proceedings are put where a test needs them; how they come there is tested with the cases.
  await core.owner.query('alter table proceedings disable trigger proceedings_move_by_acts');
  vetter = await core.person('post-vetter', { portfolio: ['HN'] });
  const administrator = await core.person('administrator');
  const post = { id: 'lakeport', revision: 0, name: 'Lakeport', country: 'HN', validityMonths: 11 };
  valueOf(await savePost(core.ports)(administrator, post));
  army = await plantUnit(core.ports, { name: 'Army Command', country: 'HN' });
  brigade = await plantUnit(core.ports, { name: '5th Brigade', country: 'HN', parentId: army });
  battalion = await plantUnit(core.ports, { name: '51st Battalion', country: 'HN', parentId: brigade });
  neighbour = await plantUnit(core.ports, { name: '61st Battalion', country: 'HN', parentId: army });
});

beforeEach(() => {
  now = '2026-03-31T10:00:00.000Z';
});

afterEach(async () => {
  await core.owner.query('delete from proceedings');
  await core.owner.query('delete from cases');
});

afterAll(() => core?.close());

interface Row {
  readonly unit?: string;
  readonly person?: {
    readonly family_name: string;
    readonly given_names: string;
    readonly date_of_birth: string;
  };
  readonly start?: string;
}

const PERSON = {
  family_name: 'Roe',
  given_names: 'Robin',
  date_of_birth: '1985-05-05',
  place_of_birth: 'Lakeport',
  national_id: 'X1',
};

/** A request in Leahy vetting with one row for each, matched to the unit given. */
async function requestOf(...rows: Row[]) {
  files += 1;
  const source = {
    kind: 'rows' as const,
    rows: rows.map(({ person, start = '2026-06-01' }, index) => ({
      country: 'Honduras',
      unit: `${index + 1}st Battalion of file ${files}`,
      program: 'IMET',
      start_date: start,
      end_date: start,
      family_name: '',
      ...person,
    })),
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
      source,
      ...(rows.length > 50 && { overLimit: 'A test.' }),
      selection: { country: null, report: null, fiscalYear: null, fromRow: null, toRow: null },
    }),
  );
  await move(request.id, 'accept');
  await move(request.id, 'submitToLeahy', { override: true, reason: 'A test.' });
  const nominations = await nominationsOf(request.id);
  const judgements = nominations.flatMap(({ id, revision }, index) => {
    const unitId = rows[index]?.unit;
    return unitId === undefined
      ? []
      : [{ nominationId: id, revision, judgement: 'confirmed' as const, unitId }];
  });
  if (judgements.length > 0)
    valueOf(await judgeMatches(core.ports)(vetter, { requestId: request.id, judgements }));
  return { requestId: request.id, nominations: await nominationsOf(request.id) };
}

async function move(
  requestId: string,
  name: RequestMove,
  more: { override?: boolean; reason?: string } = {},
) {
  const { request } = valueOf(await showRequest(core.ports)(vetter, { id: requestId }));
  return valueOf(
    await moveRequest(core.ports)(vetter, { requestId, revision: request.revision, move: name, ...more }),
  );
}

const nominationsOf = async (id: string) =>
  valueOf(await listNominations(core.ports)(vetter, { id, limit: 200 }));
const asked = ({ id, revision }: ShownNomination, more: Partial<AskedResult> = {}): AskedResult => ({
  nominationId: id,
  revision,
  result: 'approved',
  appliesTo: 'unit',
  ...more,
});
const sign = (requestId: string, results: readonly AskedResult[], who = vetter) =>
  signResults(core.ports)(who, { requestId, reasons: 'Nothing stands against it.', results });
const live = (unitIds: readonly string[], onDate = '2026-04-01', knownAt = '2999-01-01T00:00:00Z') =>
  core.ports.views.results.liveFor(unitIds, onDate, knownAt);

/** A proceeding as the cases slice keeps it. */
async function proceeding(unitId: string, state: string, authorityId = 'us-22usc2378d') {
  const [caseId, id] = [core.ports.ids.next(), core.ports.ids.next()];
  await core.owner.query(
    `insert into cases (id, subject, unit_id, country, title, opened_at, opened_by) values ($1, 'unit', $2, 'HN', 'A case', now(), $3)`,
    [caseId, unitId, vetter.accountId],
  );
  await core.owner.query(
    `insert into proceedings (id, case_id, country, authority_id, authority_version, machine, machine_version, state, context, unit_id, state_since, opened_at)
     values ($1, $2, 'HN', $3, '1', 'leahy-unit', 1, $4, '{}', $5, now(), now())`,
    [id, caseId, authorityId, state, unitId],
  );
  return async () => {
    await core.owner.query('delete from proceedings where id = $1', [id]);
    await core.owner.query('delete from cases where id = $1', [caseId]);
  };
}

/** Waits until so many of this database's acts wait for a lock. */
async function waitUntilBlocked(acts: number): Promise<void> {
  for (let tries = 0; tries < 3_600; tries += 1) {
    const { rows } = await core.owner.query(
      `select count(*)::int as n from pg_locks l join pg_database d on d.datname = current_database()
       where not l.granted and (l.database = d.oid or l.database is null)`,
    );
    if (rows[0].n >= acts) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`There were never ${acts} acts waiting.`);
}

describe('a signed act', () => {
  test('lists many results in one entry of the ledger, with their expiry from the post, and all or none of them', async () => {
    const { requestId, nominations } = await requestOf({ unit: battalion }, { unit: neighbour }, {});
    const [one, two, open] = nominations as [ShownNomination, ShownNomination, ShownNomination];
    const refusal = refusalOf(await sign(requestId, [asked(one), asked(two), asked(open)]));
    expect(refusal).toMatchObject({ kind: 'blocked', code: 'result.blocked' });
    expect(refusal.blocks?.[0]).toMatchObject({
      words: expect.stringMatching(/^Row 4: Its unit is not matched/),
    });
    expect((await nominationsOf(requestId)).flatMap(({ results }) => results)).toEqual([]);

    const { actId, results } = valueOf(
      await sign(requestId, [
        asked(one),
        asked(two),
        asked(open, { result: 'suspended', suspension: 'awaiting-bureau', reasons: 'Which unit is it?' }),
      ]),
    );
    expect(results.map(({ result, validFrom, expiresOn }) => [result, validFrom, expiresOn])).toEqual([
      ['approved', '2026-03-31', '2027-02-28'],
      ['approved', '2026-03-31', '2027-02-28'],
      ['suspended', '2026-03-31', null],
    ]);
    const entries = await core.owner.query(
      `select body::json -> 'entry' as entry from ledger_entries where chain = $1 and body::json -> 'entry' ->> 'act' = 'results.signed'`,
      [`request:${requestId}`],
    );
    expect(entries.rows).toHaveLength(1);
    expect(entries.rows[0].entry.data.act).toBe(actId);
    expect(entries.rows[0].entry.data.results).toHaveLength(3);
    expect((await live([battalion, neighbour])).map(({ unitId }) => unitId).sort()).toEqual(
      [battalion, neighbour].sort(),
    );
    expect(await live([battalion], '2027-02-28')).toEqual([]);
    expect(await live([battalion], '2026-04-01', '2026-03-30T00:00:00Z')).toEqual([]);
  });

  test('of twenty people at once makes exactly one result; the others are told which', async () => {
    const { requestId, nominations } = await requestOf({ unit: battalion }, { unit: neighbour });
    const vetters = await Promise.all(Array.from({ length: 20 }, () => core.person('post-vetter')));
    const results = nominations.map((nomination) => asked(nomination));
    const outcomes = await Promise.all(vetters.map((who) => sign(requestId, results, who)));
    const signed = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(signed).toHaveLength(1);
    for (const outcome of outcomes.filter(({ ok }) => !ok))
      expect(refusalOf(outcome)).toMatchObject({
        kind: 'stale',
        meanwhile: { nominations: [{ results: [{ signedActId: signed[0]?.actId }] }, {}] },
      });
    for (const nomination of await nominationsOf(requestId)) expect(nomination.results).toHaveLength(1);
    const again = refusalOf(
      await sign(
        requestId,
        (await nominationsOf(requestId)).map((one) => asked(one)),
      ),
    );
    expect(again.blocks?.[0]?.words).toMatch(/It was signed as approved/);
  });

  test('is a person of this request, portfolio and moment, or nothing', async () => {
    const { requestId, nominations } = await requestOf({ unit: battalion });
    const other = await requestOf({ unit: battalion });
    const stranger = await core.person('post-vetter', { portfolio: ['KE'] });
    const inspector = await core.person('inspector');
    const results = nominations.map((nomination) => asked(nomination));
    expect(refusalOf(await sign(requestId, results, stranger)).kind).toBe('not-found');
    expect(refusalOf(await sign(requestId, results, inspector)).code).toBe('permission.missing');
    expect(refusalOf(await sign(other.requestId, results)).kind).toBe('not-found');
    expect(refusalOf(await sign(requestId, [])).code).toBe('result.invalid');
    expect(refusalOf(await sign(requestId, [...results, ...results])).code).toBe('result.invalid');
    const noReason = await sign(requestId, [asked(nominations[0]!, { result: 'suspended' })]);
    expect(refusalOf(noReason).faults?.[0]?.where).toBe('results.0.suspension');
    expect(refusalOf(await sign(requestId, [asked(nominations[0]!, { appliesTo: 'both' })])).code).toBe(
      'result.blocked',
    );
  });
});

describe('a refusal', () => {
  const refusals = [
    { result: 'rejected' },
    { result: 'suspended', suspension: 'derogatory-unresolved' },
  ] as const satisfies readonly Partial<AskedResult>[];

  test.each(refusals)(
    'of a unit ($result) ends what was approved before for it and below it',
    async (said) => {
      const before = await requestOf({ unit: brigade }, { unit: battalion }, { unit: neighbour });
      valueOf(
        await sign(
          before.requestId,
          before.nominations.map((one) => asked(one)),
        ),
      );
      const later = await requestOf({ unit: brigade });
      valueOf(
        await sign(later.requestId, [asked(later.nominations[0]!, { ...said, reasons: 'New reports.' })]),
      );
      const left = (await live([brigade, battalion, neighbour])).map(({ unitId }) => unitId);
      expect(new Set(left)).toEqual(new Set([neighbour]));
      const { request } = valueOf(await showRequest(core.ports)(vetter, { id: before.requestId }));
      expect(request.state).toBe('submittedToLeahy');
      const again = await requestOf({ unit: brigade });
      valueOf(await sign(again.requestId, [asked(again.nominations[0]!)]));
      expect((await live([brigade])).map(({ unitId }) => unitId)).toEqual([brigade]);
    },
  );

  test.each(refusals)(
    'of a person ($result) ends what was approved before for them, in whatever unit, and for nobody else',
    async (said) => {
      const other = { ...PERSON, national_id: 'X2' };
      const before = await requestOf(
        { unit: battalion, person: PERSON },
        { unit: battalion, person: other },
        { unit: neighbour, person: PERSON },
      );
      const [first, second, third] = before.nominations as [
        ShownNomination,
        ShownNomination,
        ShownNomination,
      ];
      valueOf(
        await sign(before.requestId, [
          asked(first),
          asked(first, { appliesTo: 'person' }),
          asked(second, { appliesTo: 'both' }),
          asked(third, { appliesTo: 'both' }),
        ]),
      );
      await move(before.requestId, 'returnResults');
      const later = await requestOf({ unit: brigade, person: PERSON });
      const refusal = { ...said, appliesTo: 'person', reasons: 'New reports.' } as const;
      valueOf(await sign(later.requestId, [asked(later.nominations[0]!, refusal)]));
      const left = (await nominationsOf(before.requestId)).map(({ results }) =>
        results.map(({ appliesTo, reopenedBecause }) => [appliesTo, reopenedBecause]),
      );
      const because = { words: expect.stringMatching(/the person/), source: `request:${later.requestId}` };
      expect(left).toEqual([
        expect.arrayContaining([
          ['unit', null],
          ['person', because],
        ]),
        [['both', null]],
        [['both', because]],
      ]);
      const { request } = valueOf(await showRequest(core.ports)(vetter, { id: before.requestId }));
      expect(request.state).toBe('submittedToLeahy');
    },
  );

  test('of a person and their unit together ends the approvals of both', async () => {
    const before = await requestOf({ unit: battalion }, { unit: neighbour, person: PERSON });
    const [unit, person] = before.nominations as [ShownNomination, ShownNomination];
    valueOf(await sign(before.requestId, [asked(unit), asked(person, { appliesTo: 'both' })]));
    const later = await requestOf({ unit: battalion, person: PERSON });
    const refusal = { result: 'rejected', appliesTo: 'both', reasons: 'New reports.' } as const;
    valueOf(await sign(later.requestId, [asked(later.nominations[0]!, refusal)]));
    const reopened = (await nominationsOf(before.requestId)).map(
      ({ results }) => results[0]?.reopenedBecause,
    );
    expect(reopened).toMatchObject(
      [{ words: /the unit/ }, { words: /the person/ }].map(({ words }) => ({
        words: expect.stringMatching(words),
      })),
    );
  });

  test('of a person who is being approved elsewhere waits for the approval and ends it', async () => {
    const [there, here] = [
      await requestOf({ unit: battalion, person: PERSON }),
      await requestOf({ unit: neighbour, person: PERSON }),
    ];
    const holder = await core.owner.connect();
    await holder.query('begin');
    await holder.query('select 1 from ledger_chains where chain = $1 for update', [
      `request:${there.requestId}`,
    ]);
    const approving = sign(there.requestId, [asked(there.nominations[0]!, { appliesTo: 'both' })]);
    await waitUntilBlocked(1);
    const refusal = { result: 'rejected', appliesTo: 'person', reasons: 'New reports.' } as const;
    const refusing = sign(here.requestId, [asked(here.nominations[0]!, refusal)]);
    await waitUntilBlocked(2);
    await holder.query('rollback');
    holder.release();
    valueOf(await approving);
    valueOf(await refusing);
    const [row] = await nominationsOf(there.requestId);
    expect(row?.results[0]?.reopenedAt).not.toBeNull();
  });

  test('that only holds the process, or is about a person, ends nothing of the unit', async () => {
    const before = await requestOf({ unit: battalion });
    valueOf(await sign(before.requestId, [asked(before.nominations[0]!)]));
    const later = await requestOf({ unit: battalion, person: PERSON }, { unit: battalion });
    const [person, held] = later.nominations as [ShownNomination, ShownNomination];
    valueOf(
      await sign(later.requestId, [
        asked(person, { result: 'rejected', appliesTo: 'person', reasons: 'The person.' }),
        asked(held, { result: 'suspended', suspension: 'awaiting-bureau', reasons: 'A reply is awaited.' }),
      ]),
    );
    expect((await live([battalion])).length).toBeGreaterThan(0);
  });
});

describe('an approval', () => {
  test('is refused under a bar of the unit or of a unit above it, and while a question is open; with the citation', async () => {
    const { requestId, nominations } = await requestOf({ unit: battalion, person: PERSON });
    const results = [asked(nominations[0]!, { appliesTo: 'both' })];
    for (const [unit, state, who] of [
      [battalion, 'ineligible', 'The unit is barred'],
      [brigade, 'remediationReview', '5th Brigade, a unit above it, is barred'],
      [army, 'credibleFinding', 'Army Command, a unit above it, is barred'],
      [battalion, 'underReview', 'The unit has an open question'],
    ] as const) {
      const undo = await proceeding(unit, state);
      const { blocks } = refusalOf(await sign(requestId, results));
      expect(blocks).toEqual([
        expect.objectContaining({
          words: expect.stringMatching(new RegExp(`^Row 2: ${who}`)),
          caseId: expect.stringMatching(/^[0-9a-f]{8}-/),
          cite: '22 U.S.C. 2378d(a); 22 U.S.C. 2378d(d)(5)',
        }),
      ]);
      expect(JSON.stringify(blocks?.map(({ words }) => words))).not.toMatch(/[0-9a-f]{8}-/);
      await undo();
    }
    for (const [unit, state, authority] of [
      [neighbour, 'ineligible', 'us-22usc2378d'],
      [battalion, 'restored', 'us-22usc2378d'],
      [battalion, 'ineligible', 'us-10usc362'],
    ] as const) {
      const undo = await proceeding(unit, state, authority);
      expect([state, (await sign(requestId, results)).ok]).toEqual([state, true]);
      const [{ results: [signed] = [] } = {}] = await nominationsOf(requestId);
      valueOf(await reopenResult(core.ports)(vetter, { resultId: signed!.id, reason: 'For the next.' }));
      results[0] = asked((await nominationsOf(requestId))[0]!, { appliesTo: 'both' });
      await core.owner.query('truncate result_reopenings, results, signed_acts');
      await core.owner.query('update nominations set round = 1');
      await undo();
    }
  });

  test('is refused after the last day of an exit, which nobody has to sign; on that day it passes', async () => {
    const { requestId, nominations } = await requestOf({ unit: neighbour });
    const undo = await proceeding(neighbour, 'waived');
    const untilDay = (day: string) =>
      core.owner.query(
        `update proceedings set context = jsonb_build_object('exit', jsonb_build_object('until', $1::text))`,
        [day],
      );
    const results = nominations.map((one) => asked(one));
    await untilDay('2026-03-30');
    expect(refusalOf(await sign(requestId, results)).blocks?.[0]?.words).toContain('The unit is barred');
    await untilDay('2026-03-31');
    valueOf(await sign(requestId, results));
    await undo();
  });

  test('of a person needs the unit approved, in the act or before it; by SQL too', async () => {
    const { requestId, nominations } = await requestOf({ unit: battalion, person: PERSON });
    const [nomination] = nominations as [ShownNomination];
    const alone = refusalOf(await sign(requestId, [asked(nomination, { appliesTo: 'person' })]));
    expect(alone.blocks?.[0]).toMatchObject({ cite: '22 U.S.C. 2378d(d)(5)' });
    valueOf(
      await sign(requestId, [
        asked(nomination, { appliesTo: 'person' }),
        asked(nomination, { appliesTo: 'unit' }),
      ]),
    );
    const [signed] = (await nominationsOf(requestId)) as [ShownNomination];
    expect(signed.results.map(({ appliesTo, round }) => [appliesTo, round]).sort()).toEqual([
      ['person', 1],
      ['unit', 1],
    ]);
    const unit = signed.results.find(({ appliesTo }) => appliesTo === 'unit');
    const { reopened } = valueOf(
      await reopenResult(core.ports)(vetter, { resultId: unit!.id, reason: 'A doubt.' }),
    );
    expect(reopened).toHaveLength(2);
    expect(await live([battalion])).toEqual([]);

    const copy = (
      await core.owner.query(`select * from results where applies_to = 'person' and nomination_id = $1`, [
        nomination.id,
      ])
    ).rows[0];
    await core.owner.query('update nominations set round = 2 where id = $1', [nomination.id]);
    await expect(insert({ ...copy, id: core.ports.ids.next(), round: 2 })).rejects.toMatchObject({
      constraint: 'results_person_with_unit',
    });
    await expect(insert({ ...copy, id: core.ports.ids.next() })).rejects.toMatchObject({
      constraint: 'results_one_person_result_a_round',
    });
    await expect(
      insert({ ...copy, id: core.ports.ids.next(), round: 2, applies_to: 'unit', unit_id: neighbour }),
    ).rejects.toMatchObject({ constraint: 'results_unit_confirmed' });
    for (const sql of [
      'update results set result = $$approved$$',
      'delete from results',
      'truncate result_reopenings',
    ])
      await expect(core.app.query(sql)).rejects.toThrow(/permission denied/);
  });

  const insert = (row: Record<string, unknown>) =>
    core.app.query(
      `insert into results (${Object.keys(row).join(',')}) values (${Object.keys(row).map((_, index) => `$${index + 1}`)})`,
      Object.values(row),
    );
});

describe('a match', () => {
  test('reuses an approval of the same unit and person until its expiry, and nothing else', async () => {
    const first = await requestOf({ unit: battalion, person: PERSON });
    const { results } = valueOf(
      await sign(first.requestId, [asked(first.nominations[0]!, { appliesTo: 'both' })]),
    );
    const matchedResultId = results[0]!.id;
    now = '2026-08-01T10:00:00.000Z';
    const next = await requestOf(
      { unit: battalion, person: PERSON },
      { unit: neighbour, person: PERSON },
      { unit: battalion, person: { ...PERSON, date_of_birth: '1999-09-09' } },
      { unit: battalion, person: PERSON, start: '2027-03-01' },
    );
    const match = (index: number) =>
      asked(next.nominations[index]!, { result: 'matched', appliesTo: 'both', matchedResultId });
    const words = async (index: number) =>
      refusalOf(await sign(next.requestId, [match(index)]))
        .blocks?.map((block) => block.words)
        .join(' ');
    expect(await words(1)).toMatch(/another unit/);
    expect(await words(2)).toMatch(/another person/);
    expect(await words(3)).toMatch(
      /The event begins on 1 Mar 2027; the earlier result counts until 28 Feb 2027/,
    );
    const unknown = { ...match(0), matchedResultId: core.ports.ids.next() };
    expect(refusalOf(await sign(next.requestId, [unknown])).blocks?.[0]?.words).toMatch(
      /no earlier approval/,
    );
    now = '2027-02-28T00:00:00.000Z';
    expect(await words(0)).toMatch(/counted until 28 Feb 2027/);
    now = '2027-02-27T23:59:59.000Z';
    expect(valueOf(await sign(next.requestId, [match(0)])).results[0]).toMatchObject({
      matchedResultId,
      expiresOn: '2027-02-28',
    });
    valueOf(await reopenResult(core.ports)(vetter, { resultId: matchedResultId, reason: 'A doubt.' }));
    const last = await requestOf({ unit: battalion, person: PERSON });
    const reopened = asked(last.nominations[0]!, { result: 'matched', appliesTo: 'both', matchedResultId });
    expect(refusalOf(await sign(last.requestId, [reopened])).blocks?.[0]?.words).toMatch(/was reopened/);
  });
});

describe('new information', () => {
  const inform = (unitIds: readonly string[]) =>
    core.ports.unitOfWork.run(vetter, async (transaction) =>
      done(
        await reopenDependents(transaction, {
          unitIds,
          because: { words: 'A report came in.', source: 'information:1' },
          at: now,
        }),
      ),
    );

  test('reopens the approvals of the unit and the units below, once, and sends their requests back', async () => {
    const { requestId, nominations } = await requestOf(
      { unit: battalion },
      { unit: neighbour },
      { unit: brigade },
    );
    valueOf(
      await sign(
        requestId,
        nominations.map((one) => asked(one)),
      ),
    );
    await move(requestId, 'returnResults');
    await move(requestId, 'close');
    const before = now;
    now = '2026-04-02T10:00:00.000Z';
    const both = await Promise.all([inform([brigade]), inform([brigade])]);
    const reopened = both.flatMap((outcome) => valueOf(outcome)).filter((one) => one.requestId === requestId);
    expect(reopened.map(({ unitId }) => unitId).sort()).toEqual([battalion, brigade].sort());
    const shown = valueOf(await showRequest(core.ports)(vetter, { id: requestId }));
    expect(shown.request.state).toBe('submittedToLeahy');
    expect(shown.transitions.at(-1)).toMatchObject({ move: 'reopen', reason: 'A report came in.' });
    expect(shown.facts).toMatchObject({ withoutResult: 2 });
    const mine = async (knownAt: string) =>
      (await live([battalion, brigade, neighbour], '2026-04-03', knownAt)).filter(
        (one) => one.requestId === requestId,
      );
    expect((await mine(before)).length).toBe(3);
    expect((await mine(now)).map(({ unitId }) => unitId)).toEqual([neighbour]);
    const [first] = await nominationsOf(requestId);
    expect(first?.results[0]).toMatchObject({
      reopenedBecause: { words: 'A report came in.', source: 'information:1' },
    });
    const list = valueOf(
      await listNominations(core.ports)(vetter, { id: requestId, result: 'reopened', limit: 10 }),
    );
    expect(list).toHaveLength(2);
    valueOf(
      await sign(
        requestId,
        list.map((one) => asked(one)),
      ),
    );
    expect((await nominationsOf(requestId))[0]?.results.map(({ round }) => round)).toEqual([1, 2]);
  });

  test('that arrives while a result is being signed waits for it and reopens it', async () => {
    const unit = await plantUnit(core.ports, { name: '71st Battalion', country: 'HN', parentId: brigade });
    const { requestId, nominations } = await requestOf({ unit });
    const holder = await core.owner.connect();
    await holder.query('begin');
    await holder.query('select 1 from ledger_chains where chain = $1 for update', [`request:${requestId}`]);
    const signing = sign(requestId, [asked(nominations[0]!)]);
    await waitUntilBlocked(1);
    const informing = inform([brigade]);
    await waitUntilBlocked(2);
    await holder.query('rollback');
    holder.release();
    valueOf(await signing);
    expect(valueOf(await informing).map(({ unitId }) => unitId)).toContain(unit);
    expect(await live([unit])).toEqual([]);
  });

  test('that is being written lets no approval pass beside it', async () => {
    const unit = await plantUnit(core.ports, { name: '72nd Battalion', country: 'HN', parentId: brigade });
    const { requestId, nominations } = await requestOf({ unit });
    const [held, written] = [Promise.withResolvers(), Promise.withResolvers()];
    const informing = core.ports.unitOfWork.run(vetter, async (transaction) => {
      const because = { words: 'At once.' };
      const reopened = await reopenDependents(transaction, { unitIds: [brigade], because, at: now });
      held.resolve(true);
      await written.promise;
      return done(reopened);
    });
    await held.promise;
    const signing = sign(requestId, [asked(nominations[0]!)]);
    await waitUntilBlocked(1);
    const undo = await proceeding(unit, 'underReview');
    written.resolve(true);
    expect(valueOf(await informing).filter(({ unitId }) => unitId === unit)).toEqual([]);
    expect(refusalOf(await signing).blocks?.[0]?.words).toMatch(/open question/);
    await undo();
  });
});

test('a suspension is no end: it is followed by another result, and a request is not closed over it', async () => {
  const { requestId, nominations } = await requestOf({ unit: battalion });
  const hold = asked(nominations[0]!, { result: 'suspended', suspension: 'derogatory-unresolved' });
  valueOf(await sign(requestId, [hold]));
  await move(requestId, 'returnResults');
  await expect(move(requestId, 'close')).rejects.toThrow(/suspended/);
  const [held] = await nominationsOf(requestId);
  valueOf(await sign(requestId, [asked(held!)]));
  expect((await move(requestId, 'close')).state).toBe('closed');
});

test('a review says of each result what would stand in its way and until when it would count, and signs nothing', async () => {
  const unit = await plantUnit(core.ports, { name: 'Review Battalion', country: 'HN' });
  const { requestId, nominations } = await requestOf({ unit }, {});
  const review = async (id: string, results: readonly AskedResult[]) =>
    valueOf(await reviewResults(core.ports)(vetter, { requestId: id, results })).results;
  const [first, second] = await review(
    requestId,
    nominations.map((one) => asked(one)),
  );
  expect(first).toMatchObject({ row: 2, blocks: [], expiresOn: '2027-02-28' });
  expect(second?.blocks[0]?.words).toMatch(/not matched to the registry \(nobody has confirmed one\)/);
  expect((await nominationsOf(requestId)).flatMap(({ results }) => results)).toEqual([]);
  const { results } = valueOf(await sign(requestId, [asked(nominations[0]!)]));
  const next = await requestOf({ unit });
  const [matched] = await review(next.requestId, [asked(next.nominations[0]!, { result: 'matched' })]);
  expect(matched).toMatchObject({ matchedResultId: results[0]!.id, expiresOn: '2027-02-28', blocks: [] });
  const [none] = await review(requestId, [
    asked((await nominationsOf(requestId))[1]!, { result: 'matched' }),
  ]);
  expect(none).toMatchObject({ matchedResultId: null, expiresOn: null });
  expect(none?.blocks.map(({ words }) => words)).toContain('There is no earlier approval under that id.');
  const stale = await reviewResults(core.ports)(vetter, { requestId, results: [asked(nominations[0]!)] });
  expect(refusalOf(stale).kind).toBe('stale');
});

describe('what may be approved of a request', () => {
  const approvable = async (
    id: string,
    more: Partial<Parameters<ReturnType<typeof listApprovable>>[1]> = {},
  ) => valueOf(await listApprovable(core.ports)(vetter, { id, about: 'whole-row', limit: 10_000, ...more }));

  test('is exactly what a review finds nothing against, in the order of the file, and can be signed as it is named', async () => {
    const [free, barred] = [
      await plantUnit(core.ports, { name: 'Free Battalion', country: 'HN' }),
      await plantUnit(core.ports, { name: 'Barred Battalion', country: 'HN' }),
    ];
    await proceeding(barred, 'ineligible');
    const { requestId, nominations } = await requestOf(
      { unit: free },
      { unit: barred },
      {},
      { unit: free, person: PERSON },
      { unit: neighbour },
    );
    valueOf(await sign(requestId, [asked(nominations[4]!)]));
    const { nominations: named, of, more } = await approvable(requestId);
    expect({ of, more }).toEqual({ of: 5, more: false });
    expect(named).toMatchObject([
      { nominationId: nominations[0]!.id, revision: nominations[0]!.revision, row: 2, namesPerson: false },
      { nominationId: nominations[3]!.id, revision: nominations[3]!.revision, row: 5, namesPerson: true },
    ]);
    const results = (await nominationsOf(requestId)).map((one) =>
      asked(one, { appliesTo: one.person === null ? 'unit' : 'both' }),
    );
    const review = valueOf(await reviewResults(core.ports)(vetter, { requestId, results })).results;
    expect(
      review.filter(({ blocks }) => blocks.length === 0).map(({ nominationId }) => nominationId),
    ).toEqual(named.map(({ nominationId }) => nominationId));
    const both = named.map(({ nominationId, revision, namesPerson }) => ({
      nominationId,
      revision,
      result: 'approved' as const,
      appliesTo: namesPerson ? ('both' as const) : ('unit' as const),
    }));
    expect(valueOf(await sign(requestId, both)).results).toHaveLength(2);
    expect((await approvable(requestId)).nominations).toEqual([]);
  });

  test('is asked for the unit, for the person, and among those with one result', async () => {
    const { requestId, nominations } = await requestOf(
      { unit: battalion, person: PERSON },
      { unit: neighbour },
    );
    const rows = async (more: Parameters<typeof approvable>[1]) =>
      (await approvable(requestId, more)).nominations.map(({ row }) => row);
    expect(await rows({ about: 'unit' })).toEqual([2, 3]);
    // Nobody is approved before their unit.
    expect(await rows({ about: 'person' })).toEqual([]);
    valueOf(await sign(requestId, [asked(nominations[0]!)]));
    expect(await rows({ about: 'person' })).toEqual([2]);
    expect(await rows({ about: 'unit' })).toEqual([3]);
    const hold = asked(nominations[1]!, { result: 'suspended', suspension: 'policy-hold' });
    valueOf(await sign(requestId, [hold]));
    expect(await approvable(requestId, { about: 'unit', result: 'suspended' })).toMatchObject({
      nominations: [{ row: 3 }],
      of: 1,
    });
    expect(await approvable(requestId, { about: 'unit', result: 'rejected' })).toEqual({
      nominations: [],
      of: 0,
      more: false,
    });
  });

  test('is named up to the limit, and that there may be more is said', async () => {
    const { requestId } = await requestOf(...Array.from({ length: 5 }, () => ({ unit: neighbour })));
    const first = await approvable(requestId, { limit: 3 });
    expect(first.nominations.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(first).toMatchObject({ of: 5, more: true });
    valueOf(
      await sign(
        requestId,
        first.nominations.map(({ nominationId, revision }) => ({
          nominationId,
          revision,
          result: 'approved',
          appliesTo: 'unit',
        })),
      ),
    );
    expect(await approvable(requestId, { limit: 3 })).toMatchObject({
      nominations: [{ row: 5 }, { row: 6 }],
      more: false,
    });
  });

  test('that a colleague signed meanwhile is refused as stale, with every nomination that changed', async () => {
    const rows = Array.from({ length: 60 }, () => ({ unit: neighbour }));
    const { requestId } = await requestOf(...rows);
    const { nominations: named } = await approvable(requestId);
    const all = named.map(({ nominationId, revision }) => ({
      nominationId,
      revision,
      result: 'approved' as const,
      appliesTo: 'unit' as const,
    }));
    valueOf(await sign(requestId, all.slice(0, 55)));
    const { kind, meanwhile } = refusalOf(await sign(requestId, all));
    expect(kind).toBe('stale');
    expect([...(meanwhile?.['changed'] as string[])].toSorted()).toEqual(
      all
        .slice(0, 55)
        .map(({ nominationId }) => nominationId)
        .toSorted(),
    );
    expect((await approvable(requestId)).nominations).toHaveLength(5);
  });

  test('is nothing before the request is in vetting and after it is closed, and is not told outside the portfolio', async () => {
    const { requestId } = await requestOf({ unit: neighbour });
    await move(requestId, 'takeBack', { reason: 'A test.' });
    expect(await approvable(requestId)).toEqual({ nominations: [], of: 1, more: false });
    const ask = { id: requestId, about: 'whole-row' as const, limit: 10 };
    const stranger = await core.person('post-vetter', { portfolio: ['KE'] });
    expect(refusalOf(await listApprovable(core.ports)(stranger, ask)).kind).toBe('not-found');
    const reader = await core.person('inspector');
    expect(refusalOf(await listApprovable(core.ports)(reader, ask)).kind).toBe('forbidden');
    const nowhere = { ...ask, id: core.ports.ids.next() };
    expect(refusalOf(await listApprovable(core.ports)(vetter, nowhere)).kind).toBe('not-found');
  });
});

test('the programme gets its results as CSV that no spreadsheet runs', async () => {
  const person = { ...PERSON, family_name: '=HYPERLINK("x")' };
  const { requestId, nominations } = await requestOf({ unit: battalion, person }, { unit: neighbour });
  valueOf(await sign(requestId, [asked(nominations[0]!, { appliesTo: 'both' })]));
  const { csv } = valueOf(await exportResults(core.ports)(vetter, { id: requestId }));
  const lines = csv.trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
  expect(lines[1]).toContain('"approved","Nothing stands against it.","2026-03-31","2027-02-28"');
  expect(lines[2]).toContain('"none"');
});

test('a confirmed unit under a result is not exchanged before the result is reopened', async () => {
  const { requestId, nominations } = await requestOf({ unit: battalion });
  const { results } = valueOf(await sign(requestId, [asked(nominations[0]!)]));
  const [signed] = (await nominationsOf(requestId)) as [ShownNomination];
  const exchange = async ({ id, revision }: ShownNomination) =>
    judgeMatches(core.ports)(vetter, {
      requestId,
      judgements: [{ nominationId: id, revision, judgement: 'confirmed', unitId: neighbour }],
    });
  expect(refusalOf(await exchange(signed)).code).toBe('match.has-result');
  valueOf(await reopenResult(core.ports)(vetter, { resultId: results[0]!.id, reason: 'The wrong unit.' }));
  const [open] = (await nominationsOf(requestId)) as [ShownNomination];
  expect(valueOf(await exchange(open))[0]?.unitId).toBe(neighbour);
});
