import { describe, expect, test } from '@jest/globals';
import { chartFaults } from './chart-faults.ts';
import type { ChartedAuthority } from './chart-names.ts';
import { factNamesOf, stateNeeds } from './chart-names.ts';
import type { ChartAct, ChartState, ChartTest } from './charted-procedure.ts';
import { reportedIn } from './provenance.ts';

const provenance = reportedIn('an invented code, for tests', '2026-01-01');

const act = (id: string, from: string, to: string, more: Partial<ChartAct> = {}): ChartAct => ({
  id,
  title: id,
  rule: 'z1',
  cite: '(a)',
  basis: 'law',
  roles: ['analyst'],
  signed: false,
  region: 'only',
  moves: [{ from: [from], to }],
  conditions: [],
  asks: [],
  keeps: null,
  ...more,
});

const waits = (test: ChartTest) =>
  [{ id: 'one', words: 'Not yet.', cite: '(a)', basis: 'law', clearedBy: [], test }] as const;
const state = (id: string, more: Partial<ChartState> = {}): ChartState => ({
  id,
  words: id,
  cite: '(a)',
  says: 'nothing',
  ...more,
});

const ACTS: readonly ChartAct[] = [
  act('aid.asked', 'idle', 'open', {
    keeps: 'question',
    raises: ['told'],
    asks: [{ field: 'day', words: 'Day', kind: 'date', required: true, cite: '(a)', basis: 'law' }],
  }),
  act('aid.stopped', 'open', 'stopped', {
    roles: ['clock'],
    conditions: waits({ kind: 'clock', clock: 'thirty', is: 'run-out' }),
  }),
  act('aid.barred', 'open', 'barred', { roles: ['deciding-official'], signed: true }),
  act('aid.resumed', 'barred', 'idle', { moves: [{ from: ['barred', 'stopped'], to: 'idle' }] }),
];

const STATES: readonly ChartState[] = [
  state('idle', { final: true }),
  state('open', { says: 'open', assessing: true }),
  state('stopped', { says: 'bars', byLaw: true }),
  state('barred', { says: 'bars' }),
];

const authority = (
  acts: readonly ChartAct[] = ACTS,
  states: readonly ChartState[] = STATES,
): ChartedAuthority => ({
  elements: [{ id: 'A1', reading: 'law/word' }],
  exits: [],
  duties: [{ id: 'told' }],
  clocks: [
    {
      id: 'thirty',
      words: 'Thirty days',
      cite: '(c)',
      days: { value: 30, provenance },
      counting: 'calendar',
      runs: { from: { record: 'question', field: 'day' }, until: { noticeDelivered: 'told' } },
    },
  ],
  readings: [{ id: 'law/word', alternatives: [{ id: 'wide' }, { id: 'narrow' }] }],
  thresholds: [],
  procedure: {
    decider: { title: 'the Secretary', department: 'state', cite: '(a)' },
    regions: [{ id: 'only', title: 'Only', initial: 'idle', states }],
    acts,
    never: [],
  },
});

const changed = (id: string, more: Partial<ChartAct>) =>
  authority(ACTS.map((one) => (one.id === id ? { ...one, ...more } : one)));
const restated = (id: string, more: Partial<ChartState>) =>
  authority(
    ACTS,
    STATES.map((one) => (one.id === id ? { ...one, ...more } : one)),
  );

