import { dayInWords } from '#law';
import { noticeDue } from './conditions.ts';
import type { ChartedEvent } from './events.ts';
import type { ChartedSituation } from './situation.ts';
import { dayOf, own } from './situation.ts';
import { asked, standard, textOf } from './standard-act.ts';

function notDue(value: unknown, { context }: ChartedSituation): string | null {
  const due = Object.keys(context.notices);
  return due.some((one) => one === value)
    ? null
    : `No notice "${String(value)}" is due in this proceeding. Due: ${due.join(', ') || 'none'}.`;
}

/** A notice counts only with all the parts that its duty asks for. */
function partsMissing(value: unknown, { context }: ChartedSituation, event: ChartedEvent): string | null {
  const given: readonly unknown[] = Array.isArray(value) ? value : [];
  const duty = context.procedure.duties.find(({ id }) => id === event['dutyId']);
  const missing = (duty?.contentIds ?? []).filter((part) => !given.includes(part));
  return missing.length === 0 ? null : `The notice lacks ${missing.join(', ')}.`;
}

/** What waits for a notice counts from the day of its receipt: it lies between the day it came due and today. */
function notThen(value: unknown, { context, at }: ChartedSituation, event: ChartedEvent): string | null {
  const due = own(context.notices, String(event['dutyId']));
  if (due === undefined || typeof value !== 'string') return null;
  if (value > dayOf(at)) return 'A notice is recorded when it has been received, not before.';
  return value >= dayOf(due.dueSince)
    ? null
    : `The notice came due on ${dayInWords(due.dueSince)}; it cannot have been received before.`;
}

/** The delivery of a notice to its last recipient, with the day of receipt. */
export const noticeDelivered = standard('notice.delivered', {
  title: 'Record the delivery of a notice',
  roles: ['legislative-affairs', 'post-vetter'],
  conditions: [noticeDue],
  asks: [
    asked({ field: 'dutyId', kind: 'id', words: 'Which duty it meets.', check: notDue }),
    asked({ field: 'noticeId', kind: 'id', words: 'The notice, with proof of delivery to each recipient.' }),
    asked({
      field: 'contentIds',
      kind: 'ids',
      words: 'The required parts that it holds.',
      check: partsMissing,
    }),
    asked({
      field: 'receivedOn',
      kind: 'date',
      words: 'The day on which the last recipient received it; today where it is left out.',
      required: false,
      check: notThen,
    }),
  ],
  record: (context, { event }) => {
    const { at } = event;
    const dutyId = textOf(event, 'dutyId');
    const dueSince = own(context.notices, dutyId)?.dueSince ?? at;
    const receivedOn = typeof event['receivedOn'] === 'string' ? event['receivedOn'] : dayOf(at);
    const notice = { dueSince, noticeId: textOf(event, 'noticeId'), deliveredAt: at, receivedOn };
    return { ...context, notices: { ...context.notices, [dutyId]: notice } };
  },
});
