import { refused } from '../kernel/outcome.ts';
import type { CaseRecord } from './case.ts';

/** The refusal of a second open case on one unit, with the way to the first. */
export const hasOpenCase = ({ id }: CaseRecord) =>
  refused('conflict', 'case.open-already', `There is an open case on this unit: ${id}. Work in that one.`, {
    meanwhile: { caseId: id },
  });
