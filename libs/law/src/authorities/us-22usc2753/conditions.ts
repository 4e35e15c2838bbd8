import type { ChartCondition, ChartTest } from '../../charted-procedure.ts';
import { BY_PURPOSE } from './elements.ts';

const inState = (...states: string[]): ChartTest => ({ kind: 'in-state', states });
const any = (...tests: ChartTest[]): ChartTest => ({ kind: 'any', tests });
const law = { basis: 'law', clearedBy: [] } as const;

/** A report has been delivered. */
export const delivered = (duty: string, words: string, cite: string): ChartCondition => ({
  id: `delivered-${duty}`,
  words,
  cite,
  basis: 'law',
  clearedBy: ['legislative-affairs'],
  test: { kind: 'notified', duty },
});

/** The possible violation was reported. */
export const possibleReported = delivered(
  'possible-violation-report',
  'The Congress has not received the report that a violation may have occurred.',
  '(c)(2)',
);

/** An unauthorized transfer that is on record was reported. */
export const unauthorisedReported: ChartCondition = {
  id: 'unauthorised-reported',
  words: 'A transfer without consent is on record, and not everyone named has received the report of it.',
  cite: '(e)',
  basis: 'law',
  clearedBy: ['legislative-affairs'],
  test: any(
    { kind: 'not', test: { kind: 'on-record', record: 'unauthorised-transfer' } },
    { kind: 'notified', duty: 'unauthorised-transfer-report' },
  ),
};

/** Certification and contrary evidence: what every determination rests on. */
export const assessed: readonly ChartCondition[] = [
  {
    id: 'certified-assessment',
    words: 'No legal adviser has certified that every element has a finding.',
    cite: 'design',
    basis: 'design',
    clearedBy: ['legal-adviser'],
    test: { kind: 'certified' },
  },
  {
    id: 'contradicting-evidence',
    words: 'No contradicting evidence is on record, not even that it was searched for and not found.',
    cite: 'design',
    basis: 'design',
    clearedBy: ['analyst'],
    test: { kind: 'contradicting-evidence' },
  },
];

/** A substantial violation is found. */
export const violationFound: ChartCondition = {
  id: 'violation-found',
  words: 'Not every element of a substantial violation (M1 to M4) is found met.',
  cite: '(c)(1)(A)',
  basis: 'law',
  clearedBy: ['analyst'],
  test: { kind: 'findings', elements: 'all', every: 'met' },
};

/** At least one element is not met. */
export const violationNotFound: ChartCondition = {
  id: 'violation-not-found',
  words: 'No element of a substantial violation is found unmet.',
  cite: '(c)(1)',
  basis: 'law',
  clearedBy: ['analyst'],
  test: { kind: 'some-finding', elements: 'all', is: 'unmet' },
};

/** The violation is of the kind of which (B) speaks. */
export const byPurpose: ChartCondition = {
  id: 'by-purpose',
  words:
    'The violation is not described as a use for a purpose that is not authorized. Cash sales and deliveries end for such violations only.',
  cite: '(c)(1)(B)',
  basis: 'law',
  clearedBy: ['analyst'],
  test: { kind: 'fact', name: 'violationBy', is: BY_PURPOSE },
};

/** (A) comes first: (3)(A) knows ineligibility under (A), or under both. */
export const creditsFirst: ChartCondition = {
  id: 'credits-first',
  words:
    'There is no ineligibility under (c)(1)(A); (c)(3)(A) knows it under (A) alone or under both, not under (B) alone.',
  cite: '(c)(3)(A)',
  basis: 'law',
  clearedBy: ['deciding-official'],
  test: inState('creditsIneligible', 'creditsIneligibleByLaw'),
};

/** An incident with information that a violation may have occurred is open. */
export const incidentOpen: ChartCondition = {
  id: 'incident-open',
  words: 'No incident is open in which a violation may have occurred.',
  cite: '(c)(2)',
  basis: 'law',
  clearedBy: ['analyst'],
  test: inState('reportDue', 'reported'),
};

