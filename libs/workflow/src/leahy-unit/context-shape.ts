import { assessmentShape, findingsShape, noticesShape, recordedLists } from '../recorded-shape.ts';
import { HOLD_REASONS, REMEDIATION_KINDS, REMEDIATION_STATUSES } from './context.ts';
import type * as C from './context.ts';
import { count, flag, listOf, objectOf, oneOf, orNull, text } from '../shape.ts';
import type { Shape } from '../shape.ts';

const element: Shape<C.PinnedElement> = objectOf({ id: text, cite: text, title: text });
const exitClass = oneOf(['exception', 'waiver', 'carve-out', 'certification']);
const reportDue = oneOf(['before-it-counts', 'after']);

const exit: Shape<C.PinnedExit> = objectOf({
  kind: text,
  class: exitClass,
  title: text,
  cite: text,
  from: listOf(oneOf(['ineligible', 'remediationReview'])),
  remedial: flag,
  steps: orNull(oneOf(['being-taken', 'taken'])),
  limited: flag,
  conditions: listOf(element),
  consultWith: orNull(text),
  report: orNull(
    objectOf({
      due: reportDue,
      clockId: orNull(text),
      days: orNull(count),
      contentIds: listOf(text),
      cite: text,
    }),
  ),
});

const duty: Shape<C.PinnedDuty> = objectOf({
  id: text,
  kind: oneOf(['notice', 'list', 'agreement', 'publication', 'report']),
  title: text,
  cite: text,
  on: oneOf(['bar', 'government-withholds', 'exit', 'restoration', 'non-traceable-assistance', 'act']),
  gatesTransfer: flag,
  onlyNonTraceable: flag,
  effectiveFrom: orNull(text),
  contentIds: listOf(text),
});

const procedure: Shape<C.PinnedProcedure> = objectOf({
  authorityId: text,
  authorityVersion: text,
  citation: text,
  prohibitionCite: text,
  decider: objectOf({ title: text, department: oneOf(['state', 'defense']), cite: text }),
  elements: listOf(element),
  grossViolationElement: text,
  credibleInformationElement: text,
  beforeDetermination: orNull(objectOf({ with: text, words: text, cite: text })),
  searchForUnit: orNull(objectOf({ words: text, cite: text })),
  exits: listOf(exit),
  absentExits: listOf(objectOf({ class: exitClass, words: text, cite: text })),
  duties: listOf(duty),
});

const step: Shape<C.RecordedStep> = objectOf({
  stepId: text,
  personRef: orNull(text),
  kind: oneOf(REMEDIATION_KINDS),
  status: oneOf(REMEDIATION_STATUSES),
  byPersonId: text,
  at: text,
});

const exitState: Shape<C.ExitState> = objectOf({
  kind: text,
  class: exitClass,
  determinationId: text,
  signatureId: text,
  at: text,
  scope: orNull(text),
  until: orNull(text),
  inEffect: flag,
});

const report: Shape<C.RecordedReport> = objectOf({
  exit: text,
  determinationId: text,
  due: reportDue,
  clockId: orNull(text),
  since: text,
  reportId: orNull(text),
  deliveredAt: orNull(text),
});

/** The shape of a stored context. The compiler keeps it complete; restoring refuses whatever departs from it. */
export const contextShape: Shape<C.LeahyContext> = objectOf({
  procedure,
  openedAt: text,
  reviewSince: text,
  subjectUnitId: orNull(text),
  levelRationale: orNull(text),
  informationIds: listOf(text),
  incidents: listOf(objectOf({ incidentId: text, category: text, at: text })),
  assistance: listOf(text),
  searches: listOf(objectOf({ searchId: text, at: text })),
  findings: findingsShape,
  assessment: assessmentShape,
  contradictingEvidence: orNull(objectOf({ recordId: text, at: text })),
  ...recordedLists,
  consultations: listOf(objectOf({ consultationId: text, with: text, purpose: text, at: text })),
  remediation: listOf(step),
  exit: orNull(exitState),
  reports: listOf(report),
  notices: noticesShape,
  agreement: orNull(objectOf({ agreementId: text, inForceFrom: text, endsOn: orNull(text) })),
  publication: orNull(objectOf({ kind: oneOf(['published', 'withheld']), recordId: text, at: text })),
  holdReason: orNull(oneOf(HOLD_REASONS)),
  forum: orNull(objectOf({ profileId: text, deviationId: text, expiresOn: text })),
  closedFrom: orNull(text),
});
