import { describe, expect, test } from '@jest/globals';
import { CLOCK_ACTOR } from '../actor.ts';
import { advance } from './advance.ts';
import {
  ADOPTED,
  barred,
  begin,
  cast,
  certify,
  delivered,
  found,
  must,
  play,
  prepared,
  refusal,
  refusalOf,
  signature,
  timed,
  toBar,
} from './cast.fixture.ts';
import { clocksOf } from './clocks-of.ts';
import { inventedLaw } from './invented-law.fixture.ts';
import { possibleActs } from './possible-acts.ts';
import { standingOf } from './standing-of.ts';
import { start } from './start.ts';

const AT = '2026-01-03T00:00:00.000Z';
const asked = (day: string, more: Readonly<Record<string, unknown>> = {}) =>
  must(
    begin(),
    timed({ type: 'question.received', actor: cast.messenger, receivedOn: day, recordId: 'q', ...more }, day),
  );

describe('a drawn proceeding', () => {
  test('begins in the first state of each region, with the whole chart and only the facts that it can read', () => {
    const { state, context } = begin({ facts: { group: 'far', country: 'Examplia' } });
    expect(state).toBe('watching / none');
    expect(context.facts).toEqual({ group: 'far' });
    expect(context.procedure.acts).toEqual(
      inventedLaw.procedure.machine === 'charted' && inventedLaw.procedure.acts,
    );
  });

  test.each(['proposed', 'historical'] as const)('is not opened under what is only %s', (standing) => {
    expect(() => start({ ...inventedLaw, standing }, { at: AT })).toThrow('neither law nor policy');
  });

  test('is opened under policy, and says so', () => {
    expect(standingOf(begin({}, { ...inventedLaw, standing: 'policy' }), AT).standing).toBe('policy');
  });

  test('walks from a record over the finding to the bar, and its regions move apart', () => {
    const now = barred();
    expect(now.state).toBe('withheld / none');
    const asks = play(now, {
      type: 'question.received',
      actor: cast.messenger,
      receivedOn: '2026-01-02',
      recordId: 'q',
    });
    expect(asks.state).toBe('withheld / due');
    expect(asks.context.findings).toEqual(now.context.findings);
    expect(asks.context.rounds).toEqual({ conduct: 1, question: 2 });
  });

  test('keeps of a record only what conditions, clocks, bounds and terms read', () => {
    const { records } = play(begin(), refusal()).context;
    expect(records).toMatchObject([
      { kind: 'refusal', round: 1, fields: { day: '2026-01-02', gravity: 'grave' } },
    ]);
    expect(records[0]?.fields).not.toHaveProperty('evidenceIds');
  });

  test('says of a transition what it entered, what it kept and what follows', () => {
    const result = advance(
      begin(),
      timed({ type: 'question.received', actor: cast.messenger, receivedOn: '2026-01-02', recordId: 'q' }),
    );
    expect(result).toMatchObject({
      ok: true,
      record: {
        from: 'watching / none',
        to: 'watching / due',
        byLaw: false,
        keeps: 'question',
        recordId: 'q',
        signatureId: null,
        effects: [
          { kind: 'notice-due', dutyId: 'answer' },
          { kind: 'clock-started', clockId: 'answer', from: '2026-01-02' },
        ],
      },
    });
  });
});

