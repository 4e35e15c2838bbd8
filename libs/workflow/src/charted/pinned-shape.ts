import type * as L from '#law';
import type { Shape } from '../shape.ts';
import { anyOf, count, listOf, objectOf, oneOf, optional, orNull, recordOf, text } from '../shape.ts';
import { act, fact, forbidden, region, test } from './chart-shape.ts';
import type * as P from './pinned-chart.ts';

const provenance = objectOf<L.Provenance>({
  status: oneOf(['read-in-text', 'reported', 'from-memory']),
  where: text,
  checkedOn: orNull(text),
  note: optional(text),
});

const sourcedNumber: Shape<L.Sourced<number>> = objectOf({ value: count, provenance });
const question: Shape<P.PinnedQuestion> = objectOf({
  id: text,
  title: text,
  cite: text,
  reading: orNull(text),
});
const exitClass = oneOf<L.ExitClass>(['exception', 'waiver', 'carve-out', 'certification']);

const wayOut: Shape<P.PinnedWayOut> = objectOf({
  kind: text,
  class: exitClass,
  title: text,
  cite: text,
  conditions: listOf(question),
});

const recipient: Shape<L.RecipientId> = {
  problem: (value, path) =>
    typeof value === 'string' &&
    /^(recipient-government|public|program|congress|(officer|committee):.+)$/.test(value)
      ? null
      : `${path} is no recipient`,
};

const duty: Shape<P.PinnedNotice> = objectOf({
  id: text,
  kind: oneOf(['notice', 'list', 'agreement', 'publication', 'report']),
  title: text,
  cite: text,
  recipients: listOf(recipient),
  contentIds: listOf(text),
});

const clockEvent = anyOf<L.ClockEvent>(
  objectOf({ noticeDelivered: text }),
  objectOf({ record: text, field: text }),
);

const clock = objectOf<L.ClockDefinition>({
  id: text,
  words: text,
  cite: text,
  days: sourcedNumber,
  counting: oneOf(['calendar', 'business']),
  runs: optional(
    objectOf<NonNullable<L.ClockDefinition['runs']>>({
      from: clockEvent,
      until: optional(clockEvent),
      when: optional(test),
    }),
  ),
});

const threshold: Shape<L.ThresholdRow> = objectOf({
  id: text,
  table: text,
  words: text,
  cite: text,
  fact: text,
  where: recordOf(fact),
  amount: sourcedNumber,
  inForce: objectOf({ from: text, to: orNull(text), provenance }),
});

const reading: Shape<P.PinnedReading> = objectOf({
  id: text,
  question: text,
  cite: text,
  alternatives: listOf(objectOf({ id: text, words: text, heldBy: text })),
});

/** The shape of a pinned chart. */
export const pinnedShape: Shape<P.PinnedChart> = objectOf({
  authorityId: text,
  authorityVersion: text,
  citation: text,
  standing: oneOf(['law', 'policy']),
  subject: oneOf(['unit', 'country', 'transfer']),
  prohibitionCite: text,
  decider: objectOf({ title: text, department: oneOf(['state', 'defense']), cite: text }),
  elements: listOf(question),
  exits: listOf(wayOut),
  absentExits: listOf(objectOf({ class: exitClass, words: text, cite: text })),
  duties: listOf(duty),
  clocks: listOf(clock),
  thresholds: listOf(threshold),
  readings: listOf(reading),
  factNames: listOf(text),
  regions: listOf(region),
  acts: listOf(act),
  never: listOf(forbidden),
});