/** The ineligibility was reported, or rests on a law. */
export const ineligibilityReported: ChartCondition = {
  id: 'ineligibility-reported',
  words:
    'The Congress has not received the written report of the determination, which is part of the ineligibility.',
  cite: '(c)(3)(A)',
  basis: 'law',
  clearedBy: ['legislative-affairs'],
  test: any({ kind: 'notified', duty: 'ineligibility-report' }, inState('creditsIneligibleByLaw')),
};

/** The country is ineligible. */
export const isIneligible: ChartCondition = {
  id: 'ineligible',
  words: 'There is no ineligibility on record.',
  cite: '(c)(3)(A)',
  basis: 'law',
  clearedBy: ['deciding-official'],
  test: inState('creditsIneligible', 'creditsIneligibleByLaw'),
};

/** Assurances that were found satisfactory after the ineligibility began. */
export const assured: ChartCondition = {
  id: 'assured',
  words:
    'No assurances that the violation will not recur have been accepted as satisfactory since the ineligibility began.',
  cite: '(c)(4)(B)',
  basis: 'law',
  clearedBy: ['deciding-official'],
  test: { kind: 'on-record', record: 'assurances-accepted', ever: true, since: 'ineligibility' },
};

/** Assurances on record. */
export const assurancesOnRecord: ChartCondition = {
  id: 'assurances-on-record',
  words: 'No assurances of the country are on record since the ineligibility began.',
  cite: '(c)(4)(B)',
  basis: 'law',
  clearedBy: ['analyst'],
  test: { kind: 'on-record', record: 'assurances', ever: true, since: 'ineligibility' },
};

/** The impact is found, and its certification delivered. */
export const impactCertified: readonly ChartCondition[] = [
  {
    id: 'impact-found',
    words:
      'That a termination would have significant adverse impact on United States security has not been found.',
    cite: '(c)(3)(B)',
    basis: 'law',
    clearedBy: ['analyst'],
    test: { kind: 'findings', elements: ['S1'], every: 'met' },
  },
  delivered('impact-certification', 'The Congress has not received the certification.', '(c)(3)(B)'),
];

const table = (is: 'reached' | 'below'): ChartTest => ({
  kind: 'threshold',
  table: 'third-party-transfer',
  is,
});

/** The value asks for a certification of the transfer to others. */
export const consentMustBeCertified: ChartCondition = {
  id: 'consent-amount-reached',
  words: 'No amount of the table is known to be reached.',
  cite: '(d)(1); (d)(5)',
  basis: 'law',
  clearedBy: ['analyst'],
  test: table('reached'),
};

/** It does not. */
export const consentBelow: ChartCondition = {
  id: 'consent-amount-below',
  words:
    'An amount of the table is reached, or a fact that it needs is not known; consent needs a certification first.',
  cite: '(d)(1); (d)(5)',
  basis: 'law',
  clearedBy: ['analyst'],
  test: table('below'),
};

/** What subsection (a) asks of every consent. */
export const consentAllowed: ChartCondition = {
  id: 'consent-allowed',
  words:
    'It is not on record that the United States itself would transfer the article there, and that significant articles are demilitarized or a written commitment not to pass them on is given.',
  cite: '(a)',
  basis: 'law',
  clearedBy: ['analyst'],
  test: {
    kind: 'both',
    tests: [
      { kind: 'fact', name: 'retransferUsWould', is: [true] },
      {
        kind: 'fact',
        name: 'retransferSafeguard',
        is: ['demilitarised', 'written-commitment', 'not-significant'],
      },
    ],
  },
};

/** The 30 or 15 days are over. */
export const consentPeriodOver: ChartCondition = {
  ...law,
  id: 'consent-period-over',
  words: 'The 30 or 15 calendar days since the submission have not run out.',
  cite: '(d)(2)',
  test: any(
    { kind: 'clock', clock: 'consent-others', is: 'run-out' },
    { kind: 'clock', clock: 'consent-named', is: 'run-out' },
  ),
};

/** The emergency is found. */
export const consentEmergency: ChartCondition = {
  id: 'consent-emergency',
  words: 'That an emergency requires the consent has not been found.',
  cite: '(d)(2)',
  basis: 'law',
  clearedBy: ['analyst'],
  test: { kind: 'findings', elements: ['T1'], every: 'met' },
};
