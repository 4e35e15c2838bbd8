import type { ChartCondition } from './charted-procedure.ts';

/*
 * Conditions that determinations on findings share, whatever the law. They are practice and not text; a law's own
 * procedure names the ones it asks for.
 */

/** A legal adviser certified the present version of the assessment: every element has a finding. */
export const certifiedAssessment: ChartCondition = {
  id: 'certified',
  words: 'No legal adviser has certified the present version of the assessment.',
  cite: 'standard process',
  basis: 'policy',
  clearedBy: ['legal-adviser'],
  test: { kind: 'certified' },
};

/** What speaks against the finding is on record, even if only that a search found none. */
export const contradictingEvidenceOnRecord: ChartCondition = {
  id: 'contradicting-evidence',
  words: 'Record what speaks against the finding, or that a search for it found none.',
  cite: 'standard process',
  basis: 'policy',
  clearedBy: ['analyst'],
  test: { kind: 'contradicting-evidence' },
};
