import type { ChartedProcedure, ForbiddenPath } from '../../charted-procedure.ts';
import { statesBy } from './certified-states.ts';
import { oneIsUnmet, statementOnRecord, underReview } from './conditions.ts';
import { exitActs } from './exit-acts.ts';
import { patternActs } from './pattern-acts.ts';
import { pattern, request, resolution } from './regions.ts';
import { requestActs } from './request-acts.ts';
import { resolutionActs } from './resolution-acts.ts';

const notified = (duty: string) => ({ kind: 'notified', duty }) as const;

const never: readonly ForbiddenPath[] = [
  {
    words: 'Nobody is cleared while no element is found to be unmet.',
    cite: '(a)(2)',
    into: ['noPattern', 'restored'],
    unless: oneIsUnmet,
  },
  {
    words: 'No restoration on the findings that led to the prohibition.',
    cite: '(a)(2)',
    into: ['restored'],
    unless: underReview,
  },
  {
    words:
      'No certification for police and similar forces counts before it is in the hands of those it is made to.',
    cite: '(a)(2)',
    into: statesBy('police').within,
    unless: notified('police-certification'),
  },
  {
    words: 'No certification for licences counts before it is in the hands of those it is made to.',
    cite: '(a)(2)',
    into: statesBy('licences').within,
    unless: notified('licence-certification'),
  },
  {
    words: 'No certification for part V counts before it is in the hands of those it is made to.',
    cite: '(a)(2)',
    into: statesBy('training').within,
    unless: notified('training-certification'),
  },
  {
    words: 'No funds under (e) before the report to the Congress.',
    cite: '(g)',
    into: ['improved'],
    unless: notified('improvement-report'),
  },
  {
    words: 'Nothing is continued but by a joint resolution.',
    cite: '(c)(4)(A)',
    into: ['continuedByLaw'],
    unless: { kind: 'in-state', states: ['resolutionContinues'] },
  },
  {
    words: 'Deliveries are stopped by the law only when the thirty days have run out.',
    cite: '(c)(3)',
    into: ['stoppedByLaw'],
    unless: { kind: 'clock', clock: 'statement', is: 'run-out' },
  },
  {
    words: 'A request is answered by nothing but a complete statement in the hands of both committees.',
    cite: '(c)(1)',
    into: ['statementSent', 'requestWaiting'],
    unless: notified('statement'),
  },
  {
    words: 'What the law has stopped is opened only by the statement or by a specific law.',
    cite: '(c)(3)',
    into: ['authorizedByLaw'],
    onlyFrom: ['stoppedByLaw'],
  },
  {
    words: 'A joint resolution under this paragraph follows a statement.',
    cite: '(c)(4)(A)',
    into: ['resolutionPending', 'resolutionTerminates', 'resolutionRestricts', 'resolutionContinues'],
    unless: statementOnRecord,
  },
];

/** The procedure of section 502B: c1 to c7 of its specification, in three regions that move beside each other. */
export const procedure: ChartedProcedure = {
  machine: 'charted',
  decider: { title: 'the President or a delegate', department: 'state', cite: '(a)(2); (a)(4); (e)' },
  regions: [pattern, request, resolution],
  acts: [...patternActs, ...exitActs, ...requestActs, ...resolutionActs],
  never,
};
