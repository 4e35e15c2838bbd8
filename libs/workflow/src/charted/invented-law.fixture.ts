import type { Authority, ChartRegion } from '#law';
import { reportedIn } from '#law';
import { below, conductActs, requestActs, told } from './invented-acts.fixture.ts';

/*
 * An invented law, for the specs of this library only: every kind of state, act, condition, clock and reading occurs in
 * it. Two regions: how a country treats inspectors, and a committee's question about it, which runs out on day 31.
 */

const provenance = reportedIn('an invented code, for tests', '2026-01-01');

const regions: readonly ChartRegion[] = [
  {
    id: 'conduct',
    title: 'How inspectors are treated',
    initial: 'watching',
    states: [
      { id: 'watching', words: 'Nothing is known.', cite: '(a)', says: 'nothing' },
      {
        id: 'assessing',
        words: 'The elements are being answered.',
        cite: '(a)',
        says: 'open',
        assessing: true,
      },
      {
        id: 'found',
        words: 'Inspectors are turned away.',
        cite: '(b)',
        says: 'open',
        dependsOn: { reading: 'fr-7fc620/automatic', gives: { 'by-itself': 'bars', 'by-order': 'open' } },
      },
      { id: 'withheld', words: 'Aid is withheld.', cite: '(b)', says: 'bars', assessing: true },
      {
        id: 'exceptionNoticed',
        words: 'An exception is announced.',
        cite: '(c)',
        says: 'bars',
        assessing: true,
      },
      {
        id: 'excepted',
        words: 'The bar is held back.',
        cite: '(c)',
        says: 'lifts',
        terms: { record: 'exception', scopeField: 'scope', untilField: 'until' },
      },
      { id: 'notMet', words: 'Inspectors are let in.', cite: '(a)', says: 'clear', final: true },
      { id: 'restored', words: 'Inspectors are let in again.', cite: '(a)', says: 'clear', final: true },
    ],
  },
  {
    id: 'question',
    title: 'The question of a committee',
    initial: 'none',
    states: [
      { id: 'none', words: 'No committee has asked.', cite: '(d)', says: 'nothing', final: true },
      {
        id: 'due',
        words: 'An answer is due.',
        cite: '(d)',
        says: 'nothing',
        afterClock: {
          clockId: 'answer',
          says: 'bars',
          words: 'No aid is delivered until the answer is sent.',
          cite: '(d)(3)',
        },
      },
      {
        id: 'overdue',
        words: 'No aid is delivered until the answer is sent.',
        cite: '(d)(3)',
        says: 'bars',
        byLaw: true,
      },
      {
        id: 'answered',
        words: 'The committee has its answer.',
        cite: '(d)',
        says: 'nothing',
        final: true,
      },
    ],
  },
];

/** 7 Freedonian Code 620, about countries. */
export const inventedLaw: Authority = {
  id: 'fr-7fc620',
  version: '1',
  citation: '7 F.C. 620',
  shortName: 'Inspectors (7 F.C. 620)',
  title: 'Countries that turn inspectors away',
  standing: 'law',
  subject: 'country',
  inForce: [{ from: '2000-01-01', to: null, provenance }],
  source: provenance,
  prohibition: { words: 'No aid to a country that turns inspectors away.', cite: '(a)' },
  facts: [{ name: 'group', words: 'The group of the recipient.', values: ['near', 'far'] }],
  elements: [
    { id: 'G1', title: 'Turned away', cite: '(a)', asks: 'Were inspectors turned away?', provenance },
    { id: 'G2', title: 'By order', cite: '(a)', asks: 'By order?', provenance, reading: 'fr-7fc620/order' },
  ],
  exits: [
    {
      kind: 'interest',
      class: 'exception',
      title: 'In the interest of Freedonia',
      cite: '(c)',
      from: ['withheld', 'exceptionNoticed'],
      remedial: false,
      steps: null,
      limited: true,
      conditions: [{ id: 'I1', title: 'Interest', cite: '(c)', asks: 'Is it in the interest?', provenance }],
      consultation: null,
      report: null,
      provenance,
    },
  ],
  absentExits: [{ class: 'waiver', words: 'There is no waiver in Freedonia.', cite: '(c)' }],
  duties: ['finding-notice', 'intention', 'answer'].map((id) => ({
    id,
    kind: 'notice' as const,
    title: `Notice: ${id}`,
    words: 'Tell the committee.',
    cite: '(c)',
    on: 'act' as const,
    timing: { kind: 'gate' as const, before: 'act' as const, words: 'before' },
    onlyNonTraceable: false,
    recipients: ['committee:one' as const],
    contents: [{ id: 'reasons', words: 'The reasons.', cite: '(c)', provenance }],
    effectiveFrom: null,
    provenance,
  })),
  recipients: [{ id: 'committee:one', name: 'The Committee', cite: '(c)', provenance }],
  clocks: [
    {
      id: 'answer',
      words: 'The answer to the committee',
      cite: '(d)',
      days: { value: 30, provenance },
      counting: 'calendar',
      inForce: { from: '2000-01-01', to: null, provenance },
      runs: { from: { record: 'question', field: 'receivedOn' }, until: { noticeDelivered: 'answer' } },
    },
    {
      id: 'reply',
      words: 'A word to the inspectors',
      cite: '(e)',
      days: { value: 5, provenance },
      counting: 'business',
      inForce: { from: '2000-01-01', to: null, provenance },
      runs: {
        from: { record: 'refusal', field: 'day' },
        when: { kind: 'fact', name: 'group', is: ['near'] },
      },
    },
  ],
  readings: [
    {
      id: 'fr-7fc620/order',
      question: 'Does an order need to be written?',
      cite: '(a)',
      alternatives: [
        { id: 'written', words: 'Only a written one.', heldBy: 'some', provenance },
        { id: 'any', words: 'Any order.', heldBy: 'others', provenance },
      ],
    },
    {
      id: 'fr-7fc620/automatic',
      question: 'Does the finding bar by itself?',
      cite: '(b)',
      alternatives: [
        { id: 'by-itself', words: 'It bars at once.', heldBy: 'some', provenance },
        { id: 'by-order', words: 'Only an order bars.', heldBy: 'others', provenance },
      ],
    },
  ],
  reach: [],
  thresholds: [
    { group: 'near', value: 25_000_000 },
    { group: 'far', value: 14_000_000 },
  ].map(({ group, value }) => ({
    id: `aid-${group}`,
    table: 'aid',
    words: `Aid to the ${group} group`,
    cite: '(c)',
    fact: 'aidUsd',
    where: { group },
    amount: { value, provenance },
    inForce: { from: '2000-01-01', to: null, provenance },
  })),
  procedure: {
    machine: 'charted',
    decider: { title: 'the Secretary of Freedonia', department: 'state', cite: '(a)' },
    regions,
    acts: [...conductActs, ...requestActs],
    never: [
      {
        words: 'No exception without notice, unless the aid is small.',
        cite: '(c)',
        into: ['excepted'],
        unless: { kind: 'any', tests: [told, below] },
      },
      {
        words: 'Aid is withheld only after a finding.',
        cite: '(b)',
        into: ['withheld'],
        onlyFrom: ['found', 'excepted'],
      },
    ],
  },
  notes: [],
};
