import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor, ExplainedAct } from '#casework';
import {
  carryOut,
  declareConflict,
  explainCase,
  readChronology,
  recordWorksheet,
  showFindings,
  showProceeding,
} from '#casework';
import { findAuthority } from '#law';
import { SIGNED_STATES } from '#workflow';
import type { OpenedCase, People, Track } from '../support/case-world.ts';
import {
  addNote,
  castPeople,
  chainOf,
  DEFENSE_LAW,
  openFictionalCase,
  STATE_LAW,
  toBar,
  toCertified,
  toReview,
  twinOf,
} from '../support/case-world.ts';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';

let core: TestCore;
let people: People;
let opened: OpenedCase;
let track: Track;

beforeAll(async () => {
  core = await openCore();
  people = await castPeople(core);
});

beforeEach(async () => {
  opened = await openFictionalCase(core, people);
  track = await opened.open(STATE_LAW);
});

afterAll(() => core?.close());

const SIGN = { reasons: 'The information is credible.' };
const CREDIBLE = 'credible-information.determined';
const explain = async (actor: Actor, which = track) => {
  const { proceedings } = valueOf(await explainCase(core.ports)(actor, { id: opened.file.id }));
  const found = proceedings.find(({ id }) => id === which.id);
  if (found === undefined) throw new Error('The proceeding is not explained.');
  return found;
};
const actOf = (acts: readonly ExplainedAct[], type: string, exit?: string) =>
  acts.find((act) => act.type === type && act.params['exit'] === exit);
const show = async (actor: Actor = people.inspector) =>
  valueOf(await showProceeding(core.ports)(actor, { id: track.id }));
const declared = async (actor: Actor) =>
  valueOf(
    await declareConflict(core.ports)(actor, { caseId: opened.file.id, declares: 'none', words: 'None.' }),
  );

describe('both laws in one case', () => {
  test('a determination under one is signed while the other is open, and an exit of one leaves the other barred', async () => {
    const defense = await opened.open(DEFENSE_LAW);
    for (const one of [track, defense]) await toReview(one, people, opened);
    await toCertified(track, people);
    await toBar(track, people.decider);
    expect([track.state, defense.state]).toEqual(['ineligible', 'underReview']);
    await toCertified(defense, people);
    await toBar(defense, people.general);

    const evidenceIds = [await addNote(core, people.analyst, track.caseId)];
    const step = { kind: 'trial', status: 'ongoing', words: 'The commander is on trial.', evidenceIds };
    await track.act(people.analyst, 'remediation-step.recorded', step);
    await track.act(people.analyst, 'remediation-review.opened');
    const exit = findAuthority(STATE_LAW)?.exits[0];
    for (const { id: elementId } of exit?.conditions ?? [])
      await track.act(people.analyst, 'finding.recorded', {
        elementId,
        value: 'met',
        reasons: 'The trial is real.',
      });
    await track.act(people.counsel, 'assessment.certified');
    await track.act(people.decider, 'exception.determined', { exit: exit?.kind, ...SIGN });
    expect(track.state).toBe('remediationReview');
    const contentIds = exit?.report?.contents.map(({ id }) => id);
    const payload = { contentIds, words: 'By hand to the four committees.' };
    const direct = await track.ask(people.liaison, 'report.delivered', payload);
    expect(refusalOf(direct).code).toBe('act.elsewhere');
    const { ids, unitOfWork } = core.ports;
    const made = { reportId: ids.next() };
    const ask = { proceedingId: track.id, revision: null, type: 'report.delivered', payload, made };
    const reported = await unitOfWork.run(people.liaison, (transaction) =>
      carryOut(transaction, ids, people.liaison, ask),
    );
    expect(valueOf(reported)).toMatchObject({ to: 'excepted', made });
    [track.state, track.revision] = ['excepted', valueOf(reported).revision];
    expect([track.state, defense.state]).toEqual(['excepted', 'ineligible']);
    expect((await explain(people.general, defense)).standing.kind).toBe('barred');

    const waiver = refusalOf(await track.ask(people.decider, 'waiver.granted', { exit: 'waiver', ...SIGN }));
    expect(waiver).toMatchObject({ kind: 'blocked' });
  });

  test('each is signed in the department that its law names', async () => {
    const defense = await opened.open(DEFENSE_LAW);
    for (const one of [track, defense]) {
      await toReview(one, people, opened);
      await toCertified(one, people);
    }
    const crossed = [
      await track.ask(people.general, CREDIBLE, SIGN),
      await defense.ask(people.decider, CREDIBLE, SIGN),
    ];
    for (const one of crossed) expect(refusalOf(one).blocks?.[0]?.words).toMatch(/leaves the decision to/);
    const outside = await core.person('deciding-official', { office: 'systems', portfolio: ['FD'] });
    await declared(outside);
    expect(refusalOf(await track.ask(outside, CREDIBLE, SIGN)).kind).toBe('blocked');
  });
});

