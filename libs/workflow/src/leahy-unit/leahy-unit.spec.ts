import { describe, expect, test } from '@jest/globals';
import { CLOCK_ACTOR } from '../actor.ts';
import type { Actor } from '../actor.ts';
import { advance } from './advance.ts';
import {
  barred,
  begin,
  cast,
  consulted,
  deciderOf,
  found,
  play,
  prepared,
  ready,
  refusalOf,
  remedied,
  report,
  signature,
  step,
  timed,
  toReview,
} from './cast.fixture.ts';
import { gatesForTransfer } from './gates-for-transfer.ts';
import { possibleActs } from './possible-acts.ts';
import { standingOf } from './standing-of.ts';
import { forumOf, withoutForum } from '../without-forum.ts';

const AT = '2026-06-01T00:00:00.000Z';
const STATE = 'us-22usc2378d';
const DEFENSE = 'us-10usc362';

describe('a unit under the State Department law', () => {
  test('is barred, excepted, restored and barred again, each by a signed act', () => {
    let now = barred(STATE);
    expect(now.state).toBe('ineligible');
    now = play(
      now,
      step('step-1', 'ongoing'),
      { type: 'remediation-review.opened', actor: cast.analyst },
      found('B1', 'met'),
      { type: 'assessment.certified', actor: cast.adviser },
      { type: 'exception.determined', exit: 'effective-steps', ...signature(cast.decider) },
    );
    expect([now.state, standingOf(now, AT).kind]).toEqual(['remediationReview', 'barred']);
    now = play(now, report(now));
    expect([now.state, standingOf(now, AT).kind]).toEqual(['excepted', 'excepted']);
    now = play(now, { type: 'restoration.determined', ...signature(cast.decider) });
    expect([now.state, standingOf(now, AT).kind]).toEqual(['restored', 'not-barred']);
    now = play(now, step('step-1', 'stopped'), {
      type: 'bar.reinstated',
      ground: 'steps-stopped',
      ...signature(cast.decider),
    });
    expect([now.state, standingOf(now, AT).kind]).toEqual(['ineligible', 'barred']);
  });

  test('has no waiver, and whoever asks for one is told so with the citation', () => {
    const now = barred(STATE);
    const offered = possibleActs(now, cast.decider, { at: AT }).find(({ type }) => type === 'waiver.granted');
    expect(offered).toMatchObject({ available: true, allowed: false });
    expect(offered?.blocked[0]).toMatchObject({ cite: '22 U.S.C. 2378d(b)', clearedBy: [] });
    const refusal = refusalOf(now, {
      type: 'waiver.granted',
      exit: 'waiver',
      scope: 'all',
      until: '2027-01-01',
      ...signature(cast.decider),
    });
    expect(refusal.message).toContain('has no waiver');
    // Where nothing can be done, nothing else is asked for.
    expect(refusal.message).not.toMatch(/consultation|certified|Not found to be met/);
  });

  test('is barred from the moment the finding is signed, before the list names it', () => {
    const now = play(ready(STATE), { type: 'credible-information.determined', ...signature(cast.decider) });
    expect([now.state, standingOf(now, AT).kind]).toEqual(['credibleFinding', 'barred']);
  });

  test('is not restored without an exception', () => {
    expect(
      refusalOf(barred(STATE), { type: 'restoration.determined', ...signature(cast.decider) }).code,
    ).toBe('act.not-available');
  });

  test('gets no exit of the other law', () => {
    const refusal = refusalOf(remedied(STATE), {
      type: 'exception.determined',
      exit: 'corrective-steps',
      ...signature(cast.decider),
    });
    expect(refusal.blocked.map(({ id }) => id)).toContain('exit-belongs-to-this-law-exception');
  });

  test('is excepted only once the report holds all its parts', () => {
    const now = play(remedied(STATE), {
      type: 'exception.determined',
      exit: 'effective-steps',
      ...signature(cast.decider),
    });
    const refusal = refusalOf(now, {
      type: 'report.delivered',
      actor: cast.messenger,
      reportId: 'r',
      contentIds: ['determination'],
      signatureId: 's',
    });
    expect(refusal.message).toContain('The report lacks unit, steps.');
  });

  test('loses a signed exception that waits for its report when the assessment is edited', () => {
    const now = play(
      remedied(STATE),
      { type: 'exception.determined', exit: 'effective-steps', ...signature(cast.decider) },
      found('B1', 'met'),
    );
    expect(now.context.exit).toBeNull();
    expect(now.context.signatures.at(-1)?.voided).toMatchObject({ personId: 'ana' });
    expect(
      refusalOf(now, {
        type: 'report.delivered',
        actor: cast.messenger,
        reportId: 'r',
        contentIds: [],
        signatureId: 's',
      }).message,
    ).toContain('No report is due');
  });
});

