import { describe, expect, test } from '@jest/globals';
import type { ChartTest } from '#law';
import { ADOPTED, begin, play, refusal } from './cast.fixture.ts';
import { dayToCome } from './day-to-come.ts';
import { momentOf } from './sight.fixture.ts';

const refused = play(begin({ facts: { group: 'near' } }), refusal());
const recordedOn = (refused.context.records[0]?.at ?? '').slice(0, 10);
const dayOn = (asked: ChartTest, day: string): string | null =>
  dayToCome(asked, momentOf({ now: refused, at: `${day}T12:00:00.000Z` }, ADOPTED));
const over: ChartTest = { kind: 'day-reached', record: 'refusal', field: 'at', after: true };
const never: ChartTest = { kind: 'on-record', record: 'nothing-like-it' };
const DAY_MS = 86_400_000;
const nextDay = new Date(Date.parse(recordedOn) + DAY_MS).toISOString().slice(0, 10);

describe('the day from which a condition holds by itself', () => {
  test('is the day after one that has to be over, and none once it holds', () => {
    expect(dayOn(over, recordedOn)).toBe(nextDay);
    expect(dayOn(over, nextDay)).toBeNull();
  });

  test('is the day after the last day of a clock that runs', () => {
    const { context } = refused;
    const clocks = context.procedure.clocks.map((clock) => ({ ...clock, counting: 'calendar' as const }));
    const now = { ...refused, context: { ...context, procedure: { ...context.procedure, clocks } } };
    const begun = String(context.records[0]?.fields['day']);
    const sixthDay = new Date(Date.parse(begun) + 6 * DAY_MS).toISOString().slice(0, 10);
    const runOut: ChartTest = { kind: 'clock', clock: 'reply', is: 'run-out' };
    const on = (day: string) => dayToCome(runOut, momentOf({ now, at: `${day}T12:00:00.000Z` }, ADOPTED));
    expect([on(begun), on(sixthDay)]).toEqual([sixthDay, null]);
  });

  test('is none where something else is missing too, and the first of several ways', () => {
    expect(dayOn({ kind: 'both', tests: [over, never] }, recordedOn)).toBeNull();
    expect(dayOn({ kind: 'both', tests: [over, over] }, recordedOn)).toBe(nextDay);
    expect(dayOn({ kind: 'any', tests: [never, over] }, recordedOn)).toBe(nextDay);
  });

  test('is none of what only a person can bring about, and of a clock that never started', () => {
    expect(dayOn(never, recordedOn)).toBeNull();
    expect(dayOn({ kind: 'not', test: over }, nextDay)).toBeNull();
    expect(dayOn({ kind: 'clock', clock: 'answer', is: 'run-out' }, recordedOn)).toBeNull();
  });
});
