import { assessmentShape, findingFields, noticeFields, recordedLists } from '../recorded-shape.ts';
import type { Shape } from '../shape.ts';
import { anyOf, count, flag, listOf, objectOf, orNull, recordOf, text } from '../shape.ts';
import { fact } from './chart-shape.ts';
import type * as C from './context.ts';
import { pinnedShape } from './pinned-shape.ts';

const kept: Shape<C.ChartedRecord> = objectOf({
  kind: text,
  recordId: text,
  act: text,
  region: text,
  round: count,
  at: text,
  personId: text,
  fields: recordOf(anyOf<C.FieldValue>(listOf(text), fact)),
});

const entry: Shape<C.Entry> = objectOf({
  at: text,
  act: orNull(text),
  byLaw: flag,
  determinationId: orNull(text),
});

/** The shape of a stored context. The compiler keeps it complete; restoring refuses whatever departs from it. */
export const contextShape: Shape<C.ChartedContext> = objectOf({
  procedure: pinnedShape,
  openedAt: text,
  subjectUnitId: orNull(text),
  informationIds: listOf(text),
  incidents: listOf(objectOf({ incidentId: text, category: orNull(text), at: text })),
  facts: recordOf(fact),
  findings: recordOf(objectOf({ ...findingFields, readings: recordOf(text) })),
  assessment: assessmentShape,
  contradictingEvidence: orNull(objectOf({ recordId: text, at: text })),
  records: listOf(kept),
  ...recordedLists,
  notices: recordOf(objectOf({ ...noticeFields, receivedOn: orNull(text) })),
  rounds: recordOf(count),
  entered: recordOf(entry),
});
