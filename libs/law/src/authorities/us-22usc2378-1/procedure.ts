import type { ChartedProcedure, ForbiddenPath } from '../../charted-procedure.ts';
import { noticeGiven, oneIsUnmet, transmitted, underReview } from './conditions.ts';
import { courseActs } from './course-acts.ts';
import { exceptionActs } from './exception-acts.ts';
import { recordActs } from './record-acts.ts';
import { restriction } from './states.ts';

const never: readonly ForbiddenPath[] = [
  {
    words: 'No exception without the prior notice to all four committees.',
    cite: '(c)',
    into: ['excepted'],
    unless: noticeGiven,
  },
  {
    words:
      'No exception but one that was intended and noticed: an assurance is none, and there is no waiver.',
    cite: '(b); (c)',
    into: ['excepted'],
    onlyFrom: ['exceptionIntended', 'exceptionIntendedBeforeWithholding'],
  },
  {
    words: 'Nothing is made known without a record of who told whom what, and when.',
    cite: '(a)',
    into: ['madeKnown'],
    unless: transmitted,
  },
  {
    words: 'Nobody is cleared while none of E1 to E4 is found to be unmet.',
    cite: '(a)',
    into: ['notMet', 'restored'],
    unless: oneIsUnmet,
  },
  {
    words: 'No restoration on the findings that led to the withholding.',
    cite: '(a)',
    into: ['restored'],
    unless: underReview,
  },
  {
    words: 'What is withheld is given again only by restoration or by the exception.',
    cite: '(a); (b)',
    into: ['restored'],
    onlyFrom: ['withheld', 'excepted'],
  },
];

/** The procedure of section 620I, transitions b1 to b9 of its specification. */
export const procedure: ChartedProcedure = {
  machine: 'charted',
  decider: { title: 'the President or a delegate', department: 'state', cite: '(a); (b)' },
  regions: [restriction],
  acts: [...recordActs, ...courseActs, ...exceptionActs],
  never,
};