describe('an act', () => {
  test('takes only the fields it asks for, and says of each what is wrong', async () => {
    await toReview(track, people, opened);
    const ask = (payload: Record<string, unknown>) => track.ask(people.analyst, 'finding.recorded', payload);
    const good = { elementId: 'F1', value: 'met', reasons: 'As the record shows.' };
    const where = async (payload: Record<string, unknown>) =>
      refusalOf(await ask(payload)).faults?.map((fault) => fault.where);
    expect(await where({})).toEqual(['elementId', 'value', 'reasons']);
    expect(await where({ ...good, findingId: '00000000-0000-7000-8000-000000000000' })).toEqual([
      'findingId',
    ]);
    expect(await where({ ...good, actor: { personId: 'x' }, at: '2000-01-01' })).toEqual(['actor', 'at']);
    expect(await where({ ...good, value: 'maybe' })).toEqual(['value']);
    expect(await where({ ...good, reasons: 'nul \u0000' })).toEqual(['reasons']);
    expect(await where({ ...good, reasons: 'x'.repeat(20_001) })).toEqual(['reasons']);
    expect(await where({ ...good, evidenceIds: ['not an id'] })).toEqual(['evidenceIds']);
    expect(await where({ ...good, evidenceIds: [core.ports.ids.next()] })).toEqual(['evidenceIds']);
    expect(await where({ ...good, evidenceIds: 'all' })).toEqual(['evidenceIds']);
    expect(await where({ ...good, elementId: 'F99' })).toEqual(['elementId']);
    expect(track.revision).toBe(4);
    expect((await ask(good)).ok).toBe(true);
  });

  test('points only at what is there, and at incidents of its own case', async () => {
    const other = await openFictionalCase(core, people);
    const nowhere = { informationId: core.ports.ids.next() };
    expect(refusalOf(await track.ask(people.analyst, 'information.logged', nowhere)).faults?.[0]?.where).toBe(
      'informationId',
    );
    await track.act(people.analyst, 'information.logged', { informationId: opened.informationId });
    const foreign = { incidentId: other.incidentId, category: 'torture' };
    expect(
      refusalOf(await track.ask(people.analyst, 'incident.linked', foreign)).faults?.[0]?.expected,
    ).toMatch(/linked to this case/);
    expect(
      refusalOf(await track.ask(people.analyst, 'assistance.identified', { instrumentId: 'x' })).kind,
    ).toBe('invalid');
  });

  test('that does not exist, is not possible now or belongs to another role is refused, with nothing written', async () => {
    const before = (await chainOf(core, opened.file.id)).length;
    expect(refusalOf(await track.ask(people.analyst, 'case.forgotten'))).toMatchObject({
      code: 'act.unknown',
    });
    expect(refusalOf(await track.ask(people.analyst, '__proto__'))).toMatchObject({ code: 'act.unknown' });
    expect(refusalOf(await track.ask(people.decider, 'bar.entered', SIGN))).toMatchObject({
      kind: 'blocked',
      code: 'act.not-available',
    });
    const logged = { informationId: opened.informationId };
    expect(refusalOf(await track.ask(people.decider, 'information.logged', logged))).toMatchObject({
      kind: 'forbidden',
    });
    const far = await core.person('analyst', { portfolio: ['SY'] });
    expect(refusalOf(await track.ask(far, 'information.logged', logged)).kind).toBe('not-found');
    expect(refusalOf(await track.ask(people.inspector, 'information.logged', logged)).code).toBe(
      'permission.missing',
    );
    expect((await chainOf(core, opened.file.id)).length).toBe(before);
    for (const type of ['notice.delivered', 'agreement.recorded', 'withholding.recorded'])
      expect([type, refusalOf(await track.ask(people.liaison, type, {})).code]).toEqual([
        type,
        'act.elsewhere',
      ]);
  });

  test('on a stale page is refused with who did what meanwhile', async () => {
    await toReview(track, people, opened);
    const stale = await track.ask(
      people.analyst,
      'review.suspended',
      { holdReason: 'policy-hold', reasons: 'x' },
      2,
    );
    expect(refusalOf(stale)).toMatchObject({
      kind: 'stale',
      meanwhile: {
        revision: 4,
        state: 'underReview',
        acts: [
          { act: 'incident.linked', by: people.analyst.name, revision: 3 },
          { act: 'review.opened', revision: 4 },
        ],
      },
    });
    expect(refusalOf(await track.ask(people.analyst, 'review.opened', {}, 99)).kind).toBe('stale');
  });

  test('leaves one transition, one entry by value, and what it put on record', async () => {
    await track.act(people.analyst, 'information.logged', { informationId: opened.informationId });
    const entry = (await chainOf(core, opened.file.id)).at(-1);
    expect(entry).toMatchObject({
      act: 'information.logged',
      body: {
        entry: {
          data: {
            proceedingId: track.id,
            from: 'received',
            to: 'triage',
            revision: 2,
            payload: { informationId: opened.informationId, sourceId: people.outsider.accountId },
          },
        },
      },
    });
    const { transitions } = await show();
    expect(transitions).toMatchObject([
      { sequence: 1, act: 'information.logged', by: { name: people.analyst.name } },
    ]);
  });
});

