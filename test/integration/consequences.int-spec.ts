import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { NoticeHead } from '#casework';
import {
  adoptReading,
  declareConflict,
  deliverEdition,
  deliverNotice,
  done,
  extendBar,
  fillNotice,
  issueEdition,
  LIST_RECIPIENTS,
  listAgreements,
  listBarredUnits,
  listBars,
  listEditions,
  listNotices,
  listPublishedUnits,
  listReadings,
  recordAgreement,
  recordWithholding,
  showEdition,
  showGates,
  showNotice,
  showRemediation,
} from '#casework';
import type { OpenedCase, People, Track } from '../support/case-world.ts';
import {
  addNote,
  castPeople,
  DEFENSE_LAW,
  openFictionalCase,
  STATE_LAW,
  toCertified,
  toReview,
} from '../support/case-world.ts';
import type { TestCore } from '../support/core.ts';
import { openCore, plantUnit, refusalOf, valueOf } from '../support/core.ts';

const START = '2026-03-02T09:00:00.000Z';
let now = START;
let core: TestCore;
let people: People;

beforeAll(async () => {
  core = await openCore({ clock: { now: () => now } });
  people = await castPeople(core);
  await core.owner.query(
    `insert into countries (iso, alpha3, name, status) values ('FD', 'FDN', 'Freedonia (fictional)', 'current')`,
  );
});

beforeEach(() => {
  now = START;
});

afterAll(() => core?.close());

interface Barred {
  readonly opened: OpenedCase;
  readonly track: Track;
}

async function found(authorityId = STATE_LAW, opened?: OpenedCase): Promise<Barred> {
  const file = opened ?? (await openFictionalCase(core, people));
  const track = await file.open(authorityId);
  await toReview(track, people, file);
  await toCertified(track, people);
  const signer = authorityId === STATE_LAW ? people.decider : people.general;
  await track.act(signer, 'credible-information.determined', { reasons: 'It is credible.' });
  return { opened: file, track };
}

async function barred(authorityId = STATE_LAW, opened?: OpenedCase): Promise<Barred> {
  const one = await found(authorityId, opened);
  const signer = authorityId === STATE_LAW ? people.decider : people.general;
  await one.track.act(signer, 'bar.entered', { reasons: 'The bar follows from the law.' });
  return one;
}

/** The government acts, the exit is answered, certified and signed. */
async function toExit(track: Track, exit: string, elementId: string, more: Record<string, unknown> = {}) {
  const { analyst, counsel } = people;
  const signer = track.authorityId === STATE_LAW ? people.decider : people.general;
  if (['effective-steps', 'corrective-steps'].includes(exit)) {
    await track.act(analyst, 'remediation-step.recorded', {
      kind: 'charge',
      status: exit === 'corrective-steps' ? 'completed' : 'ongoing',
      personRef: 'P1',
      words: 'An indictment was filed.',
      takenOn: '2026-02-20',
      evidenceIds: [await addNote(core, analyst, track.caseId)],
    });
    await track.act(analyst, 'remediation-review.opened');
  }
  await track.act(analyst, 'finding.recorded', { elementId, value: 'met', reasons: 'As shown.' });
  if (track.authorityId === DEFENSE_LAW)
    await track.act(analyst, 'consultation.recorded', {
      with: 'department-of-state',
      purpose: exit,
      whom: 'The desk',
      heldOn: '2026-03-01',
      said: 'It concurs.',
    });
  await track.act(counsel, 'assessment.certified');
  const type = exit === 'waiver' ? 'waiver.granted' : 'exception.determined';
  return track.act(signer, type, { exit, reasons: 'The condition is met.', ...more });
}

const noticesOf = async ({ id }: Track, status?: NoticeHead['status']) =>
  valueOf(await listNotices(core.ports)(people.liaison, { proceedingId: id, status, limit: 200 }));

const barsOf = async ({ id }: Track) =>
  valueOf(await listBars(core.ports)(people.liaison, { proceedingId: id, limit: 50 }));

const proof = (more: object = {}) => ({
  deliveredOn: now.slice(0, 10),
  form: 'letter',
  classifiedAnnex: false,
  proof: 'Receipt 7 (fictional)',
  ...more,
});

async function deliverReport(track: Track, dutyId: string, contents: Record<string, string>) {
  const due = (await noticesOf(track, 'open')).filter((notice) => notice.dutyId === dutyId);
  const [first] = due;
  valueOf(
    await fillNotice(core.ports)(people.liaison, {
      noticeId: first?.id ?? '',
      contents,
      everyRecipient: true,
    }),
  );
  const settled = [];
  for (const { id } of due)
    settled.push(valueOf(await deliverNotice(core.ports)(people.liaison, { noticeId: id, ...proof() })));
  for (const { revision, state } of settled)
    [track.revision, track.state] = [revision ?? track.revision, state ?? track.state];
  return settled;
}

const STEPS_REPORT = {
  determination: 'That effective steps are being taken.',
  unit: 'The unit of the case.',
  steps: 'An indictment.',
};

const answerOf = async (unitId: string, on: string) => {
  const { rows } = await core.app.query(
    'select answer_bars(array[$1::uuid], $2::date, now() + $3::interval) as bars',
    [unitId, on, '100 years'],
  );
  return (rows[0] as { bars: { end: { ground: string } | null }[] }).bars.map(
    ({ end }) => end?.ground ?? 'barred',
  );
};

