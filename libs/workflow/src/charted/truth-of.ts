import type { ChartTest, ClockDefinition, Fact } from '#law';
import { applicableThreshold } from '#law';
import type { ClockReading } from './clock-reading.ts';
import { dayIn, readClock } from './clock-reading.ts';
import type { ChartedRecord } from './context.ts';
import { everyFinding, noneOpen, someFinding } from './finding-tests.ts';
import { counts, newestRecord } from './newest-record.ts';
import type { Moment } from './situation.ts';
import { dayOf, own } from './situation.ts';
import type { Truth } from './truth.ts';

type Kind = ChartTest['kind'];
type TestOf<K extends Kind> = Extract<ChartTest, { readonly kind: K }>;
type Reader<K extends Kind> = (test: TestOf<K>, moment: Moment) => Truth;

/** Whether a test holds. Fails closed: only what is known to hold does. */
export const holds = (test: ChartTest, moment: Moment): boolean => truthOf(test, moment) === true;

/**
 * Looks a test up in a proceeding. What is not known stays unknown through `not`: that nobody knows whether an element is
 * met never makes it unmet. What can be on record and is not (a record, a notice, a clock that never started) is false.
 */
export function truthOf<K extends Kind>(test: TestOf<K>, moment: Moment): Truth {
  const read = READERS[test.kind as K] as Reader<K>;
  return read(test, moment);
}

const READERS: { readonly [K in Kind]: Reader<K> } = {
  findings: everyFinding,
  'some-finding': someFinding,
  'all-found': noneOpen,
  'on-record': ({ record, ever = false, since, where = {} }, { context }) => {
    const { records } = context;
    const usedUp = since === undefined ? -1 : records.findLastIndex(({ kind }) => kind === since);
    return records.some(
      (one, index) =>
        one.kind === record &&
        index > usedUp &&
        (ever || counts(context, one)) &&
        matches(one, Object.entries(where)),
    );
  },
  notified: ({ duty }, { context }) => (own(context.notices, duty)?.deliveredAt ?? null) !== null,
  'day-reached': ({ record, field, after = false }, { context, at }) => {
    const found = newestRecord(context, record);
    const day = found && dayIn(found, field);
    return day !== undefined && (after ? day < dayOf(at) : day <= dayOf(at));
  },
  'later-than': ({ record }, { context, at }) => {
    const found = newestRecord(context, record);
    return found !== undefined && found.at < at;
  },
  'later-than-notice': ({ duty }, { context, at }) => {
    const deliveredAt = own(context.notices, duty)?.deliveredAt ?? null;
    return deliveredAt !== null && deliveredAt < at;
  },
  clock: ({ clock: id, is }, moment) => {
    const clock = moment.context.procedure.clocks.find((one) => one.id === id);
    const status = clock === undefined ? 'not-started' : clockAt(clock, moment).status;
    return status === 'unknown' ? null : status === is;
  },
  'in-state': ({ states: wanted }, { states }) => states.some((state) => wanted.includes(state)),
  fact: ({ name, is }, { context }) => {
    const fact = own(context.facts, name) ?? null;
    return fact === null ? null : is.includes(fact);
  },
  threshold: ({ table, is }, { context, at }) => {
    const { outcome } = applicableThreshold(context.procedure.thresholds, {
      table,
      on: dayOf(at),
      facts: context.facts,
    });
    return outcome === 'undetermined' ? null : outcome === is;
  },
  certified: (_test, { context }) => context.assessment.certified !== null,
  'contradicting-evidence': (_test, { context }) => context.contradictingEvidence !== null,
  'other-laws-clear': (_test, { otherLaws }) => (otherLaws === null ? null : otherLaws.length === 0),
  not: ({ test }, moment) => {
    const truth = truthOf(test, moment);
    return truth === null ? null : !truth;
  },
  any: ({ tests }, moment) => someTrue(tests.map((test) => truthOf(test, moment))),
  both: ({ tests }, moment) => allTrue(tests.map((test) => truthOf(test, moment))),
};

/** A clock of the procedure at a moment, where it is one for this case. */
export function clockAt(clock: ClockDefinition, moment: Moment): ClockReading {
  const when = clock.runs?.when;
  return readClock(clock, moment, when === undefined ? true : truthOf(when, moment));
}

const matches = ({ fields }: ChartedRecord, wanted: readonly (readonly [string, Fact])[]): boolean =>
  wanted.every(([field, value]) => {
    const found = own(fields, field) ?? null;
    return found !== null && (Array.isArray(found) ? found.includes(value) : found === value);
  });

const someTrue = (truths: readonly Truth[]): Truth =>
  truths.includes(true) ? true : truths.includes(null) ? null : false;

const allTrue = (truths: readonly Truth[]): Truth =>
  truths.length === 0 || truths.includes(false) ? false : truths.includes(null) ? null : true;
