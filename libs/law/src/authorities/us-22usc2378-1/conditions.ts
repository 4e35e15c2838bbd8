import type { ChartCondition, ChartTest } from '../../charted-procedure.ts';

/** The elements that describe the restriction itself; E5 asks whether it was made known. */
const RESTRICTION = ['E1', 'E2', 'E3', 'E4'] as const;

/** E-findings negative: one of E1 to E4 is unmet. That nobody was told (E5) is no ground. */
export const oneIsUnmet: ChartTest = { kind: 'some-finding', elements: RESTRICTION, is: 'unmet' };

/** A transmission to the President is on record. */
export const transmitted: ChartTest = { kind: 'on-record', record: 'transmission' };

/** A review of the findings was opened and is the present round. */
export const underReview: ChartTest = { kind: 'on-record', record: 'review' };

/** The prior notice has reached all four committees. */
export const noticeGiven: ChartTest = { kind: 'notified', duty: 'exception-notice' };

const base = { cite: '(a)', basis: 'law', clearedBy: ['analyst'] } as const;

/** b1: something is reported. */
export const reportOnRecord: ChartCondition = {
  ...base,
  id: 'report-on-record',
  words: 'No report of a restriction is on record in this round.',
  clearedBy: ['post-vetter', 'analyst'],
  basis: 'design',
  test: { kind: 'on-record', record: 'restriction-report' },
};

/** The findings rest on at least one dated incident. */
export const incidentsOnRecord: ChartCondition = {
  ...base,
  id: 'access-incidents-on-record',
  words: 'No access incident is before the assessment. A series over time is evidence and no trigger.',
  basis: 'design',
  test: { kind: 'on-record', record: 'access-reference' },
};

/** b3: E1 to E4 are supported. */
export const restrictionFound: ChartCondition = {
  ...base,
  id: 'restriction-found',
  words:
    'E1 to E4 are not all found to be met: the government, the restriction, transport or delivery, United States aid.',
  test: { kind: 'findings', elements: RESTRICTION, every: 'met' },
};

/** b3: who told whom what, and when. */
export const transmissionOnRecord: ChartCondition = {
  ...base,
  id: 'transmission-on-record',
  words: 'No transmission to the President is on record: who told whom what, and when.',
  clearedBy: ['analyst', 'legal-adviser', 'legislative-affairs'],
  test: transmitted,
};

/** b4: the whole condition of subsection (a). */
export const everyElementMet: ChartCondition = {
  ...base,
  id: 'every-element-met',
  words: 'E1 to E5 are not all found to be met.',
  test: { kind: 'findings', elements: 'all', every: 'met' },
};

/** b2, b7: what is undetermined clears nobody, nor does it that nobody was told. */
export const restrictionNotFound: ChartCondition = {
  ...base,
  id: 'restriction-not-found',
  words:
    'None of E1 to E4 is found to be unmet. What is undetermined clears nobody, and neither does it that the President was not told.',
  test: oneIsUnmet,
};

/** b7: a new round of findings. */
export const reviewOnRecord: ChartCondition = {
  ...base,
  id: 'review-on-record',
  words: 'No review is open. Restoration needs findings of a new round.',
  basis: 'design',
  clearedBy: ['analyst', 'legal-adviser'],
  test: underReview,
};