describe('a bar', () => {
  test('begins with the finding, before the list names the unit, and rests on its determination', async () => {
    const { track, opened } = await found();
    const [bar, ...more] = await barsOf(track);
    expect(more).toEqual([]);
    expect(bar).toMatchObject({
      unitId: opened.unitId,
      authorityId: STATE_LAW,
      effectiveFrom: '2026-03-02',
      endings: [],
    });
    const { rows } = await core.owner.query('select kind from determinations where id = $1', [
      bar?.determinationId,
    ]);
    expect(rows).toEqual([{ kind: 'credible-information.determined' }]);
    expect(await answerOf(opened.unitId, '2026-03-01')).toEqual([]);
    expect(await answerOf(opened.unitId, '2026-03-02')).toEqual(['barred']);
    await track.act(people.decider, 'bar.entered', { reasons: 'It follows.' });
    expect(await barsOf(track)).toHaveLength(1);
  });

  test('ends where a later determination says that nothing bars', async () => {
    const { track, opened } = await found();
    now = '2026-03-05T09:00:00.000Z';
    await toCertified(track, people, 'met', { F6: 'unmet' });
    await track.act(people.decider, 'no-credible-information.determined', { reasons: 'It was withdrawn.' });
    expect((await barsOf(track))[0]?.endings).toMatchObject([
      { ground: 'no-credible-information', effectiveFrom: '2026-03-05', effectiveUntil: null },
    ]);
    expect(await answerOf(opened.unitId, '2026-03-04')).toEqual(['barred']);
    expect(await answerOf(opened.unitId, '2026-03-05')).toEqual(['no-credible-information']);
  });

  test('is lifted under 620M only when the report has reached all four committees, and by nothing before', async () => {
    const { track, opened } = await barred();
    await toExit(track, 'effective-steps', 'B1');
    expect(track.state).toBe('remediationReview');
    expect(await answerOf(opened.unitId, '2026-03-02')).toEqual(['barred']);
    now = '2026-03-04T09:00:00.000Z';
    const settled = await deliverReport(track, 'report:effective-steps', STEPS_REPORT);
    expect(settled.map(({ told, state }) => [told, state])).toEqual([
      [false, null],
      [false, null],
      [false, null],
      [true, 'excepted'],
    ]);
    const [bar] = await barsOf(track);
    expect(bar?.endings).toMatchObject([
      { ground: 'effective-steps', effectiveFrom: '2026-03-04', effectiveUntil: null },
    ]);
    expect(await answerOf(opened.unitId, '2026-03-03')).toEqual(['barred']);
    expect(await answerOf(opened.unitId, '2026-03-04')).toEqual(['effective-steps']);
  });

  test('is restored, and comes back as a new bar when the steps stop', async () => {
    const { track, opened } = await barred();
    await toExit(track, 'effective-steps', 'B1');
    await deliverReport(track, 'report:effective-steps', STEPS_REPORT);
    now = '2026-04-01T09:00:00.000Z';
    await track.act(people.decider, 'restoration.determined', { reasons: 'The steps hold.' });
    expect((await barsOf(track))[0]?.endings.map(({ ground }) => ground)).toEqual([
      'effective-steps',
      'restored',
    ]);
    now = '2026-05-01T09:00:00.000Z';
    const { rows } = await core.owner.query(
      'select distinct step_id from remediation_steps where proceeding_id = $1',
      [track.id],
    );
    await track.act(people.analyst, 'remediation-step.recorded', {
      stepId: rows[0].step_id,
      kind: 'charge',
      status: 'stopped',
      personRef: 'P1',
      words: 'The indictment was withdrawn.',
      evidenceIds: [await addNote(core, people.analyst, track.caseId)],
    });
    await track.act(people.decider, 'bar.reinstated', { ground: 'steps-stopped', reasons: 'They stopped.' });
    const bars = await barsOf(track);
    expect(bars.map(({ effectiveFrom, endings }) => [effectiveFrom, endings.length])).toEqual([
      ['2026-03-02', 2],
      ['2026-05-01', 0],
    ]);
    expect(await answerOf(opened.unitId, '2026-04-15')).toEqual(['restored']);
    expect(await answerOf(opened.unitId, '2026-05-01')).toEqual(['restored', 'barred']);
    const remediation = valueOf(
      await showRemediation(core.ports)(people.analyst, { proceedingId: track.id }),
    );
    expect(remediation.people).toMatchObject([
      {
        personRef: 'P1',
        kinds: {
          charge: [
            { latest: { status: 'stopped' }, history: [{ status: 'ongoing', takenOn: '2026-02-20' }, {}] },
          ],
        },
      },
    ]);
  });

  test('under a waiver of 362 is held back as far and as long as the waiver says, and returns by itself', async () => {
    const { track, opened } = await barred(DEFENSE_LAW);
    await toExit(track, 'waiver', 'X5', { scope: 'one flood relief exercise', until: '2026-06-30' });
    expect(track.state).toBe('waived');
    expect((await barsOf(track))[0]?.endings).toMatchObject([
      { ground: 'waiver', scope: 'one flood relief exercise', effectiveUntil: '2026-06-30' },
    ]);
    expect(await answerOf(opened.unitId, '2026-06-30')).toEqual(['waiver']);
    expect(await answerOf(opened.unitId, '2026-07-01')).toEqual(['barred']);
    now = '2026-08-01T09:00:00.000Z';
    await track.act(people.general, 'bar.reinstated', { ground: 'exit-ended', reasons: 'It has ended.' });
    expect((await barsOf(track)).map(({ endings }) => endings.map(({ ground }) => ground))).toEqual([
      ['waiver', 'replaced'],
      [],
    ]);
    expect(await answerOf(opened.unitId, '2026-07-15')).toEqual(['barred']);
    expect(await answerOf(opened.unitId, '2026-08-01')).toEqual(['replaced', 'barred']);
  });

  test('of one law is untouched by the exit of the other', async () => {
    const state = await barred();
    const defense = await barred(DEFENSE_LAW, state.opened);
    await toExit(defense.track, 'waiver', 'X5', { scope: 'an exercise', until: '2026-06-30' });
    expect((await barsOf(state.track))[0]?.endings).toEqual([]);
    expect(await answerOf(state.opened.unitId, '2026-03-03')).toEqual(
      expect.arrayContaining(['barred', 'waiver']),
    );
  });

  test('cannot be written without a determination, changed or removed, by SQL as the application', async () => {
    const { track } = await found();
    const [bar] = await barsOf(track);
    await expect(
      core.app.query(
        `insert into bars (id, proceeding_id, authority_id, unit_id, effective_from, recorded_at)
         select gen_random_uuid(), proceeding_id, authority_id, unit_id, effective_from, now() from bars where id = $1`,
        [bar?.id],
      ),
    ).rejects.toThrow('determination_id');
    await expect(
      core.app.query('update bars set effective_from = now() where id = $1', [bar?.id]),
    ).rejects.toThrow('permission denied');
    await expect(core.app.query('delete from bar_ends')).rejects.toThrow('permission denied');
  });
});

