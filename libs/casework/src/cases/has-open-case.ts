import { refused } from '../kernel/outcome.ts';
import type { CaseRecord } from './case.ts';

/** The refusal of a second open case on one subject, with the way to the first. */
export const hasOpenCase = ({ id, subject }: Pick<CaseRecord, 'id' | 'subject'>) =>
  refused(
    'conflict',
    'case.open-already',
    `There is an open case on this ${subject} already. Work in that one.`,
    {
      meanwhile: { caseId: id },
    },
  );