describe('a unit under the Defense Department law', () => {
  test('is not excepted on steps that are still being taken, only on steps taken', () => {
    const underWay = play(remedied(DEFENSE), step('step-2', 'ongoing'), {
      type: 'assessment.certified',
      actor: cast.adviser,
    });
    const exit = { type: 'exception.determined', exit: 'corrective-steps' } as const;
    const refusal = refusalOf(underWay, { ...exit, ...signature(cast.defense) });
    expect(refusal.blocked.map(({ id, cite }) => [id, cite])).toEqual([
      ['steps-support-exit', '10 U.S.C. 362(b)'],
    ]);
    expect(refusal.message).toContain('not steps being taken');
    const done = play(underWay, step('step-2', 'completed'), {
      type: 'assessment.certified',
      actor: cast.adviser,
    });
    expect(play(done, { ...exit, ...signature(cast.defense) }).state).toBe('excepted');
  });

  test('is cited to the prohibition of its own law', () => {
    expect(standingOf(barred(DEFENSE), AT).cite).toBe('10 U.S.C. 362(a)(1)');
    expect(standingOf(barred(STATE), AT).cite).toBe('22 U.S.C. 2378d(a)');
  });

  test('is excepted at once, and the report runs 15 days behind', () => {
    const result = advance(
      remedied(DEFENSE),
      timed({ type: 'exception.determined', exit: 'corrective-steps', ...signature(cast.defense) }),
    );
    expect(result).toMatchObject({
      ok: true,
      next: { state: 'excepted' },
      record: { effects: [{ kind: 'clock-started', clockId: 'report-to-congress' }] },
    });
    if (!result.ok) return;
    expect(result.next.context.procedure.exits[0]?.report?.days).toBe(15);
    expect(
      refusalOf(result.next, { type: 'restoration.determined', ...signature(cast.defense) }).blocked.map(
        ({ id }) => id,
      ),
    ).toEqual(['reports-delivered']);
    expect(
      play(result.next, report(result.next), { type: 'restoration.determined', ...signature(cast.defense) })
        .state,
    ).toBe('restored');
  });

  test('needs the consultation of (a)(2) before a determination', () => {
    const open = play(begin(DEFENSE), ...toReview);
    const events = prepared(open).filter(({ type }) => type !== 'consultation.recorded');
    const refusal = refusalOf(play(open, ...events), {
      type: 'credible-information.determined',
      ...signature(cast.defense),
    });
    expect(refusal.blocked).toMatchObject([
      { id: 'consulted-before-finding', cite: '10 U.S.C. 362(a)(2)', basis: 'policy' },
    ]);
  });

  test('is excepted in an emergency only after consultation, within a scope and a time, and is never restored by it', () => {
    const asked = play(barred(DEFENSE), found('X2', 'met'), {
      type: 'assessment.certified',
      actor: cast.adviser,
    });
    const exit = {
      type: 'exception.determined',
      exit: 'disaster-relief',
      scope: 'tents',
      until: '2026-03-01',
    } as const;
    expect(refusalOf(asked, { ...exit, ...signature(cast.defense) }).blocked.map(({ id }) => id)).toEqual([
      'consulted-for-exit',
    ]);
    const agreed = play(asked, consulted('disaster-relief'));
    expect(refusalOf(agreed, { ...exit, until: undefined, ...signature(cast.defense) } as never).code).toBe(
      'act.field-missing',
    );
    const now = play(agreed, { ...exit, ...signature(cast.defense) });
    expect(standingOf(now, '2026-03-01T23:00:00Z')).toMatchObject({ kind: 'excepted', scope: 'tents' });
    expect(standingOf(now, '2026-03-02T00:00:00Z').kind).toBe('barred');
    expect(
      refusalOf(now, { type: 'restoration.determined', ...signature(cast.defense) }).blocked.map(
        ({ id }) => id,
      ),
    ).toContain('remedial-exit-in-effect');
  });

  test('is waived with scope and duration, and the waiver ends in the bar', () => {
    let now = play(
      barred(DEFENSE),
      found('X5', 'met'),
      consulted('waiver'),
      { type: 'assessment.certified', actor: cast.adviser },
      {
        type: 'waiver.granted',
        exit: 'waiver',
        scope: 'one course',
        until: '2026-12-31',
        ...signature(cast.defense),
      },
    );
    expect(now.state).toBe('waived');
    expect(now.context.reports[0]).toMatchObject({
      exit: 'waiver',
      clockId: 'report-to-congress',
      deliveredAt: null,
    });
    now = play(now, { type: 'bar.reinstated', ground: 'exit-ended', ...signature(cast.defense) });
    expect(now.state).toBe('ineligible');
  });

  test('is decided by the Defense Department and by nobody else', () => {
    expect(
      refusalOf(ready(DEFENSE), {
        type: 'credible-information.determined',
        ...signature(cast.decider),
      }).blocked.map(({ id }) => id),
    ).toEqual(['decider-has-authority']);
  });
});

