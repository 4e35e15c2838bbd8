import { factNamed } from '../../authority.ts';
import type { Authority, ClockRow, Element, InForce, ReachCell } from '../../authority.ts';
import { when } from '../../finding.ts';
import { fromMemory, reportedIn } from '../../provenance.ts';
import type { Provenance } from '../../provenance.ts';

const CHECKED = '2026-11-23';
const digest = reportedIn(
  'Project digest of the law, section 4 (citing Lawfare, AJIL) and clock C25',
  CHECKED,
  'The memorandum itself was not read.',
);
const unread = fromMemory('Number of days known from memory; the memorandum was not read.');

const whileItStood: InForce = {
  from: '2024-02-08',
  to: '2025-02-21',
  provenance: reportedIn('Project digest of the law, sections 0.1(6) and 14 (armscontrol.org)', CHECKED),
};

const ASSURANCE = ['credible-and-reliable', 'in-doubt', 'not-given'] as const;

const assurance = (id: string, fact: string, about: string): Element => ({
  id,
  title: `No credible assurance: ${about}`,
  cite: 'memorandum',
  asks: `Are there no credible and reliable written assurances that the recipient will ${about}?`,
  provenance: digest,
  test: (known) => when(factNamed(known, fact), (value) => value !== 'credible-and-reliable'),
});

const period = (id: string, words: string, days: number, provenance: Provenance): ClockRow => ({
  id,
  words,
  cite: 'memorandum',
  days: { value: days, provenance },
  counting: 'calendar',
  inForce: whileItStood,
});

const cell = (instrument: string, reach: 'reached' | 'not-reached', why: string): ReachCell => ({
  instrument,
  reach,
  cite: 'memorandum',
  why,
  provenance: fromMemory('The scope of the memorandum was not read.'),
});

const FUNDED = 'Defense articles paid from appropriations of the Departments of State and Defense.';
const NOT_FUNDED = 'No defense article paid from such appropriations.';
const NO_ARTICLES = 'Training or help that is no defense article.';

const reach: readonly ReachCell[] = [
  cell('fmf', 'reached', FUNDED),
  cell('drawdown', 'reached', FUNDED),
  cell('section-333', 'reached', FUNDED),
  cell('pko', 'reached', FUNDED),
  cell('nadr', 'reached', FUNDED),
  cell('incle', 'not-reached', 'Law enforcement and not military.'),
  cell('imet', 'not-reached', NO_ARTICLES),
  cell('dod-training', 'not-reached', NO_ARTICLES),
  cell('fms-national-funds', 'not-reached', NOT_FUNDED),
  cell('dcs-licence', 'not-reached', NOT_FUNDED),
  cell('eda', 'not-reached', NOT_FUNDED),
  cell('missile-defence', 'not-reached', 'Systems for strictly defensive purposes were left out.'),
  cell('research-agreement', 'not-reached', NOT_FUNDED),
  cell('operational-cooperation', 'not-reached', NO_ARTICLES),
];

/** National Security Memorandum 20: assurances. Historical; it is asked "what if" and decides nothing. */
export const authority: Authority = {
  id: 'policy-nsm-20',
  version: '1',
  citation: 'National Security Memorandum 20',
  shortName: 'Assurances (NSM-20, revoked)',
  title: 'Safeguards and accountability with respect to transferred defense articles and services',
  standing: 'historical',
  subject: 'country',
  inForce: [whileItStood],
  source: digest,
  prohibition: {
    words:
      'Recipients give credible and reliable written assurances that they will use defense articles in accordance with international humanitarian law, and will facilitate and not arbitrarily deny, restrict or otherwise impede United States humanitarian assistance and efforts that the United States supports.',
    cite: 'memorandum',
  },
  facts: [
    { name: 'assuranceOfLaw', words: 'The assurance on international humanitarian law', values: ASSURANCE },
    { name: 'assuranceOfAid', words: 'The assurance on humanitarian assistance', values: ASSURANCE },
  ],
  elements: [
    assurance(
      'H1',
      'assuranceOfLaw',
      'use defense articles in accordance with international humanitarian law',
    ),
    assurance(
      'H2',
      'assuranceOfAid',
      'facilitate and not arbitrarily deny, restrict or otherwise impede humanitarian assistance',
    ),
  ],
  supportedBy: 'any',
  exits: [],
  absentExits: [],
  duties: [
    {
      id: 'report-to-congress',
      kind: 'report',
      title: 'Report on assurances',
      words: 'A first report 90 days after the memorandum, then every year.',
      cite: 'memorandum',
      on: 'act',
      timing: { kind: 'clock', clockId: 'first-report' },
      onlyNonTraceable: false,
      recipients: ['congress'],
      contents: [
        {
          id: 'assessment',
          words: 'Whether the assurances are credible and reliable, and any doubts',
          cite: 'memorandum',
          provenance: digest,
        },
      ],
      effectiveFrom: null,
      provenance: digest,
    },
  ],
  recipients: [{ id: 'congress', name: 'The Congress', cite: 'memorandum', provenance: digest }],
  clocks: [
    period(
      'assurances-in-conflict',
      'Days to give assurances, for recipients in an active armed conflict',
      45,
      unread,
    ),
    period('assurances', 'Days to give assurances, for all others', 180, unread),
    period('remediation', 'Days to report to the President once assurances are in doubt', 45, unread),
    period(
      'first-report',
      'Days to the first report',
      90,
      reportedIn('Project digest of the law, clock C25 (executivegov)', CHECKED),
    ),
  ],
  readings: [],
  reach,
  thresholds: [],
  procedure: {
    machine: 'none',
    why: 'It was revoked on 21 February 2025: nobody decides anything under it. Assurances given under it are recorded where they matter, above all under 22 U.S.C. 2378-1, and are no exception there.',
  },
  notes: [
    'It asked more than 22 U.S.C. 2378-1 (assistance that the United States supports, not only its own) and less (arbitrarily).',
    'Reported: on 10 May 2024 assurances were called credible and reliable in spite of serious concerns.',
    'Its periods are from memory or reported; none of them is law.',
  ],
};