describe('a signed act', () => {
  const ready = play(begin(), refusal(), ...prepared());
  const sign = { type: 'refusal.determined', ...signature() };

  test('is refused to whoever wrote, in any account', () => {
    const actor = { ...cast.decider, personId: 'ana', accountId: 'other@example' };
    expect(refusalOf(ready, { ...sign, actor })).toMatchObject({ code: 'signer.is-author' });
  });

  test('is refused to the other department, to another role, and without reasons', () => {
    expect(refusalOf(ready, { ...sign, actor: cast.defense }).blocked).toMatchObject([
      { id: 'decider-has-authority', cite: '7 F.C. 620(a)' },
    ]);
    expect(refusalOf(ready, { ...sign, actor: cast.analyst }).code).toBe('act.role-missing');
    expect(refusalOf(ready, { ...sign, reasons: ' ' })).toMatchObject({
      code: 'act.field-missing',
      blocked: [{ field: 'reasons' }],
    });
  });

  test('is refused with every condition that does not hold, in words, and who can clear it', () => {
    const { code, blocked } = refusalOf(
      play(begin(), refusal({ gravity: 'slight' }), found('G1', 'met')),
      sign,
    );
    expect(code).toBe('act.blocked');
    expect(blocked.map(({ id }) => id)).toEqual(['all-met', 'grave', 'certified', 'contrary']);
    expect(blocked.find(({ id }) => id === 'certified')).toMatchObject({
      cite: '7 F.C. 620(a)',
      clearedBy: ['legal-adviser'],
    });
  });

  test('leaves a determination with the dissent, and an edit afterwards takes nothing back', () => {
    const dissent = { type: 'position.recorded', actor: cast.post, positionId: 'p', dissent: true };
    const signed = play(ready, dissent, sign);
    expect(signed.context.determinations).toMatchObject([
      { outcome: 'refusal.determined', dissentIds: ['p'] },
    ]);
    const later = play(
      signed,
      delivered('finding-notice'),
      { type: 'bar.ordered', ...signature() },
      { type: 'assessment.edited', actor: cast.analyst, reasons: 'r' },
    );
    expect(later.state).toBe('withheld / none');
    expect(later.context.assessment.certified).toBeNull();
    expect(standingOf(later, AT, { adopted: ADOPTED }).kind).toBe('barred');
  });

  test('gives every decision a version of the assessment of its own', () => {
    const versions = barred().context.determinations.map(({ assessmentVersion }) => assessmentVersion);
    expect(new Set(versions).size).toBe(versions.length);
  });
});

describe('a contested reading', () => {
  const open = play(begin(), refusal());

  test('must be adopted before a finding that turns on it says met or unmet', () => {
    const none = { ...found('G2', 'met'), adopted: {} };
    expect(refusalOf(open, none).message).toContain('Does an order need to be written?');
    expect(play(open, { ...found('G2', 'undetermined'), adopted: {} }).context.findings['G2']).toMatchObject({
      readings: {},
    });
    expect(play(open, found('G2', 'met')).context.findings['G2']).toMatchObject({
      readings: { 'fr-7fc620/order': 'any' },
    });
  });

  test('that is changed takes the finding out of the count, and says so', () => {
    const ready = play(open, ...prepared());
    const other = { ...ADOPTED, 'fr-7fc620/order': 'written' };
    const { blocked } = refusalOf(ready, { type: 'refusal.determined', ...signature(), adopted: other });
    expect(blocked.map(({ id }) => id)).toEqual(['all-met']);
    expect(standingOf(ready, AT, { adopted: other }).alerts).toEqual([
      expect.stringContaining('no longer counts'),
    ]);
    expect(standingOf(ready, AT, { adopted: ADOPTED }).alerts).toEqual([]);
  });

  test('on which a state turns gives what its alternative gives, and without one nothing is determined', () => {
    const now = play(begin(), ...toBar.slice(0, -2));
    expect(now.state).toBe('found / none');
    const under = (alternative: string) =>
      standingOf(now, AT, { adopted: { ...ADOPTED, 'fr-7fc620/automatic': alternative } }).kind;
    expect([under('by-itself'), under('by-order')]).toEqual(['barred', 'not-determined']);
    expect(standingOf(now, AT)).toMatchObject({
      kind: 'not-determined',
      turnsOn: {
        adopted: null,
        alternatives: [
          { id: 'by-itself', gives: 'barred' },
          { id: 'by-order', gives: 'not-determined' },
        ],
      },
    });
  });
});