describe('four eyes', () => {
  test('the author of a finding cannot sign, with any account', () => {
    const open = play(begin(STATE), ...toReview);
    const now = play(open, ...prepared(open), found('F4', 'met', cast.both), {
      type: 'assessment.certified',
      actor: cast.adviser,
    });
    const second: Actor = { ...cast.both, accountId: 'another@example' };
    for (const actor of [cast.both, second]) {
      expect(refusalOf(now, { type: 'credible-information.determined', ...signature(actor) }).code).toBe(
        'signer.is-author',
      );
    }
  });

  test('an edit after signing voids the signature, keeps it on view, and the bar is entered only on a new one', () => {
    let now = play(ready(STATE), { type: 'credible-information.determined', ...signature(cast.decider) });
    now = play(now, { type: 'assessment.edited', actor: cast.analyst, reasons: 'a witness was added' });
    expect(standingOf(now, AT).kind).toBe('barred');
    expect(now.context.signatures).toMatchObject([{ personId: 'dee', voided: { personId: 'ana' } }]);
    expect(
      refusalOf(now, { type: 'bar.entered', ...signature(cast.decider) }).blocked.map(({ id }) => id),
    ).toEqual(['determination-stands']);
    now = play(
      now,
      { type: 'assessment.certified', actor: cast.adviser },
      { type: 'credible-information.determined', ...signature(cast.decider) },
      { type: 'bar.entered', ...signature(cast.decider) },
    );
    expect(now.context.signatures.map(({ voided }) => voided === null)).toEqual([false, true, true]);
  });

  test('a finding that is signed and unedited is not decided anew', () => {
    const now = play(ready(STATE), { type: 'credible-information.determined', ...signature(cast.decider) });
    expect(
      refusalOf(now, { type: 'credible-information.determined', ...signature(cast.decider) }).blocked.map(
        ({ id }) => id,
      ),
    ).toEqual(['signature-is-void']);
  });

  test('the clock signs nothing', () => {
    expect(
      refusalOf(ready(STATE), { type: 'credible-information.determined', ...signature(CLOCK_ACTOR) }).code,
    ).toBe('act.role-missing');
  });
});

