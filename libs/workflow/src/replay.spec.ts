import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findAuthority } from '#law';
import type { Opening, Proceeding, ProceedingEvent, RecordedAct } from './index.ts';
import { advance, persist, possibleActs, replay } from './index.ts';
import type { Said } from './leahy-unit/cast.fixture.ts';
import {
  begin,
  cast,
  consulted,
  deciderOf,
  found,
  prepared,
  report,
  signature,
  step,
  timed,
  toReview,
} from './leahy-unit/cast.fixture.ts';
import { start } from './start.ts';

/** What a database gives back. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** An event as a ledger keeps it: through JSON, who and when beside what was said. */
function recorded({ type: act, actor, at, ...event }: ProceedingEvent): RecordedAct {
  const { adopted, holidays, otherLaws, ...payload } = event as Record<string, unknown>;
  return stored({ act, actor, at, adopted, holidays, otherLaws, payload }) as RecordedAct;
}

/** The proceeding and its record after these events; those that are refused leave neither. */
function told(from: Proceeding, events: readonly ((now: Proceeding) => ProceedingEvent | undefined)[]) {
  const acts: RecordedAct[] = [];
  let proceeding = from;
  for (const make of events) {
    const event = make(proceeding);
    const result = event && advance(proceeding, event);
    if (!event || !result?.ok) continue;
    acts.push(recorded(event));
    proceeding = result.next;
  }
  return { acts, proceeding };
}

const openingOf = ({ machine, context: { procedure } }: Proceeding, input: object): Opening =>
  stored({ machine, procedure, input }) as Opening;

const AT = '2026-01-01T00:00:00.000Z';

let made = 0;

/** An act that is possible, its fields filled by their kind. */
function something(pick: number, adopted: Record<string, string>) {
  return (now: Proceeding): ProceedingEvent | undefined => {
    const at = new Date(Date.parse('2026-03-01T00:00:00.000Z') + ++made * 3_600_000).toISOString();
    const actors = Object.values(cast);
    const allowed = actors.flatMap((actor) =>
      possibleActs(now, actor, { at, adopted })
        .filter((act) => act.allowed)
        .map((act) => ({ act, actor })),
    );
    const { act, actor } = allowed[pick % allowed.length] ?? {};
    if (act === undefined || actor === undefined) return undefined;
    const fields = act.asks.map(({ field, kind, choices = [] }) => [
      field,
      valueOf(kind, { choices, pick, day: at.slice(0, 10) }),
    ]);
    const id = `made-${made}`;
    const ids = { recordId: id, determinationId: id, signatureId: id, findingId: id, noticeId: id };
    const said = { ...Object.fromEntries(fields), ...act.params, ...ids };
    return { ...said, type: act.type, actor, at, adopted } as ProceedingEvent;
  };
}

function valueOf(
  kind: string,
  { choices, pick, day }: { choices: readonly string[]; pick: number; day: string },
) {
  if (kind === 'choice') return choices[pick % choices.length];
  if (kind === 'choices') return choices;
  if (kind === 'date') return day;
  if (kind === 'flag') return pick % 2 === 0;
  if (kind === 'amount' || kind === 'number') return pick * 1_000_000;
  return kind === 'ids' || kind === 'list' ? [`${kind}-${pick}`] : `${kind}-${pick}`;
}

describe('a proceeding replayed from its record', () => {
  test.each(['us-22usc2378d', 'us-10usc362'] as const)('is the one that was stored: %s', (law) => {
    const input = { at: AT, assistance: ['imet'] };
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (picks) => {
        const before = begin(law, input);
        const { acts, proceeding } = told(before, picks.map((pick) => something(pick, {})));
        const again = replay(openingOf(before, input), acts);
        expect(again.ok && stored(persist(again.proceeding))).toEqual(stored(persist(proceeding)));
      }),
    );
  });

  test.each(['us-22usc2378-1', 'us-22usc2304', 'us-22usc2753', 'us-22usc2754', 'us-22usc2776'])(
    'is the one that was stored: %s',
    (id) => {
      const authority = findAuthority(id);
      if (authority === undefined) throw new Error(`no law ${id}`);
      const adopted = Object.fromEntries(
        authority.readings.map((reading) => [reading.id, reading.alternatives[0]?.id ?? '']),
      );
      const input = { at: AT, facts: { route: 'government-sale', majorEquipmentUsd: 30_000_000, odd: 1 } };
      fc.assert(
        fc.property(fc.array(fc.nat(), { maxLength: 25 }), (picks) => {
          const before = start(authority, input);
          const { acts, proceeding } = told(
            before,
            picks.map((pick) => something(pick, adopted)),
          );
          const again = replay(openingOf(before, input), acts);
          expect(again.ok && stored(persist(again.proceeding))).toEqual(stored(persist(proceeding)));
        }),
        { numRuns: 40 },
      );
    },
  );

  test('is not there where an act of the record could not have been done', () => {
    const before = begin('us-22usc2378d', { at: AT });
    const { acts } = told(
      before,
      toReview.map((said) => () => timed(said)),
    );
    const cut = acts.filter(({ act }) => act !== 'unit.identified');
    expect(replay(openingOf(before, { at: AT }), cut)).toMatchObject({
      ...{ ok: false, index: 3, refusal: { code: expect.stringContaining('act.') } },
    });
  });

  test('needs no edition of the law: the procedure that was pinned is what runs', () => {
    const before = begin('us-10usc362', { at: AT });
    const { procedure } = before.context;
    const changed = { ...procedure, citation: '1 Sampleland Code 1 (invented)' };
    const again = replay({ machine: 'leahy-unit', procedure: changed, input: { at: AT } }, []);
    expect(again).toMatchObject({ ok: true, proceeding: { context: { procedure: changed } } });
  });
});
