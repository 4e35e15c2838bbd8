import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, computeClock } from '#law';
import { CLOCK_ACTOR } from '../actor.ts';
import {
  barred,
  begin,
  cast,
  certify,
  found,
  must,
  play,
  refusal,
  signature,
  timed,
} from './cast.fixture.ts';
import { clocksOf } from './clocks-of.ts';
import { persist, restore } from './store.ts';

const rich = play(
  barred(),
  { type: 'position.recorded', actor: cast.post, positionId: 'p', dissent: true },
  { type: 'question.received', actor: cast.messenger, receivedOn: '2026-01-02', amount: 5, recordId: 'q' },
  found('I1', 'met'),
  certify,
);
const stored = (proceeding = rich): unknown => JSON.parse(JSON.stringify(persist(proceeding)));

/** Every path to a value inside a stored proceeding. */
function paths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, part]) => paths(part, [...path, key])),
  ];
}

function changed(
  path: readonly string[],
  change: (parent: Record<string, unknown>, key: string) => void,
): unknown {
  const copy = structuredClone(stored());
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy);
  change(parent as Record<string, unknown>, path.at(-1) ?? '');
  return copy;
}

describe('a stored drawn proceeding', () => {
  test('comes back as it was, and goes on as it would have', () => {
    const restored = restore(stored());
    expect(restored).toEqual({ ok: true, proceeding: rich });
    const said = { type: 'exception.made', ...signature(), scope: 'food' };
    const facts = { type: 'facts.stated', actor: cast.analyst, facts: { aidUsd: 1 } };
    const [one, other] = [rich, restored.ok ? restored.proceeding : begin()].map((now) =>
      play(now, facts, certify, said),
    );
    expect(one?.state).toBe('excepted / due');
    expect(other?.state).toBe(one?.state);
  });

  test('is refused where a field outside the pinned chart is missing', () => {
    const free = ['findings', 'notices', 'facts', 'fields', 'readings', 'procedure'];
    const named = paths(stored()).filter(
      (path) => !/^\d+$/.test(path.at(-1) ?? '') && !path.some((step) => free.includes(step)),
    );
    expect(named.length).toBeGreaterThan(80);
    for (const path of named) {
      const broken = changed(path, (parent, key) => Reflect.deleteProperty(parent, key));
      expect([path.join('.'), restore(broken).ok]).toEqual([path.join('.'), false]);
    }
  });

  test('is refused where any value is of another kind, in the pinned chart too', () => {
    for (const path of paths(stored())) {
      const broken = changed(path, (parent, key) => (parent[key] = { odd: { odd: 1 } }));
      expect([path.join('.'), restore(broken).ok]).toEqual([path.join('.'), false]);
    }
  });

  test.each([
    ['a field that is unknown', ['context', 'country'], 'Examplia'],
    ['a state of no region', ['state'], 'withheld'],
    ['a state of one region too many', ['state'], 'withheld / due / none'],
    ['a state that nobody signed', ['state'], 'restored / due'],
    ['a state of the law that no clock entered', ['state'], 'withheld / overdue'],
    ['an act that leads nowhere', ['context', 'procedure', 'acts', '0', 'moves', '0', 'to'], 'away'],
    [
      'a test that is unknown',
      ['context', 'procedure', 'acts', '1', 'conditions', '0', 'test', 'kind'],
      'always',
    ],
    ['a bar that needs no signature', ['context', 'procedure', 'acts', '3', 'signed'], false],
    ['another version', ['version'], 2],
  ])('is refused with %s', (_title, path, value) => {
    const broken = changed(path, (parent, key) => (parent[key] = value));
    expect(restore(broken)).toMatchObject({
      ok: false,
      refusal: { message: expect.stringContaining('tored proceeding') },
    });
  });

  test('entered by the law comes back, and is refused without the clock’s entry', () => {
    const due = must(
      begin(),
      timed(
        { type: 'question.received', actor: cast.messenger, receivedOn: '2026-03-01', recordId: 'q' },
        '2026-03-01',
      ),
    );
    const over = must(due, timed({ type: 'suspension.began', actor: CLOCK_ACTOR }, '2026-04-01'));
    expect(restore(stored(over)).ok).toBe(true);
    const entered = {
      ...over.context.entered,
      question: { ...over.context.entered['question'], byLaw: false },
    };
    expect(restore({ ...over, context: { ...over.context, entered } }).ok).toBe(false);
  });

  test('whatever else is stored there, it is refused and nothing is thrown', () => {
    fc.assert(fc.property(fc.anything(), (value) => restore(value).ok === false));
  });
});

test('the last day of a clock is the one that its count gives, day by day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (offset) => {
      const day = addDays('2025-12-01', -offset);
      const now = play(begin({ facts: { group: 'near' } }), refusal({ day }));
      const [clock] = clocksOf(now, '2026-01-03T00:00:00.000Z', { holidays: [] });
      const counted = computeClock({ start: day, days: 5, counting: 'business', holidays: [] });
      expect(clock?.computed).toEqual(counted);
      expect(clock?.status).toBe((counted.due ?? '') < '2026-01-03' ? 'run-out' : 'running');
    }),
    { numRuns: 30 },
  );
});