describe('the review', () => {
  test('an undetermined element clears nobody and bars nobody', () => {
    const now = ready(STATE, { F6: 'undetermined' });
    const blocked = (
      type:
        'credible-information.determined' | 'no-credible-information.determined' | 'eligibility.determined',
    ) => refusalOf(now, { type, ...signature(cast.decider) }).blocked.map(({ id }) => id);
    expect(blocked('credible-information.determined')).toEqual(['every-element-met']);
    expect(blocked('no-credible-information.determined')).toEqual(['credible-information-unmet']);
    expect(blocked('eligibility.determined')).toEqual(['some-element-unmet']);
    expect(standingOf(now, AT).kind).toBe('not-determined');
  });

  test.each([
    ['F4', 'no-gross-violation.determined', 'notGvhr'],
    ['F6', 'no-credible-information.determined', 'notCredible'],
    ['F5', 'eligibility.determined', 'eligible'],
  ] as const)('%s unmet leads to %s', (element, type, state) => {
    const now = play(ready(STATE, { [element]: 'unmet' }), { type, ...signature(cast.decider) });
    expect([now.state, standingOf(now, AT).kind]).toEqual([state, 'not-barred']);
  });

  test('dissent travels with the determination', () => {
    const now = play(
      ready(STATE),
      { type: 'position.recorded', actor: cast.post, positionId: 'dissent-1', dissent: true },
      { type: 'credible-information.determined', ...signature(cast.decider) },
    );
    expect(now.context.determinations.at(-1)?.dissentIds).toEqual(['dissent-1']);
  });

  test('a case is not closed for lack of a unit before the search is on record', () => {
    const now = play(begin(STATE), toReview[0]!, toReview[1]!, {
      type: 'unit.left-unidentified',
      actor: cast.analyst,
      reasons: 'uniforms without marks',
    });
    expect(
      refusalOf(now, { type: 'proceeding.closed', actor: cast.analyst, reasons: 'no unit' }).blocked,
    ).toMatchObject([{ id: 'searched-for-unit', cite: '22 U.S.C. 2378d(d)(6)', basis: 'law' }]);
    expect(
      play(
        now,
        { type: 'search.recorded', actor: cast.analyst, searchId: 'search-1' },
        { type: 'proceeding.closed', actor: cast.analyst, reasons: 'no unit' },
      ).state,
    ).toBe('closed');
  });

  test('the host government is asked only under a deviation in force, and the finding does not wait for it', () => {
    expect(
      refusalOf(play(begin(STATE), ...toReview), {
        type: 'host-consultation.opened',
        actor: cast.analyst,
      }).blocked.map(({ id }) => id),
    ).toEqual(['forum-in-force']);
    const forum = { profileId: 'forum-1', deviationId: 'deviation-1', expiresOn: '2026-12-31' };
    const asked = play(begin(STATE, { forum }), ...toReview, {
      type: 'host-consultation.opened',
      actor: cast.analyst,
    });
    const decided = play(asked, ...prepared(asked), {
      type: 'credible-information.determined',
      ...signature(cast.decider),
    });
    expect(decided.state).toBe('credibleFinding');
    expect(play(asked, { type: 'host-window.expired', actor: CLOCK_ACTOR }).state).toBe('underReview');
  });

  test('a special process begins with a deviation, ends with it, and never moves a question of the law', () => {
    const forum = { profileId: 'forum-1', deviationId: 'deviation-1', expiresOn: '2026-12-31' };
    const apply = { type: 'forum.applied', actor: cast.analyst, ...forum } as const;
    const before = play(begin(STATE), ...toReview);
    const applied = play(before, apply);
    expect(applied).toMatchObject({ state: 'underReview', context: { forum } });
    expect(refusalOf(applied, apply).blocked.map(({ id }) => id)).toEqual(['no-forum-in-force']);
    expect(refusalOf(before, { ...apply, expiresOn: '2026-01-01' }).blocked).toMatchObject([
      { field: 'expiresOn', words: 'Its last day is over.' },
    ]);
    const asked = play(applied, { type: 'host-consultation.opened', actor: cast.analyst });
    expect(withoutForum(asked)).toEqual({
      ...asked,
      state: 'underReview',
      context: { ...asked.context, forum: null },
    });
    expect(withoutForum(before)).toBe(before);
    expect([forumOf(asked), forumOf(before)]).toEqual([forum, null]);
    const over = play(asked, { type: 'forum.ended', actor: CLOCK_ACTOR, reasons: 'its last day is over' });
    expect(over).toMatchObject({ state: 'underReview', context: { forum: null } });
    expect(
      refusalOf(over, { type: 'forum.ended', actor: CLOCK_ACTOR, reasons: 'again' }).blocked.map(
        ({ id }) => id,
      ),
    ).toEqual(['forum-applied']);
    const late = {
      at: '2027-01-01T00:00:00.000Z',
      type: 'host-consultation.opened',
      actor: cast.analyst,
    } as const;
    expect(advance(applied, late)).toMatchObject({
      ok: false,
      refusal: { blocked: [{ id: 'forum-in-force' }] },
    });
  });

  test('a new review asks every element anew', () => {
    const cleared = play(ready(STATE, { F5: 'unmet' }), {
      type: 'eligibility.determined',
      ...signature(cast.decider),
    });
    const again = play(cleared, { type: 'review.renewed', actor: CLOCK_ACTOR, reasons: 'a year has passed' });
    expect(again).toMatchObject({
      state: 'underReview',
      context: { findings: {}, contradictingEvidence: null },
    });
    expect(
      refusalOf(play(again, found('F1', 'met')), {
        type: 'eligibility.determined',
        ...signature(cast.decider),
      }).code,
    ).toBe('act.blocked');
  });
});