describe('a clock of the law', () => {
  test('bars on day 31 by the law itself, whether or not anybody has recorded it', () => {
    const due = asked('2026-03-01');
    expect(standingOf(due, '2026-03-31T23:00:00.000Z').kind).toBe('silent');
    expect(standingOf(due, '2026-04-01T00:00:00.000Z')).toMatchObject({
      kind: 'barred',
      byLaw: true,
      since: '2026-04-01',
      cite: '7 F.C. 620(d)(3)',
      alerts: [expect.stringContaining('Nobody has recorded that yet')],
    });
  });

  test('moves the proceeding only as the clock, only when it has run out, and signs nothing', () => {
    const due = asked('2026-03-01');
    const clock = { type: 'suspension.began', actor: CLOCK_ACTOR };
    expect(refusalOf(due, clock, '2026-03-31').blocked.map(({ id }) => id)).toEqual(['run-out']);
    expect(refusalOf(due, { ...clock, actor: cast.decider }, '2026-04-01').code).toBe('act.role-missing');
    const result = advance(due, timed(clock, '2026-04-01'));
    expect(result).toMatchObject({
      ok: true,
      next: { state: 'watching / overdue' },
      record: { byLaw: true, signed: false },
    });
  });

  test('ends with the answer, and the answer given late lifts what the law began', () => {
    const answered = must(asked('2026-03-01'), timed(delivered('answer'), '2026-03-20'));
    expect(clocksOf(answered, '2026-05-01T00:00:00.000Z')).toEqual([]);
    expect(standingOf(answered, '2026-05-01T00:00:00.000Z').kind).toBe('silent');
    const late = must(
      asked('2026-03-01'),
      timed({ type: 'suspension.began', actor: CLOCK_ACTOR }, '2026-04-01'),
    );
    const sent = must(
      must(late, timed(delivered('answer'), '2026-04-05')),
      timed({ type: 'answer.sent', actor: cast.messenger }, '2026-04-05'),
    );
    expect(standingOf(sent, '2026-05-01T00:00:00.000Z')).toMatchObject({ kind: 'silent', byLaw: false });
  });

  test('shows how it counts, and of business days only with the holidays', () => {
    const now = play(begin({ facts: { group: 'near' } }), refusal());
    expect(clocksOf(now, AT)).toMatchObject([{ clockId: 'reply', status: 'unknown', computed: null }]);
    const holidays = [{ date: '2026-01-05', name: 'Day of the Inspector' }];
    expect(clocksOf(now, AT, { holidays })).toMatchObject([
      {
        clockId: 'reply',
        status: 'running',
        since: '2026-01-02',
        startedBy: 'refusal (day)',
        computed: { due: '2026-01-12', skipped: 5 },
      },
    ]);
    expect(clocksOf(play(begin(), refusal()), AT)).toEqual([]);
  });

  test('that counts from a notice counts from its receipt, which lies between the day it came due and today', () => {
    const late = (receivedOn: string) =>
      refusalOf(asked('2026-03-01'), delivered('answer', { receivedOn }), '2026-03-10');
    expect(late('2026-03-11').message).toContain('not before');
    expect(late('2026-02-28').message).toContain('came due on 1 Mar 2026');
    const now = must(
      asked('2026-03-01'),
      timed(delivered('answer', { receivedOn: '2026-03-05' }), '2026-03-10'),
    );
    expect(now.context.notices['answer']?.receivedOn).toBe('2026-03-05');
  });
});

describe('an exit', () => {
  const readied = () => play(barred(), found('I1', 'met'), certify);
  const made = { type: 'exception.made', ...signature(), scope: 'food', until: '2026-06-30' };

  test('waits for its notice and its day where the law asks for one, and says what it waits for', () => {
    const noticed = play(readied(), {
      type: 'intention.declared',
      ...signature(),
      effectiveOn: '2026-01-10',
    });
    const [blocked] = refusalOf(noticed, made).blocked;
    expect(blocked).toMatchObject({ id: 'no-way', words: expect.stringContaining('Notice: intention') });
    const told = play(noticed, delivered('intention'));
    expect(refusalOf(told, made, '2026-01-09').code).toBe('act.blocked');
    expect(must(told, timed(made, '2026-01-10')).state).toBe('excepted / none');
  });

  test('is taken at once where the amount is below the threshold, and never while a fact is missing', () => {
    const small = play(
      readied(),
      { type: 'facts.stated', actor: cast.analyst, facts: { aidUsd: 13_999_999 } },
      certify,
    );
    expect(play(small, made).state).toBe('excepted / none');
    const unknown = play(
      readied(),
      { type: 'facts.stated', actor: cast.analyst, facts: { aidUsd: null } },
      certify,
    );
    expect(refusalOf(unknown, made).code).toBe('act.blocked');
    expect(refusalOf(unknown, { type: 'intention.declared', ...signature() }).code).toBe('act.blocked');
  });

  test('covers what it names until its last day; then the bar is back', () => {
    const small = play(
      readied(),
      { type: 'facts.stated', actor: cast.analyst, facts: { aidUsd: 0 } },
      certify,
      made,
    );
    expect(standingOf(small, '2026-06-30T12:00:00.000Z')).toMatchObject({
      kind: 'excepted',
      exit: 'interest',
      scope: 'food',
      until: '2026-06-30',
    });
    expect(standingOf(small, '2026-07-01T00:00:00.000Z')).toMatchObject({
      kind: 'barred',
      since: '2026-07-01',
      cite: '7 F.C. 620(a)',
    });
  });

  test('that is revoked leaves the bar, and a date outside its bounds is refused with the sentence', () => {
    const small = play(
      readied(),
      { type: 'facts.stated', actor: cast.analyst, facts: { aidUsd: 0 } },
      certify,
    );
    expect(refusalOf(small, { ...made, until: '2026-01-02' }).message).toContain('Over before it begins.');
    expect(play(small, made, { type: 'exception.revoked', ...signature() }).state).toBe('withheld / none');
  });
});