describe('four eyes', () => {
  test('who wrote cannot sign, with any account', async () => {
    const both = await core.person(['analyst', 'deciding-official'], {
      office: 'secretary-of-state',
      portfolio: ['FD'],
    });
    await declared(both);
    await toReview(track, people, opened);
    await toCertified(track, { ...people, analyst: both });
    const twin = await twinOf(core, both, { roles: ['deciding-official'], office: 'secretary-of-state' });
    for (const actor of [both, twin])
      expect(refusalOf(await track.ask(actor, CREDIBLE, SIGN))).toMatchObject({
        kind: 'forbidden',
        code: 'signer.is-author',
      });
    expect((await track.ask(people.decider, CREDIBLE, SIGN)).ok).toBe(true);
  });

  test('who filled a worksheet cannot sign, although they wrote no finding', async () => {
    const twin = await twinOf(core, people.decider, { roles: ['analyst'], office: 'human-rights-bureau' });
    const factors = { access: { value: 'a witness', reasons: 'She was there.' } };
    const ask = { caseId: opened.file.id, incidentId: opened.incidentId, factors };
    valueOf(await recordWorksheet(core.ports)(twin, ask));
    await toReview(track, people, opened);
    await toCertified(track, people);
    expect(refusalOf(await track.ask(people.decider, CREDIBLE, SIGN)).code).toBe('signer.is-author');
    const act = actOf((await explain(people.decider)).acts, CREDIBLE);
    expect([act?.allowed, act?.blocks.map(({ id }) => id)]).toEqual([false, ['four-eyes']]);
    const later = await opened.open(DEFENSE_LAW);
    expect((await core.ports.views.proceedings.hands(later.id)).authors).toContain(people.decider.personId);
  });

  test('who only linked the event is an author too, and cannot sign in any later review', async () => {
    const linker = await core.person('analyst', { office: 'human-rights-bureau', portfolio: ['FD'] });
    await declared(linker);
    await track.act(linker, 'information.logged', { informationId: opened.informationId });
    await track.act(linker, 'incident.linked', { incidentId: opened.incidentId, category: 'torture' });
    await track.act(people.analyst, 'review.opened');
    await toCertified(track, people);
    const twin = await twinOf(core, linker, { roles: ['deciding-official'], office: 'secretary-of-state' });
    expect(refusalOf(await track.ask(twin, CREDIBLE, SIGN)).code).toBe('signer.is-author');
    expect((await core.ports.views.proceedings.hands(track.id)).authors).toContain(linker.personId);
  });

  test('who signed cannot write, with any account', async () => {
    await toReview(track, people, opened);
    await toCertified(track, people);
    await track.act(people.decider, CREDIBLE, SIGN);
    const twin = await twinOf(core, people.decider, { roles: ['analyst'], office: 'human-rights-bureau' });
    const edit = { elementId: 'F1', value: 'unmet', reasons: 'I changed my mind.' };
    expect(refusalOf(await track.ask(twin, 'finding.recorded', edit)).code).toBe('author.has-signed');
    const factors = { access: { value: 'x', reasons: 'y' } };
    const sheet = { caseId: opened.file.id, incidentId: opened.incidentId, factors };
    expect(refusalOf(await recordWorksheet(core.ports)(twin, sheet)).code).toBe('author.has-signed');
  });

  test('twenty who sign at once make one determination, and the rest learn who signed when', async () => {
    await toReview(track, people, opened);
    await toCertified(track, people);
    const { revision } = track;
    const all = await Promise.all(
      Array.from({ length: 20 }, () => track.ask(people.decider, CREDIBLE, SIGN, revision)),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of all.filter(({ ok }) => !ok))
      expect(refusalOf(one)).toMatchObject({
        kind: 'stale',
        meanwhile: { acts: [{ act: CREDIBLE, signed: true, by: people.decider.name }] },
      });
    expect((await show()).determinations).toHaveLength(1);
  });

  test('an edit after signing voids the signature; both are shown, and it is signed again', async () => {
    await toReview(track, people, opened);
    await toCertified(track, people);
    const { signatureId } = await track.act(people.decider, CREDIBLE, SIGN);
    const edit = { elementId: 'F1', value: 'met', reasons: 'Said better.' };
    const edited = await track.act(people.analyst, 'finding.recorded', edit);
    expect(edited.voidedSignatureIds).toEqual([signatureId]);
    expect(refusalOf(await track.ask(people.decider, 'bar.entered', SIGN)).kind).toBe('blocked');
    await track.act(people.counsel, 'assessment.certified');
    await track.act(people.decider, CREDIBLE, SIGN);
    const { signatures } = await explain(people.inspector);
    expect(signatures.map(({ voided }) => voided !== null)).toEqual([true, false]);
    expect((await show()).determinations).toHaveLength(2);
  });
});