describe('a drawn procedure', () => {
  test('that hangs together has no faults', () => {
    expect(chartFaults(authority())).toEqual([]);
  });

  test.each<readonly [string, ChartedAuthority, string]>([
    [
      'a bar without a signature',
      changed('aid.barred', { signed: false }),
      'it enters "barred" without a signature',
    ],
    [
      'a state of the law that a person enters',
      changed('aid.stopped', { roles: ['analyst'] }),
      'is entered by the law itself',
    ],
    [
      'a state of the law without its clock',
      changed('aid.stopped', { conditions: [] }),
      'is entered by the law itself',
    ],
    [
      'a clock that moves where the law does not',
      changed('aid.resumed', { roles: ['clock'] }),
      'a clock enters "idle"',
    ],
    ['a clock that signs', changed('aid.barred', { roles: ['clock'] }), 'a clock signs nothing'],
    ['a signer who writes', changed('aid.barred', { edits: true }), 'would become an author'],
    [
      'a dangling state',
      changed('aid.asked', { moves: [{ from: ['idle'], to: 'away' }] }),
      'has no state "away"',
    ],
    ['a dangling duty', changed('aid.asked', { raises: ['nothing'] }), 'unknown duty "nothing"'],
    ['a dangling exit', changed('aid.barred', { exit: 'nowhere' }), 'unknown exit "nowhere"'],
    ['a dangling region', changed('aid.barred', { region: 'other' }), 'no region "other"'],
    ['an act of a standard name', changed('aid.asked', { id: 'finding.recorded' }), 'that of a standard act'],
    [
      'an act twice',
      authority([...ACTS, ACTS[0] ?? act('x.y', 'idle', 'open')]),
      'Two acts are called "aid.asked"',
    ],
    [
      'a field that the system makes',
      changed('aid.barred', {
        asks: [{ field: 'signatureId', words: '', kind: 'text', required: true, cite: '', basis: 'law' }],
      }),
      '"signatureId" cannot be the name of a field',
    ],
    [
      'a field named as everything has it',
      changed('aid.asked', {
        asks: [{ field: 'constructor', words: '', kind: 'text', required: true, cite: '', basis: 'law' }],
      }),
      '"constructor" cannot be',
    ],
    [
      'a choice without choices',
      changed('aid.asked', {
        asks: [{ field: 'way', words: '', kind: 'choice', required: true, cite: '', basis: 'law' }],
      }),
      '"way" and its choices do not fit',
    ],
    [
      'a state out of reach',
      authority(ACTS, [...STATES, state('lost', { final: true })]),
      'nothing leads to "lost"',
    ],
    [
      'a state without a way on',
      restated('idle', { final: true, says: 'bars' }),
      'it begins in a state that something must have entered',
    ],
    [
      'a reading half told',
      restated('open', { dependsOn: { reading: 'law/word', gives: { wide: 'open' } } }),
      'does not say what "narrow" gives',
    ],
    [
      'terms of no record',
      restated('barred', { terms: { record: 'order', scopeField: null, untilField: null } }),
      'no act keeps a record "order"',
    ],
    [
      'a clock that nothing starts',
      restated('open', { afterClock: { clockId: 'sixty', says: 'bars', words: '', cite: '' } }),
      'nothing starts the clock',
    ],
    ['a lift by a clock', restated('stopped', { says: 'lifts' }), 'no clock lifts a bar'],
  ])('with %s says so', (_title, faulty, words) => {
    expect(chartFaults(faulty)).toEqual(expect.arrayContaining([expect.stringContaining(words)]));
  });

  test.each<readonly [ChartTest, string]>([
    [{ kind: 'findings', elements: ['B9'], every: 'met' }, 'no element "B9"'],
    [{ kind: 'findings', elements: [], every: 'met' }, 'findings on no element'],
    [{ kind: 'on-record', record: 'letter' }, 'no act keeps a record "letter"'],
    [{ kind: 'on-record', record: 'question', where: { hour: 3 } }, 'have no field "hour"'],
    [{ kind: 'on-record', record: 'question', where: { day: null } }, 'compares with a missing value'],
    [{ kind: 'day-reached', record: 'question', field: 'night' }, 'have no field "night"'],
    [{ kind: 'notified', duty: 'silence' }, 'no duty "silence"'],
    [{ kind: 'clock', clock: 'ninety', is: 'running' }, 'no clock "ninety"'],
    [{ kind: 'in-state', states: ['nowhere'] }, 'no state "nowhere"'],
    [{ kind: 'threshold', table: 'sale', is: 'below' }, 'no table of thresholds "sale"'],
    [{ kind: 'fact', name: 'group', is: [] }, 'compared with nothing'],
    [{ kind: 'not', test: { kind: 'any', tests: [] } }, '"any" holds no tests'],
  ])('whose condition can refer to nothing says so: %j', (asked, words) => {
    expect(chartFaults(changed('aid.resumed', { conditions: waits(asked) })).join(' ')).toContain(words);
  });

  test('that asks for findings has a state in which they are written', () => {
    const states = STATES.map(({ assessing: _none, ...one }) => one);
    const acts = ACTS.map((one) =>
      one.id === 'aid.barred' ? { ...one, conditions: waits({ kind: 'certified' }) } : one,
    );
    expect(chartFaults(authority(acts, states)).join(' ')).toContain(
      'no state is one in which the assessment is written',
    );
  });
});

test('a state needs a signature under any reading of it that bars, and the law’s own words where it is the law’s', () => {
  expect(stateNeeds(state('a', { says: 'open' }))).toBe('nothing');
  expect(
    stateNeeds(
      state('a', {
        says: 'open',
        dependsOn: { reading: 'law/word', gives: { wide: 'bars', narrow: 'open' } },
      }),
    ),
  ).toBe('signature');
  expect(stateNeeds(state('a', { says: 'bars', byLaw: true }))).toBe('law');
});

test('the facts that a law can read are those it names anywhere, and no others', () => {
  const acts = [
    act('fact.stated', 'idle', 'same', {
      states: { askedUsd: 'amount' },
      conditions: waits({ kind: 'not', test: { kind: 'fact', name: 'group', is: ['near'] } }),
    }),
  ];
  expect(
    [...factNamesOf({ ...authority(acts), facts: [{ name: 'kind', words: '', values: 'yes-no' }] })].sort(),
  ).toEqual(['askedUsd', 'group', 'kind']);
});