describe('a new round', () => {
  const restored = () =>
    play(barred(), found('G1', 'unmet'), certify, { type: 'access.restored', ...signature() });

  test('asks everything anew, by authors of its own, and old records no longer count', () => {
    const again = play(restored(), { type: 'matter.reopened', actor: cast.analyst });
    expect(again.context).toMatchObject({
      findings: {},
      contradictingEvidence: null,
      rounds: { conduct: 2 },
    });
    expect(again.context.assessment.authorPersonIds).toEqual(['ana']);
    expect(again.context.records).toHaveLength(1);
    const { blocked } = refusalOf(play(again, ...prepared()), { type: 'refusal.determined', ...signature() });
    expect(blocked.map(({ id }) => id)).toEqual(['grave']);
  });

  test('is live again after it was at its end', () => {
    expect(standingOf(restored(), AT)).toMatchObject({ kind: 'not-barred', live: false });
  });
});

describe('what is possible', () => {
  test('is listed with why not, and agrees with what is done', () => {
    const acts = possibleActs(begin(), cast.analyst, { at: AT });
    expect(acts.map(({ type, allowed }) => [type, allowed])).toEqual([
      ['refusal.recorded', true],
      ['question.received', false],
      ['information.logged', true],
      ['incident.linked', true],
      ['facts.stated', true],
      ['notice.delivered', false],
    ]);
    expect(acts[1]?.blocked).toMatchObject([
      { id: 'role', words: 'This act belongs to: legislative affairs.' },
    ]);
  });

  test('asks for what the chart asks for and for what the system makes, in the words of the law', () => {
    const act = possibleActs(begin(), cast.analyst, { at: AT })[0];
    expect(act?.asks.map(({ field, kind, atLeast, cite }) => [field, kind, atLeast, cite])).toEqual([
      ['day', 'date', undefined, '7 F.C. 620(a)'],
      ['gravity', 'choice', undefined, '7 F.C. 620(a)'],
      ['evidenceIds', 'ids', 1, '7 F.C. 620(a)'],
      ['recordId', 'id', undefined, 'record of the case'],
    ]);
  });

  test('refuses fields that are missing, of another kind or outside their bounds, one sentence each', () => {
    const { code, blocked } = refusalOf(
      begin(),
      refusal({ day: '2026-02-30', gravity: 'none', evidenceIds: [] }),
    );
    expect(code).toBe('act.field-missing');
    expect(blocked.map(({ field }) => field)).toEqual(['day', 'gravity', 'evidenceIds']);
    expect(refusalOf(begin(), refusal({ day: '2026-01-03' })).message).toContain('It has not happened yet.');
  });

  test('knows no act by another name', () => {
    expect(refusalOf(begin(), { type: 'constructor', actor: cast.analyst }).code).toBe('act.unknown');
    expect(refusalOf(begin(), { type: 'waiver.granted', actor: cast.decider }).code).toBe('act.unknown');
  });
});