describe('by SQL, as the application', () => {
  const COLUMNS = `id, proceeding_id, assessment_version, kind, to_state, drafted_by_person, signed_by_person,
    signed_by_account, signature_id, reasons, effective_at, signed_at, sequence`;
  const determine = (by: {
    drafted?: string;
    signer?: Actor;
    person?: string;
    version?: number;
    sequence?: number;
  }) => {
    const { drafted = people.analyst.personId, signer = people.decider, version = 50, sequence = 90 } = by;
    return core.app.query(
      `insert into determinations (${COLUMNS}) values (gen_random_uuid(), $1, $2, '${CREDIBLE}', 'credibleFinding', $3, $4,
         $5, gen_random_uuid(), 'by SQL', now(), now(), $6)`,
      [track.id, version, drafted, by.person ?? signer.personId, signer.accountId, sequence],
    );
  };

  beforeEach(async () => {
    await toReview(track, people, opened);
    await toCertified(track, people);
  });

  test('nobody signs what they drafted, wrote or may not sign', async () => {
    const { analyst, decider, counsel } = people;
    const twin = await twinOf(core, analyst, { roles: ['deciding-official'], office: 'secretary-of-state' });
    await expect(determine({ drafted: decider.personId })).rejects.toMatchObject({ code: '23514' });
    await expect(determine({ signer: twin })).rejects.toMatchObject({
      constraint: 'determinations_signer_is_author',
    });
    await expect(determine({ signer: counsel })).rejects.toMatchObject({
      constraint: 'determinations_signer_account',
    });
    await expect(determine({ person: counsel.personId })).rejects.toMatchObject({
      constraint: 'determinations_signer_account',
    });
    await expect(determine({ drafted: counsel.personId })).rejects.toMatchObject({
      constraint: 'determinations_drafter_is_author',
    });
    await core.owner.query('update accounts set disabled_at = now() where id = $1', [
      people.general.accountId,
    ]);
    await expect(determine({ signer: people.general })).rejects.toMatchObject({
      constraint: 'determinations_signer_account',
    });
    await core.owner.query('update accounts set disabled_at = null where id = $1', [
      people.general.accountId,
    ]);
  });

  test('one determination is signed once for a version of the assessment', async () => {
    const done = await track.act(people.decider, CREDIBLE, SIGN);
    const [made] = (await show()).determinations;
    expect(made).toMatchObject({ id: done.determinationId, signedByPerson: people.decider.personId });
    const version = made?.assessmentVersion ?? 0;
    const other = await twinOf(core, people.decider, {
      roles: ['deciding-official'],
      office: 'secretary-of-state',
    });
    await expect(determine({ signer: other, version })).rejects.toMatchObject({
      constraint: 'determinations_once',
    });
    const sequence = made?.sequence ?? 0;
    await expect(determine({ signer: other, sequence })).rejects.toMatchObject({
      constraint: 'determinations_transition',
    });
  });

  test('who signed becomes no author, and nobody writes a finding in another’s name', async () => {
    await track.act(people.decider, CREDIBLE, SIGN);
    const finding = (person: string, account: string) =>
      core.app.query(
        `insert into findings (id, proceeding_id, assessment_version, element_id, value, reasons, author_account, author_person, at)
         values (gen_random_uuid(), $1, 1, 'F1', 'unmet', 'by SQL', $2, $3, now())`,
        [track.id, account, person],
      );
    const { decider, analyst } = people;
    await expect(finding(decider.personId, decider.accountId)).rejects.toMatchObject({
      constraint: 'assessment_authors_signer',
    });
    await expect(finding(decider.personId, analyst.accountId)).rejects.toMatchObject({
      constraint: 'findings_author_account',
    });
  });

  test.each([...SIGNED_STATES])(
    'no proceeding comes to stand at %s without a signed act on record',
    async (state) => {
      const move = () =>
        core.app.query('update proceedings set state = $2, revision = revision + 1 where id = $1', [
          track.id,
          state,
        ]);
      await expect(move()).rejects.toMatchObject({ constraint: 'proceedings_move_by_acts' });
      await core.app.query(
        `insert into proceeding_transitions (id, proceeding_id, sequence, act, rule, from_state, to_state, signed, at,
         account_id, person_id, record, payload)
       values (gen_random_uuid(), $1, $2, 'by.sql', '', 'underReview', $3, false, now(), $4, $5, '{}', '{}')`,
        [track.id, track.revision, state, people.decider.accountId, people.decider.personId],
      );
      await expect(move()).rejects.toMatchObject({ constraint: 'proceedings_move_by_acts' });
    },
  );

  test('a signed transition needs its determination', async () => {
    await expect(
      core.app.query(
        `insert into proceeding_transitions (id, proceeding_id, sequence, act, rule, from_state, to_state, signed, at,
           account_id, person_id, record, payload)
         values (gen_random_uuid(), $1, $2, '${CREDIBLE}', '', 'underReview', 'credibleFinding', true, now(), $3, $4, '{}', '{}')`,
        [track.id, track.revision, people.decider.accountId, people.decider.personId],
      ),
    ).rejects.toMatchObject({ constraint: 'proceeding_transitions_signed' });
  });

  test.each(['context = context', `state = 'closed'`])(
    'a proceeding is not changed in passing (%s)',
    async (what) => {
      const changed = core.app.query(
        `update proceedings set ${what === 'context = context' ? `context = context || '{"exit": null, "openedAt": "x"}'` : what} where id = $1`,
        [track.id],
      );
      await expect(changed).rejects.toMatchObject({ constraint: 'proceedings_move_by_acts' });
    },
  );

  test.each([
    'determinations',
    'findings',
    'positions',
    'proceeding_transitions',
    'assessment_authors',
    'conflict_declarations',
    'worksheets',
    'proceeding_records',
    'information',
    'incidents',
  ])('nothing is deleted from %s', async (table) => {
    await expect(core.app.query(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
  });

  test.each([
    'determinations set reasons = reasons',
    'findings set value = value',
    'positions set stance = stance',
    'incidents set summary = summary',
    'information set body = body',
  ])('nothing is rewritten: update %s', async (update) => {
    await expect(core.app.query(`update ${update}`)).rejects.toMatchObject({ code: '42501' });
  });

  test('a proceeding whose stored words are damaged stays as it is, and nobody acts on it', async () => {
    await core.owner.query('alter table proceedings disable trigger proceedings_move_by_acts');
    const without = `context #- '{assessment,authorPersonIds}'`;
    await core.owner.query(`update proceedings set context = ${without} where id = $1`, [track.id]);
    await core.owner.query('alter table proceedings enable trigger proceedings_move_by_acts');
    const damaged = refusalOf(await track.ask(people.decider, CREDIBLE, SIGN));
    expect(damaged).toMatchObject({
      code: 'proceeding.wrong-shape',
      message: expect.stringMatching(/authorPersonIds/),
    });
    expect(refusalOf(await explainCase(core.ports)(people.inspector, { id: opened.file.id })).code).toBe(
      'proceeding.wrong-shape',
    );
  });
});

describe('dissent', () => {
  test('of a position and of a finding travels with the determination, its entry and the matrix', async () => {
    await toReview(track, people, opened);
    const objection = { stance: 'object', reasons: 'The witness was far away.' };
    await track.act(people.vetter, 'position.recorded', objection);
    await track.act(people.counsel, 'position.recorded', { stance: 'concur', reasons: 'I agree.' });
    const finding = {
      elementId: 'F6',
      value: 'met',
      reasons: 'Two origins.',
      dissent: 'A colleague finds one.',
    };
    await toCertified(track, people);
    await track.act(people.analyst, 'finding.recorded', finding);
    await track.act(people.counsel, 'assessment.certified');
    await track.act(people.decider, CREDIBLE, SIGN);
    const [made] = (await show()).determinations;
    expect(made?.dissent.map(({ from, words }) => [from, words]).sort()).toEqual([
      ['finding', finding.dissent],
      ['position', objection.reasons],
    ]);
    expect((await chainOf(core, opened.file.id)).find(({ act }) => act === CREDIBLE)).toMatchObject({
      body: { entry: { data: { determination: { dissent: made?.dissent } } } },
    });
    const matrix = valueOf(await showFindings(core.ports)(people.inspector, { id: track.id }));
    const row = matrix.questions.find(({ id }) => id === 'F6');
    expect(row).toMatchObject({
      holds: { dissent: finding.dissent },
      cite: expect.stringContaining('2378d'),
    });
    expect(row?.history).toHaveLength(2);
    expect(matrix.positions.map(({ stance }) => stance)).toEqual(['object', 'concur']);
  });
});

describe('explain', () => {
  test('lists every act, what blocks it, with the citation, and how many people could clear it', async () => {
    await toReview(track, people, opened);
    const { acts, words, daysInState, citation } = await explain(people.decider);
    expect([words, daysInState, citation]).toEqual([expect.stringMatching(/elements/), 0, '22 U.S.C. 2378d']);
    const act = actOf(acts, CREDIBLE);
    expect(act).toMatchObject({
      allowed: false,
      signed: true,
      to: 'credibleFinding',
      people: expect.any(Number),
      nobody: null,
    });
    expect(act?.asks.map(({ field }) => field)).toEqual(['reasons']);
    const answered = act?.blocks.find(({ id }) => id === 'every-element-answered');
    expect(answered).toMatchObject({
      cite: expect.stringContaining('2378d(a)'),
      clearedBy: ['analyst'],
      people: expect.any(Number),
    });
    expect(act?.blocks.every(({ cite, words: why }) => cite !== '' && why !== '')).toBe(true);
    const finding = actOf((await explain(people.analyst)).acts, 'finding.recorded');
    expect([finding?.allowed, finding?.asks.map(({ field }) => field)]).toEqual([
      true,
      ['elementId', 'value', 'reasons', 'evidenceIds', 'dissent'],
    ]);
  });

  test('shows a waiver under both laws, and under 620M that there is none', async () => {
    await toReview(track, people, opened);
    await toCertified(track, people);
    await toBar(track, people.decider);
    const waiver = (await explain(people.decider)).acts.find(({ type }) => type === 'waiver.granted');
    expect(waiver?.blocks[0]).toMatchObject({ clearedBy: [], people: 0 });
    expect(waiver?.allowed).toBe(false);
  });

  test('says where a step has nobody who may do it', async () => {
    const lonely = await opened.open(DEFENSE_LAW);
    await toReview(lonely, people, opened);
    const read = async () => actOf((await explain(people.analyst, lonely)).acts, CREDIBLE);
    const enable = (at: string) =>
      core.owner.query(`update accounts set disabled_at = ${at} where id = $1`, [people.general.accountId]);
    expect(await read()).toMatchObject({ people: 1, nobody: null });
    await enable('now()');
    expect(await read()).toMatchObject({
      people: 0,
      nobody: expect.stringMatching(/^Nobody may do this step/),
    });
    await enable('null');
  });
});

describe('evidence that is sealed from a reader', () => {
  test('is named neither in the matrix nor in the chronology', async () => {
    await toReview(track, people, opened);
    const evidenceId = core.ports.ids.next();
    const entry = (await core.owner.query('select id from ledger_entries limit 1')).rows[0].id;
    const upload = core.ports.ids.next();
    const by = [people.analyst.accountId, people.analyst.personId];
    await core.owner.query(
      `insert into evidence_uploads values ($1, repeat('a', 64), 1, 'text/plain', now(), $2, $3, $4)`,
      [upload, ...by, entry],
    );
    await core.owner.query(
      `insert into evidence_items (id, case_id, upload_id, sha256, size, media_type, filename, title, marking, collected_by, added_at, account_id, person_id)
       values ($1, $2, $3, repeat('a', 64), 1, 'text/plain', 'a.txt', 'A', 'secret', 'x', now(), $4, $5)`,
      [evidenceId, opened.file.id, upload, ...by],
    );
    const finding = { elementId: 'F1', value: 'met', reasons: 'x', evidenceIds: [evidenceId] };
    await track.act(people.analyst, 'finding.recorded', finding);
    await core.owner.query(
      `insert into evidence_seals (id, evidence_id, version, sealed, reason, open_to_roles, open_to_people, liftable_by, at, account_id, person_id)
       values (gen_random_uuid(), $1, 1, true, 'x', '{}', array[$3::uuid], '{analyst}', now(), $2, $3)`,
      [evidenceId, ...by],
    );
    const seen = async (actor: Actor) => [
      JSON.stringify(valueOf(await showFindings(core.ports)(actor, { id: track.id }))),
      JSON.stringify(valueOf(await showProceeding(core.ports)(actor, { id: track.id }))),
      JSON.stringify(
        valueOf(await readChronology(core.ports)(actor, { caseId: opened.file.id, limit: 200 })),
      ),
    ];
    for (const text of await seen(people.analyst)) expect(text).toContain(evidenceId);
    for (const text of await seen(people.vetter)) expect(text).not.toContain(evidenceId);
  });
});