describe('a step of the government', () => {
  test('is recorded with what shows it, and with an item of its own case', async () => {
    const { track } = await barred();
    const other = await openFictionalCase(core, people);
    const step = { kind: 'charge', status: 'ongoing', words: 'An indictment was filed.' };
    const foreign = await addNote(core, people.analyst, other.file.id);
    for (const evidenceIds of [undefined, null, [], [foreign]]) {
      const said = evidenceIds === undefined ? step : { ...step, evidenceIds };
      const { kind, faults } = refusalOf(await track.ask(people.analyst, 'remediation-step.recorded', said));
      expect([kind, faults?.map(({ where }) => where)]).toEqual(['invalid', ['evidenceIds']]);
      expect(faults?.[0]?.expected).toMatch(
        evidenceIds?.length ? /of this case/ : /a step of the government is recorded with what shows it/,
      );
    }
    const evidenceIds = [await addNote(core, people.analyst, track.caseId)];
    await track.act(people.analyst, 'remediation-step.recorded', { ...step, evidenceIds });
    const { rows } = await core.owner.query(
      'select evidence_ids from remediation_steps where proceeding_id = $1',
      [track.id],
    );
    expect(rows).toEqual([{ evidence_ids: evidenceIds }]);
  });

  test('can be linked to evidence of its own case, and of no other', async () => {
    const { track, opened } = await barred();
    const other = await barred();
    await toExit(track, 'effective-steps', 'B1');
    const { rows } = await core.owner.query(
      'select step_id from remediation_steps where proceeding_id = $1',
      [track.id],
    );
    const target = { kind: 'remediation-step' as const, stepId: rows[0].step_id as string };
    const find = (caseId: string) =>
      core.ports.unitOfWork.run(people.analyst, async ({ caseAccess }) =>
        done((await caseAccess.findTarget(caseId, target)) !== undefined),
      );
    expect(valueOf(await find(opened.file.id))).toBe(true);
    expect(valueOf(await find(other.opened.file.id))).toBe(false);
  });
});

describe('a bar on a unit above', () => {
  async function withParent() {
    const { track, opened } = await found();
    const parent = await plantUnit(core.ports, { name: `Brigade over ${opened.unitId}`, country: 'FD' });
    await core.owner.query(
      `insert into unit_parents (claim_id, child_id, parent_id, kind, from_date, cited_until, open_ended, recorded_at)
       select id, $1, $2, 'command', '2000-01-01', '2030-01-01', 'Y', '2020-01-01' from unit_claims where unit_id = $2 limit 1`,
      [opened.unitId, parent],
    );
    const [bar] = await barsOf(track);
    const finding = await core.owner.query(
      `select id from findings where proceeding_id = $1 and element_id = 'F5'`,
      [track.id],
    );
    return { track, opened, parent, barId: bar?.id ?? '', findingId: finding.rows[0].id as string };
  }

  test('needs a finding of the same proceeding, an official of that law, and a unit that stands above', async () => {
    const { parent, barId, findingId, opened } = await withParent();
    const ask = { barId, unitId: parent, findingId, reasons: 'The brigade commander gave the order.' };
    const other = await found();
    const { rows } = await core.owner.query('select id from findings where proceeding_id = $1 limit 1', [
      other.track.id,
    ]);
    const extend = extendBar(core.ports);
    expect(refusalOf(await extend(people.general, ask)).code).toBe('bar.other-department');
    expect(refusalOf(await extend(people.analyst, ask)).code).toBe('permission.missing');
    expect(
      refusalOf(await extend(people.decider, { ...ask, findingId: rows[0].id })).faults?.[0]?.where,
    ).toBe('findingId');
    expect(
      refusalOf(await extend(people.decider, { ...ask, unitId: opened.unitId })).faults?.[0]?.where,
    ).toBe('unitId');
    expect(refusalOf(await extend(people.decider, { ...ask, reasons: ' ' })).faults?.[0]?.where).toBe(
      'reasons',
    );
    expect(await answerOf(parent, '2026-03-02')).toEqual([]);
    valueOf(await extend(people.decider, ask));
    expect(await answerOf(parent, '2026-03-02')).toEqual(['barred']);
    expect(refusalOf(await extend(people.decider, ask)).code).toBe('bar.extended');
  });

  test('is not signed by an author of the assessment, not even by SQL, nor in another person’s name', async () => {
    const { parent, barId, findingId } = await withParent();
    const insert = (accountId: string, personId: string) =>
      core.app.query(
        `insert into bar_extensions (id, bar_id, unit_id, finding_id, reasons, recorded_at, account_id, person_id)
         values (gen_random_uuid(), $1, $2, $3, 'x', now(), $4, $5)`,
        [barId, parent, findingId, accountId, personId],
      );
    const { analyst, decider } = people;
    await expect(insert(analyst.accountId, analyst.personId)).rejects.toThrow('author of the assessment');
    await expect(insert(analyst.accountId, decider.personId)).rejects.toThrow('another person');
  });
});