describe('gates for a transfer', () => {
  const open = (now: ReturnType<typeof barred>, traceable = false) =>
    gatesForTransfer(now.context, { at: AT, traceable }).map(({ dutyId, open: isOpen }) => [dutyId, isOpen]);

  test('for assistance that cannot be traced, agreement and delivered list both have to be there', () => {
    let now = barred(STATE);
    expect(open(now)).toEqual([
      ['list-to-government', false],
      ['list-to-committees', false],
      ['written-agreement', false],
    ]);
    now = play(
      now,
      {
        type: 'agreement.recorded',
        actor: cast.adviser,
        agreementId: 'a',
        inForceFrom: '2026-01-01',
        endsOn: null,
      },
      {
        type: 'notice.delivered',
        actor: cast.messenger,
        dutyId: 'list-to-government',
        noticeId: 'n1',
        contentIds: ['edition', 'units'],
      },
      {
        type: 'notice.delivered',
        actor: cast.messenger,
        dutyId: 'list-to-committees',
        noticeId: 'n2',
        contentIds: ['edition', 'units'],
      },
    );
    expect(open(now).every(([, isOpen]) => isOpen)).toBe(true);
  });

  test('before the agreement duty took effect the agreement was no gate', () => {
    const gates = gatesForTransfer(barred(STATE).context, { at: '2022-12-30', traceable: false });
    expect(gates.map(({ dutyId }) => dutyId)).not.toContain('written-agreement');
  });

  test('a traceable transfer has none', () => {
    expect(open(barred(STATE), true)).toEqual([]);
  });
});

test('every act that is listed as allowed has its missing fields named when it is tried bare', () => {
  for (const now of [
    begin(STATE),
    play(begin(STATE), ...toReview),
    ready(STATE),
    barred(STATE),
    remedied(DEFENSE),
  ]) {
    for (const act of possibleActs(now, deciderOf(now), { at: AT }).filter(({ allowed }) => allowed)) {
      const result = advance(now, { type: act.type, ...act.params, actor: deciderOf(now), at: AT } as never);
      const required = act.asks.filter((asked) => asked.required && !(asked.field in act.params));
      if (!result.ok)
        expect(result.refusal.blocked.map(({ field }) => field)).toEqual(required.map(({ field }) => field));
      else expect(required).toEqual([]);
    }
  }
});
