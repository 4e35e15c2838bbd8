import type { ActingRole, ChartCondition, ChartField, ChartTest } from '../../charted-procedure.ts';

const ANALYSTS: readonly ActingRole[] = ['analyst'];

/** Some element is unmet; what is undetermined clears nobody. */
export const oneIsUnmet: ChartTest = { kind: 'some-finding', elements: 'all', is: 'unmet' };

/** A review of the findings under the prohibition was opened and is the present round. */
export const underReview: ChartTest = { kind: 'on-record', record: 'findings-review' };

/** A complete statement was transmitted, ever. */
export const statementOnRecord: ChartTest = { kind: 'on-record', record: 'statement', ever: true };

/** c1: the pattern is argued from linked incidents, not counted. */
export const patternArgued: ChartCondition = {
  id: 'pattern-argued',
  words:
    'No argument for a pattern is on record in this round: incidents, period, places, categories, the responsibility of the government and its response.',
  cite: '(a)(2)',
  basis: 'design',
  clearedBy: ANALYSTS,
  test: { kind: 'on-record', record: 'pattern-argument' },
};

/** (a)(4): "In determining whether ... the President shall give particular consideration". */
export const considered: ChartCondition = {
  id: 'considered',
  words:
    'The particular consideration of violations of religious freedom, (A) and (B), is not on record in this round.',
  cite: '(a)(4)',
  basis: 'law',
  clearedBy: ['analyst', 'legal-adviser'],
  test: { kind: 'on-record', record: 'consideration' },
};

/** c1: the whole condition. */
export const everyElementMet: ChartCondition = {
  id: 'every-element-met',
  words: 'P1 to P4 are not all found to be met.',
  cite: '(a)(2)',
  basis: 'law',
  clearedBy: ANALYSTS,
  test: { kind: 'findings', elements: 'all', every: 'met' },
};

/** A determination that clears needs an element that is found to be unmet. */
export const someElementUnmet: ChartCondition = {
  id: 'some-element-unmet',
  words: 'None of P1 to P4 is found to be unmet. What is undetermined clears nobody.',
  cite: '(a)(2)',
  basis: 'law',
  clearedBy: ANALYSTS,
  test: oneIsUnmet,
};

/** Restoration on the present tense of (a)(2): findings of a new round. */
export const reviewOnRecord: ChartCondition = {
  id: 'review-on-record',
  words: 'No review is open. Restoration needs findings of a new round.',
  cite: '(a)(2)',
  basis: 'design',
  clearedBy: ['analyst', 'legal-adviser'],
  test: underReview,
};

/** A field of text. */
export const text = (
  field: string,
  words: string,
  rule: Pick<ChartField, 'cite' | 'basis'> & { readonly required?: boolean },
): ChartField => ({ required: true, ...rule, field, words, kind: 'text' });