describe('the list of barred units', () => {
  const latest = async () => {
    const [edition] = valueOf(await listEditions(core.ports)(people.liaison, { country: 'FD', limit: 1 }));
    if (edition === undefined) throw new Error('There is an edition.');
    return valueOf(await showEdition(core.ports)(people.liaison, { id: edition.id }));
  };

  test('gets a numbered edition when a unit comes on it and when one goes off it', async () => {
    const { track, opened } = await barred();
    const added = await latest();
    expect(added).toMatchObject({ because: { change: 'add', proceedingId: track.id, act: 'bar.entered' } });
    const entry = added.entries.find(({ unitId }) => unitId === opened.unitId);
    expect(entry).toMatchObject({ authorityId: STATE_LAW, barredSince: '2026-03-02', standing: 'barred' });
    await toExit(track, 'effective-steps', 'B1');
    await deliverReport(track, 'report:effective-steps', STEPS_REPORT);
    const between = valueOf(
      await issueEdition(core.ports)(people.liaison, { country: 'FD', words: 'Quarterly.' }),
    );
    expect(between.number).toBe(added.number + 1);
    expect(between.entries.find(({ unitId }) => unitId === opened.unitId)?.standing).toBe('excepted');
    await track.act(people.decider, 'restoration.determined', { reasons: 'The steps hold.' });
    const removed = await latest();
    expect(removed).toMatchObject({ number: added.number + 2, because: { change: 'remove' } });
    expect(removed.entries.map(({ unitId }) => unitId)).not.toContain(opened.unitId);
    expect(valueOf(await showEdition(core.ports)(people.liaison, { id: added.id })).entries).toEqual(
      added.entries,
    );
  });

  test('names a unit as it was called on the day of the edition', async () => {
    const { opened } = await found();
    const { rows } = await core.owner.query('select name from units where id = $1', [opened.unitId]);
    await core.owner.query(
      `insert into unit_claims (id, unit_id, kind, value, from_date, source, confidence, recorded_at, recorded_by, content_hash)
       values (gen_random_uuid(), $1, 'name', '"The Later Name"', '2026-03-10', 'a test', 'high', now(), gen_random_uuid(), '\\x00')`,
      [opened.unitId],
    );
    const nameIn = async () =>
      valueOf(
        await issueEdition(core.ports)(people.liaison, { country: 'FD', words: 'A test.' }),
      ).entries.find(({ unitId }) => unitId === opened.unitId)?.unitName;
    expect(await nameIn()).toBe(rows[0].name);
    now = '2026-03-11T09:00:00.000Z';
    expect(await nameIn()).toBe('The Later Name');
  });

  test('is not made for a law that asks for none', async () => {
    const before = await latest();
    await barred(DEFENSE_LAW);
    expect((await latest()).number).toBe(before.number);
  });

  test('twenty at once are numbered without a gap or a double', async () => {
    const first = valueOf(
      await issueEdition(core.ports)(people.liaison, { country: 'FD', words: 'The first.' }),
    );
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        issueEdition(core.ports)(people.liaison, { country: 'FD', words: `Edition ${at}` }),
      ),
    );
    expect(made.map((one) => valueOf(one).number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, at) => first.number + 1 + at),
    );
  });

  test('when delivered meets the notices that ask for it, and the proceeding learns of it', async () => {
    const { track } = await barred();
    const edition = await latest();
    const deliver = deliverEdition(core.ports);
    const send = (recipient: string) =>
      deliver(people.liaison, { editionId: edition.id, recipient, ...proof() });
    const government = valueOf(await send('recipient-government'));
    expect(government.met.filter(({ proceedingId }) => proceedingId === track.id)).toMatchObject([
      { told: true, waiting: [] },
    ]);
    const committees = LIST_RECIPIENTS.filter((recipient) => recipient.startsWith('committee:'));
    expect(committees).toHaveLength(4);
    const told = [];
    for (const committee of committees)
      told.push(
        valueOf(await send(committee)).met.find(({ proceedingId }) => proceedingId === track.id)?.told,
      );
    expect(told).toEqual([false, false, false, true]);
    expect(refusalOf(await send('recipient-government'))).toMatchObject({
      kind: 'conflict',
      code: 'edition.delivered',
    });
    expect(refusalOf(await send('the neighbours')).faults?.[0]).toMatchObject({ where: 'recipient' });
    expect(
      refusalOf(
        await deliver(people.liaison, {
          editionId: edition.id,
          recipient: 'program',
          ...proof({ deliveredOn: '2026-03-03' }),
        }),
      ).faults?.[0],
    ).toMatchObject({ where: 'deliveredOn', expected: 'not after 2026-03-02' });
    const delivered = (await noticesOf(track, 'delivered')).map(({ dutyId }) => dutyId);
    expect(delivered.filter((dutyId) => dutyId.startsWith('list-to-'))).toHaveLength(5);
    const { rows } = await core.owner.query(
      `select context -> 'notices' -> 'list-to-committees' ->> 'deliveredAt' as at from proceedings where id = $1`,
      [track.id],
    );
    expect(rows[0].at).toBe(now);
  });

  test('is delivered once, however many record it at once', async () => {
    await barred();
    const { id: editionId } = await latest();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        deliverEdition(core.ports)(people.liaison, {
          editionId,
          recipient: 'recipient-government',
          ...proof(),
        }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(outcomes.flatMap((one) => (one.ok ? [] : [one.refusal.code])))).toEqual(
      new Set(['edition.delivered']),
    );
  });

  test('is delivered although a case is closed to the sender; the notice waits for someone with access', async () => {
    const { track, opened } = await barred();
    const stranger = await core.person('legislative-affairs', { portfolio: ['FD'] });
    const { id: editionId } = await latest();
    const ask = { editionId, recipient: 'recipient-government', ...proof() };
    const result = valueOf(await deliverEdition(core.ports)(stranger, ask));
    expect(result.met).toEqual([]);
    expect(result.left.map(({ caseId }) => caseId)).toContain(opened.file.id);
    const [notice] = (await noticesOf(track, 'open')).filter(({ dutyId }) => dutyId === 'list-to-government');
    const later = valueOf(await deliverNotice(core.ports)(people.liaison, { noticeId: notice?.id ?? '' }));
    expect(later).toMatchObject({ told: true, waiting: [] });
    const shown = valueOf(await showNotice(core.ports)(people.liaison, { id: notice?.id ?? '' }));
    expect(shown.contents?.['edition']).toContain('Edition ');
  });

  test('is out of sight for another portfolio', async () => {
    const abroad = await core.person('legislative-affairs', { portfolio: ['SY'] });
    const { id } = await latest();
    expect(refusalOf(await showEdition(core.ports)(abroad, { id })).kind).toBe('not-found');
    expect(valueOf(await listEditions(core.ports)(abroad, { limit: 10 }))).toEqual([]);
    expect(
      refusalOf(await deliverEdition(core.ports)(abroad, { editionId: id, recipient: 'program', ...proof() }))
        .kind,
    ).toBe('not-found');
    expect(refusalOf(await issueEdition(core.ports)(abroad, { country: 'FD', words: 'x' })).code).toBe(
      'portfolio.outside',
    );
  });
});

