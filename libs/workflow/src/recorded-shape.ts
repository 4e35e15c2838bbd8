import { FINDINGS } from '#law';
import { OFFICES } from './actor.ts';
import type * as R from './recorded.ts';
import type { Shape } from './shape.ts';
import { count, flag, listOf, objectOf, oneOf, orNull, recordOf, text } from './shape.ts';

/* The shapes of what the contexts of both machines keep in the same words. */

const signature: Shape<R.RecordedSignature> = objectOf({
  signatureId: text,
  act: text,
  personId: text,
  accountId: text,
  at: text,
  round: count,
  assessmentVersion: count,
  voided: orNull(objectOf({ at: text, personId: text, assessmentVersion: count })),
});

/** The shape of the assessment's state. */
export const assessmentShape: Shape<R.AssessmentState> = objectOf({
  round: count,
  version: count,
  authorPersonIds: listOf(text),
  certified: orNull(objectOf({ personId: text, at: text, version: count })),
});

const determination: Shape<R.RecordedDetermination> = objectOf({
  determinationId: text,
  outcome: text,
  signatureId: text,
  at: text,
  assessmentVersion: count,
  dissentIds: listOf(text),
});

const position: Shape<R.RecordedPosition> = objectOf({
  positionId: text,
  office: oneOf(OFFICES),
  personId: text,
  dissent: flag,
});

/** The fields of a finding. */
export const findingFields = { value: oneOf(FINDINGS), findingId: text, authorPersonIds: listOf(text) };

/** The fields of a notice. */
export const noticeFields = { dueSince: text, noticeId: orNull(text), deliveredAt: orNull(text) };

/** Shapes of lists that both contexts hold under the same names. */
export const recordedLists = {
  positions: listOf(position),
  signatures: listOf(signature),
  determinations: listOf(determination),
};

/** The shape of the findings, by element. */
export const findingsShape: Shape<Readonly<Record<string, R.RecordedFinding>>> = recordOf(
  objectOf(findingFields),
);

/** The shape of the notices, by duty. */
export const noticesShape: Shape<Readonly<Record<string, R.NoticeState>>> = recordOf(objectOf(noticeFields));
