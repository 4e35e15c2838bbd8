import { describe, expect, test } from '@jest/globals';
import type { ChartTest } from '#law';
import { ADOPTED, barred, begin, cast, delivered, found, play, refusal } from './cast.fixture.ts';
import type { ChartedProceeding } from './proceeding.ts';
import { momentOf } from './sight.fixture.ts';
import { describeTest } from './describe-test.ts';
import { truthOf } from './truth-of.ts';

const AT = '2026-01-02T23:00:00.000Z';
const truth = (asked: ChartTest, now: ChartedProceeding = begin()) =>
  truthOf(asked, momentOf({ now, at: AT }, ADOPTED));
const not = (asked: ChartTest): ChartTest => ({ kind: 'not', test: asked });
const found1 = play(begin(), refusal(), found('G1', 'met'));
const findings = (every: 'met' | 'unmet', elements: 'all' | readonly string[] = 'all'): ChartTest => ({
  kind: 'findings',
  elements,
  every,
});
const fact = (...is: readonly string[]): ChartTest => ({ kind: 'fact', name: 'group', is });
const nobodyKnows = begin({ facts: {} });

describe('what nobody knows', () => {
  test('does not hold, and its contrary does not hold either', () => {
    const aid: ChartTest = { kind: 'threshold', table: 'aid', is: 'reached' };
    for (const asked of [fact('near'), aid, { ...aid, is: 'below' } as const]) {
      expect([truth(asked, nobodyKnows), truth(not(asked), nobodyKnows)]).toEqual([null, null]);
    }
    expect([truth(findings('met'), found1), truth(not(findings('met')), found1)]).toEqual([null, null]);
  });

  test('leaves open what hangs on it, and nothing else', () => {
    const [yes, no] = [not(not(fact('far'))), fact('near')];
    const open = findings('met');
    const both = (...tests: readonly ChartTest[]): ChartTest => ({ kind: 'both', tests });
    const any = (...tests: readonly ChartTest[]): ChartTest => ({ kind: 'any', tests });
    expect(
      [both(yes, open), both(no, open), any(yes, open), any(no, open), both(), any()].map((one) =>
        truth(one, found1),
      ),
    ).toEqual([null, false, true, null, false, false]);
  });
});

describe('findings', () => {
  test('hold for all only when every one is known, and fail with the first that is otherwise', () => {
    const all = play(found1, found('G2', 'met'));
    const other = play(found1, found('G2', 'unmet'));
    expect([found1, all, other].map((now) => truth(findings('met'), now))).toEqual([null, true, false]);
    expect(truth(findings('met', ['G1']), found1)).toBe(true);
    expect(truth({ kind: 'some-finding', elements: 'all', is: 'unmet' }, other)).toBe(true);
    expect(truth({ kind: 'all-found', elements: 'all' }, found1)).toBe(false);
    expect(truth({ kind: 'all-found', elements: 'all' }, other)).toBe(true);
  });
});

describe('what can be on record', () => {
  test('and is not, is false, so that its contrary holds', () => {
    const asked: readonly ChartTest[] = [
      { kind: 'on-record', record: 'refusal' },
      { kind: 'notified', duty: 'answer' },
      { kind: 'day-reached', record: 'intention', field: 'effectiveOn' },
      { kind: 'later-than', record: 'refusal' },
      { kind: 'later-than-notice', duty: 'answer' },
      { kind: 'clock', clock: 'answer', is: 'running' },
      { kind: 'clock', clock: 'answer', is: 'run-out' },
      { kind: 'certified' },
      { kind: 'contradicting-evidence' },
      { kind: 'in-state', states: ['assessing'] },
    ];
    expect(asked.map((one) => truth(one))).toEqual(asked.map(() => false));
    expect(asked.map((one) => truth(not(one)))).toEqual(asked.map(() => true));
  });

  test('holds with the values asked for, and newer than what used it up', () => {
    const now = play(begin(), refusal({ gravity: 'slight' }));
    const record = (more: object): ChartTest => ({ kind: 'on-record', record: 'refusal', ...more });
    expect(
      [record({}), record({ where: { gravity: 'slight' } }), record({ where: { gravity: 'grave' } })].map(
        (one) => truth(one, now),
      ),
    ).toEqual([true, true, false]);
    const asked = play(now, {
      type: 'question.received',
      actor: cast.messenger,
      receivedOn: '2026-01-02',
      recordId: 'q',
    });
    expect(truth(record({ since: 'question' }), asked)).toBe(false);
    expect(truth(record({ since: 'question' }), play(asked, refusal()))).toBe(true);
  });

  test('a notice counts from its delivery to the next time that it comes due', () => {
    const now = barred();
    const told: ChartTest = { kind: 'notified', duty: 'finding-notice' };
    expect(truth(told, now)).toBe(true);
    const notices = {
      ...now.context.notices,
      'finding-notice': { dueSince: AT, noticeId: null, deliveredAt: null, receivedOn: null },
    };
    const due = { ...now, context: { ...now.context, notices } };
    expect(truth(told, due)).toBe(false);
    expect(truth(told, play(due, delivered('finding-notice', { receivedOn: '2026-01-02' })))).toBe(true);
  });
});

test('every kind of test has words', () => {
  const { procedure } = begin().context;
  const tests = procedure.acts.flatMap(({ conditions, moves }) => [
    ...conditions.map((one) => one.test),
    ...moves.flatMap(({ when }) => when ?? []),
  ]);
  for (const one of [...tests, ...tests.map(not)]) expect(describeTest(one, procedure)).toMatch(/\w{3}/);
});