describe('a notice', () => {
  test('exists for every recipient of every duty of the bar, with its citation and whether it was read', async () => {
    const { track } = await barred();
    const due = await noticesOf(track);
    expect(due.map(({ dutyId, recipient }) => `${dutyId} ${recipient}`).sort()).toEqual(
      [
        'list-to-government recipient-government',
        ...[
          'senate-foreign-relations',
          'senate-appropriations',
          'house-foreign-affairs',
          'house-appropriations',
        ].map((name) => `list-to-committees committee:${name}`),
        'basis-to-government recipient-government',
      ].sort(),
    );
    expect(due.find(({ dutyId }) => dutyId === 'list-to-government')).toMatchObject({
      cite: '22 U.S.C. 2378d(c)(1)',
      verified: true,
      timing: { kind: 'gate' },
    });
    expect(due.find(({ dutyId }) => dutyId === 'basis-to-government')).toMatchObject({
      verified: false,
      timing: { kind: 'untimed' },
    });
  });

  test('is refused as delivered while a required part is missing, each named with its citation', async () => {
    const { track } = await barred(DEFENSE_LAW);
    await toExit(track, 'waiver', 'X5', { scope: 'an exercise', until: '2026-06-30' });
    const report = (await noticesOf(track, 'open')).filter(({ dutyId }) => dutyId === 'report:waiver');
    expect(report).toHaveLength(6);
    const noticeId = report[0]?.id ?? '';
    const send = () => deliverNotice(core.ports)(people.liaison, { noticeId, ...proof() });
    const empty = refusalOf(await send());
    expect(empty).toMatchObject({ kind: 'blocked', code: 'notice.incomplete' });
    expect(empty.blocks?.map(({ cite }) => cite)).toEqual(
      ['A', 'B', 'C', 'D'].map((part) => `10 U.S.C. 362(e)(2)(${part})`),
    );
    const fill = (contents: Record<string, string>) =>
      fillNotice(core.ports)(people.liaison, { noticeId, contents });
    valueOf(await fill({ A: 'The information.', B: 'The circumstances.', C: 'The purpose.' }));
    expect(refusalOf(await send()).blocks?.map(({ cite }) => cite)).toEqual(['10 U.S.C. 362(e)(2)(D)']);
    expect(refusalOf(await fill({ D: '  ' })).faults?.[0]?.where).toBe('D');
    expect(refusalOf(await fill({ E: 'What nobody asks for.' })).faults?.[0]?.where).toBe('contents.E');
    valueOf(await fill({ D: 'The forces.' }));
    valueOf(await send());
    expect(refusalOf(await send())).toMatchObject({ kind: 'conflict', code: 'notice.delivered' });
    expect(refusalOf(await fill({ D: 'Other forces.' })).code).toBe('notice.delivered');
    const shown = valueOf(await showNotice(core.ports)(people.liaison, { id: noticeId }));
    expect(shown).toMatchObject({
      status: 'delivered',
      contents: { A: 'The information.', D: 'The forces.' },
    });
  });

  test('under a clock shows the day it is due and how it was counted, and is overdue after it', async () => {
    const { track } = await barred(DEFENSE_LAW);
    await toExit(track, 'waiver', 'X5', { scope: 'an exercise', until: '2026-06-30' });
    const [head] = (await noticesOf(track, 'open')).filter(({ dutyId }) => dutyId === 'report:waiver');
    expect(head?.timing).toMatchObject({
      kind: 'clock',
      cite: '10 U.S.C. 362(e)',
      verified: true,
      overdue: false,
      clock: { due: '2026-03-17', counted: 15 },
    });
    now = '2026-03-17T23:00:00.000Z';
    expect((await noticesOf(track, 'open'))[0]?.timing).not.toMatchObject({ overdue: true });
    now = '2026-03-18T00:00:00.000Z';
    const late = (await noticesOf(track, 'open')).filter(({ dutyId }) => dutyId === 'report:waiver');
    expect(late.map(({ timing }) => timing.kind === 'clock' && timing.overdue)).toEqual(Array(6).fill(true));
    const { rows } = await core.owner.query(
      `select column_name from information_schema.columns where table_name = 'notices'`,
    );
    expect(
      rows.map(({ column_name: name }) => name as string).filter((name) => /due_on|deadline|days/.test(name)),
    ).toEqual([]);
  });

  test('of a report falls with the exit it would have reported', async () => {
    const { track } = await barred();
    await toExit(track, 'effective-steps', 'B1');
    const [before] = (await noticesOf(track, 'open')).filter(
      ({ dutyId }) => dutyId === 'report:effective-steps',
    );
    await track.act(people.analyst, 'assessment.edited', { reasons: 'A step was misread.' });
    const after = (await noticesOf(track)).filter(({ dutyId }) => dutyId === 'report:effective-steps');
    expect(after.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn']);
    expect(
      refusalOf(await deliverNotice(core.ports)(people.liaison, { noticeId: before?.id ?? '', ...proof() }))
        .code,
    ).toBe('notice.withdrawn');
  });

  test('of a report is not signed by an author of the assessment; then nothing of the delivery is kept', async () => {
    const { track, opened } = await barred();
    const both = await core.person(['analyst', 'legislative-affairs'], { portfolio: ['FD'] });
    valueOf(
      await declareConflict(core.ports)(both, { caseId: opened.file.id, declares: 'none', words: 'None.' }),
    );
    await track.act(both, 'position.recorded', { stance: 'concur', reasons: 'Agreed.' });
    await track.act(both, 'finding.recorded', {
      elementId: 'B1',
      value: 'undetermined',
      reasons: 'Too early.',
    });
    await toExit(track, 'effective-steps', 'B1');
    const due = (await noticesOf(track, 'open')).filter(({ dutyId }) => dutyId === 'report:effective-steps');
    valueOf(
      await fillNotice(core.ports)(both, {
        noticeId: due[0]?.id ?? '',
        contents: STEPS_REPORT,
        everyRecipient: true,
      }),
    );
    for (const { id } of due.slice(0, 3))
      valueOf(await deliverNotice(core.ports)(both, { noticeId: id, ...proof() }));
    const last = { noticeId: due[3]?.id ?? '', ...proof() };
    expect(refusalOf(await deliverNotice(core.ports)(both, last))).toMatchObject({
      code: 'signer.is-author',
    });
    expect(valueOf(await showNotice(core.ports)(people.liaison, { id: last.noticeId })).status).toBe('open');
    expect(valueOf(await deliverNotice(core.ports)(people.liaison, last))).toMatchObject({
      told: true,
      state: 'excepted',
    });
  });

  test('whose last two deliveries meet tells the proceeding exactly once', async () => {
    const { track } = await barred();
    await toExit(track, 'effective-steps', 'B1');
    const due = (await noticesOf(track, 'open')).filter(({ dutyId }) => dutyId === 'report:effective-steps');
    valueOf(
      await fillNotice(core.ports)(people.liaison, {
        noticeId: due[0]?.id ?? '',
        contents: STEPS_REPORT,
        everyRecipient: true,
      }),
    );
    const all = await Promise.all(
      [...due, ...due, ...due].map(({ id }) =>
        deliverNotice(core.ports)(people.liaison, { noticeId: id, ...proof() }),
      ),
    );
    const done = all.flatMap((one) => (one.ok ? [one.value] : []));
    expect(done).toHaveLength(4);
    expect(done.filter(({ told }) => told)).toHaveLength(1);
    expect((await barsOf(track))[0]?.endings).toHaveLength(1);
  });

  test('cannot be delivered past the notice itself: the proceeding takes no such act from a person', async () => {
    const { track } = await barred();
    for (const type of ['notice.delivered', 'report.delivered'])
      expect(
        refusalOf(await track.ask(people.liaison, type, { dutyId: 'list-to-government', contentIds: [] }))
          .code,
      ).toBe('act.elsewhere');
  });

  test('is closed to who has not declared, and gone from the lists of who declared a conflict', async () => {
    const { track, opened } = await barred();
    const stranger = await core.person('legislative-affairs', { portfolio: ['FD'] });
    const [head] = await noticesOf(track);
    const id = head?.id ?? '';
    expect(refusalOf(await showNotice(core.ports)(stranger, { id })).code).toBe('conflict.undeclared');
    expect(
      refusalOf(await fillNotice(core.ports)(stranger, { noticeId: id, contents: { basis: 'x' } })).code,
    ).toBe('conflict.undeclared');
    valueOf(
      await declareConflict(core.ports)(stranger, {
        caseId: opened.file.id,
        declares: 'conflict',
        words: 'A cousin.',
      }),
    );
    expect(valueOf(await listNotices(core.ports)(stranger, { proceedingId: track.id, limit: 50 }))).toEqual(
      [],
    );
    expect(valueOf(await listBars(core.ports)(stranger, { proceedingId: track.id, limit: 50 }))).toEqual([]);
    const abroad = await core.person('legislative-affairs', { portfolio: ['SY'] });
    expect(refusalOf(await showNotice(core.ports)(abroad, { id })).kind).toBe('not-found');
  });

  test('comes to life once when the recipient government itself withholds', async () => {
    const { track } = await barred();
    const [bar] = await barsOf(track);
    const ask = { barId: bar?.id ?? '', since: '2026-03-02', words: 'The ministry says that it withholds.' };
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => recordWithholding(core.ports)(people.liaison, ask)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const raised = (await noticesOf(track, 'open')).filter(({ dutyId }) => dutyId === 'government-withholds');
    expect(raised).toHaveLength(4);
    const defense = await barred(DEFENSE_LAW);
    const [other] = await barsOf(defense.track);
    expect(
      refusalOf(await recordWithholding(core.ports)(people.liaison, { ...ask, barId: other?.id ?? '' })).code,
    ).toBe('withholding.no-duty');
  });
});

describe('publication', () => {
  const standingOf = async (unitId: string) =>
    valueOf(await listBarredUnits(core.ports)(people.liaison, {})).find((unit) => unit.unitId === unitId);
  const isPublic = async (name: string) =>
    valueOf(await listPublishedUnits(core.ports)()).some(({ unitName }) => unitName === name);

  test('is an open duty until the identity is public; then anyone can read it', async () => {
    const { track, opened } = await barred();
    const owed = await standingOf(opened.unitId);
    expect(owed).toMatchObject({
      publication: 'undecided',
      openDuty: { cite: '22 U.S.C. 2378d(d)(7); (e)(1)' },
    });
    expect(await isPublic(owed?.unitName ?? '')).toBe(false);
    await track.act(people.liaison, 'identity.published', { words: 'On the public page.' });
    expect(await standingOf(opened.unitId)).toMatchObject({ publication: 'published', openDuty: null });
    expect(await isPublic(owed?.unitName ?? '')).toBe(true);
    await toExit(track, 'effective-steps', 'B1');
    await deliverReport(track, 'report:effective-steps', STEPS_REPORT);
    expect(await isPublic(owed?.unitName ?? '')).toBe(false);
  });

  test('withheld by a signed justification counts only once it is reported to every committee', async () => {
    const { track, opened } = await barred();
    await track.act(people.decider, 'identity.withheld', {
      reasons: 'A source would be known.',
      words: 'In detail: …',
    });
    const half = await standingOf(opened.unitId);
    expect(half).toMatchObject({ publication: 'withheld-unreported', justification: 'In detail: …' });
    expect(half?.unreported).toHaveLength(4);
    expect(half?.openDuty?.words).toContain('not yet reported');
    await deliverReport(track, 'withholding-report', { justification: 'In detail: …' });
    expect(await standingOf(opened.unitId)).toMatchObject({
      publication: 'withheld',
      openDuty: null,
      unreported: [],
    });
    expect(await isPublic(half?.unitName ?? '')).toBe(false);
  });

  test('cannot be withheld without a determination, by SQL either', async () => {
    const { track, opened } = await barred();
    await expect(
      core.app.query(
        `insert into publication_decisions (id, proceeding_id, unit_id, decision, justification, recorded_at, account_id)
         values (gen_random_uuid(), $1, $2, 'withheld', 'because', now(), gen_random_uuid())`,
        [track.id, opened.unitId],
      ),
    ).rejects.toThrow('publication_withheld_is_justified');
  });
});

describe('a written agreement', () => {
  const agreement = {
    country: 'FD',
    title: 'Exchange of letters (fictional)',
    signedOn: '2026-02-01',
    inForceFrom: '2026-02-10',
    endsOn: '2026-12-31',
    evidenceId: null,
    contents: { commitment: 'Freedonia will comply with the prohibition.', 'signed-on': '1 February 2026' },
  };

  test('is refused where it lacks what the law asks, is not signed yet, or is in force before it was signed', async () => {
    const record = recordAgreement(core.ports);
    const incomplete = refusalOf(
      await record(people.counsel, { ...agreement, contents: { 'signed-on': 'x' } }),
    );
    expect(incomplete).toMatchObject({ kind: 'blocked', blocks: [{ cite: '22 U.S.C. 2378d(c)(1)' }] });
    const wrong = async (more: object) =>
      refusalOf(await record(people.counsel, { ...agreement, ...more })).faults?.map(({ where }) => where);
    expect(await wrong({ signedOn: '2026-03-03', inForceFrom: '2026-03-03' })).toEqual(['signedOn']);
    expect(await wrong({ inForceFrom: '2026-01-01' })).toEqual(['inForceFrom']);
    expect(await wrong({ endsOn: '2026-02-01' })).toEqual(['endsOn']);
    expect(await wrong({ contents: { ...agreement.contents, more: 'x' } })).toEqual(['contents.more']);
    expect(await wrong({ evidenceId: '00000000-0000-7000-8000-000000000000' })).toEqual(['evidenceId']);
    expect(refusalOf(await record(people.counsel, { ...agreement, country: 'QQ' })).kind).toBe('forbidden');
    expect(refusalOf(await record(people.analyst, agreement)).code).toBe('permission.missing');
  });

  test('and the delivered list are gates, from the day the text names and only while in force', async () => {
    valueOf(await recordAgreement(core.ports)(people.counsel, agreement));
    expect(
      valueOf(await listAgreements(core.ports)(people.liaison, { country: 'FD', limit: 5 })),
    ).toHaveLength(1);
    const { id: editionId } = valueOf(
      await issueEdition(core.ports)(people.liaison, { country: 'FD', words: 'Quarterly.' }),
    );
    const gates = async (on: string) =>
      Object.fromEntries(
        valueOf(await showGates(core.ports)(people.liaison, { country: 'FD', on })).map((gate) => [
          gate.dutyId,
          gate.standing,
        ]),
      );
    expect(await gates('2026-03-02')).toEqual({
      'list-to-government': 'closed',
      'list-to-committees': 'closed',
      'written-agreement': 'open',
    });
    for (const recipient of LIST_RECIPIENTS.filter((one) => one !== 'program'))
      valueOf(await deliverEdition(core.ports)(people.liaison, { editionId, recipient, ...proof() }));
    expect(await gates('2026-03-02')).toEqual({
      'list-to-government': 'open',
      'list-to-committees': 'open',
      'written-agreement': 'open',
    });
    expect(await gates('2026-02-09')).toMatchObject({ 'written-agreement': 'closed' });
    expect(await gates('2027-01-01')).toMatchObject({ 'written-agreement': 'closed' });
    expect(await gates('2022-12-30')).toMatchObject({ 'written-agreement': 'not-yet' });
    expect(await gates('2022-12-31')).toMatchObject({ 'written-agreement': 'closed' });
    expect(
      refusalOf(await showGates(core.ports)(people.liaison, { country: 'FD', on: '2026-02-30' })).kind,
    ).toBe('invalid');
  });
});

describe('a reading of the law', () => {
  const readingId = 'us-22usc2378d/cash-sales';
  const ask = {
    readingId,
    alternativeId: 'grants-only',
    reasons: 'As the office has held.',
    effectiveFrom: '2026-01-01',
    revision: 0,
  };
  const read = async () =>
    valueOf(await listReadings(core.ports)(people.analyst, undefined)).find(({ id }) => id === readingId);

  test('is adopted by a legal adviser only, with reasons, from a day; earlier adoptions stay', async () => {
    const adopt = adoptReading(core.ports);
    expect(await read()).toMatchObject({ adopted: null, revision: 0 });
    expect(refusalOf(await adopt(people.decider, ask)).code).toBe('permission.missing');
    expect(refusalOf(await adopt(people.counsel, { ...ask, reasons: '' })).faults?.[0]?.where).toBe(
      'reasons',
    );
    expect(
      refusalOf(await adopt(people.counsel, { ...ask, alternativeId: 'whatever' })).faults?.[0]?.where,
    ).toBe('alternativeId');
    expect(refusalOf(await adopt(people.counsel, { ...ask, readingId: 'us-22usc2378d/none' })).kind).toBe(
      'not-found',
    );
    valueOf(await adopt(people.counsel, ask));
    expect(refusalOf(await adopt(people.counsel, ask))).toMatchObject({
      kind: 'stale',
      meanwhile: { revision: 1 },
    });
    valueOf(
      await adopt(people.counsel, {
        ...ask,
        alternativeId: 'every-furnishing',
        effectiveFrom: '2026-04-01',
        revision: 1,
      }),
    );
    expect(await read()).toMatchObject({ adopted: { alternativeId: 'grants-only' }, revision: 2 });
    now = '2026-04-01T00:00:00.000Z';
    expect(await read()).toMatchObject({
      adopted: { alternativeId: 'every-furnishing', adviser: people.counsel.name },
    });
    await expect(core.app.query('delete from adopted_readings')).rejects.toThrow('permission denied');
  });

  test('is adopted by one of twenty at once; the others are told', async () => {
    const other = { ...ask, readingId: 'us-10usc362/drawdown', alternativeId: 'only-funds' };
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => adoptReading(core.ports)(people.counsel, other)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(outcomes.flatMap((one) => (one.ok ? [] : [one.refusal.kind])))).toEqual(
      new Set(['stale']),
    );
  });
});
