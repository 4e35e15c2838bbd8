import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AdoptedReadings } from '#law';
import { AUTHORITIES } from '#law';
import type { AskedField, Opening, Proceeding, ProceedingEvent, RecordedAct } from './index.ts';
import { advance, persist, possibleActs, replay } from './index.ts';
import { begin, cast, timed, toReview } from './leahy-unit/cast.fixture.ts';
import { start } from './start.ts';

/** What a database gives back. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** An event as a ledger keeps it: through JSON, who and when beside what was said. */
function recorded({ type: act, actor, at, ...event }: ProceedingEvent): RecordedAct {
  const { adopted, holidays, otherLaws, ...payload } = event as Record<string, unknown>;
  return stored({ act, actor, at, adopted, holidays, otherLaws, payload }) as RecordedAct;
}

/** Something that happens next, if anything can. */
type Making = (now: Proceeding, acts: readonly RecordedAct[]) => ProceedingEvent | undefined;

/** The proceeding and its record after these events; those that are refused leave neither. */
function told(from: Proceeding, events: readonly Making[]) {
  const acts: RecordedAct[] = [];
  let proceeding = from;
  for (const make of events) {
    const event = make(proceeding, acts);
    const result = event && advance(proceeding, event);
    if (!event || !result?.ok) continue;
    acts.push(recorded(event));
    proceeding = result.next;
  }
  return { acts, proceeding };
}

const openingOf = ({ machine, context: { procedure } }: Proceeding, input: object): Opening =>
  stored({ machine, procedure, input }) as Opening;

/** Every law in force that proceedings run under. */
const LAWS = AUTHORITIES.filter(
  ({ standing, procedure }) => standing === 'law' && procedure.machine !== 'none',
);
const AT = '2026-01-01T00:00:00.000Z';

let made = 0;

/** A possible act, rather one that was done less often, so that walks lead on; its fields are filled by their kind. */
function something(pick: number, adopted: AdoptedReadings): Making {
  return (now, acts) => {
    const at = new Date(Date.parse('2026-03-01T00:00:00.000Z') + ++made * 3_600_000).toISOString();
    const actors = Object.values(cast);
    const allowed = actors.flatMap((actor) =>
      possibleActs(now, actor, { at, adopted })
        .filter((act) => act.allowed)
        .map((act) => ({ act, actor, done: acts.filter((one) => one.act === act.type).length })),
    );
    const seldom = allowed.sort((one, other) => one.done - other.done).slice(0, 8);
    const { act, actor } = seldom[pick % seldom.length] ?? {};
    if (act === undefined || actor === undefined) return undefined;
    const day = at.slice(0, 10);
    const fields = act.asks.map((asked) => [asked.field, valueOf(asked, { pick, day, now })]);
    const id = `made-${made}`;
    const ids = { recordId: id, determinationId: id, signatureId: id, findingId: id, noticeId: id };
    const said = { ...Object.fromEntries(fields), ...act.params, ...ids };
    return { ...said, type: act.type, actor, at, adopted } as ProceedingEvent;
  };
}

function valueOf(
  { field, kind, choices = [] }: AskedField,
  { pick, day, now }: { readonly pick: number; readonly day: string; readonly now: Proceeding },
) {
  if (field === 'contentIds') return now.context.procedure.duties.flatMap((duty) => duty.contentIds);
  if (kind === 'choice') return choices[pick % choices.length];
  if (kind === 'choices') return choices;
  if (kind === 'date') return day;
  if (kind === 'flag') return pick % 2 === 0;
  if (['amount', 'number'].includes(kind)) return pick % 100_000_000;
  return ['ids', 'list'].includes(kind) ? [`${kind}-${pick}`] : `${kind}-${pick}`;
}

describe('a proceeding replayed from its record', () => {
  test.each(LAWS.map((law) => [law.id, law] as const))('is the one that was stored: %s', (_id, law) => {
    const adopted = Object.fromEntries(
      law.readings.map((reading) => [reading.id, reading.alternatives[0]?.id ?? '']),
    );
    const facts = { route: 'government-sale', majorEquipmentUsd: 30_000_000, unread: 1 };
    const input = { at: AT, ...(law.procedure.machine === 'charted' ? { facts } : { assistance: ['imet'] }) };
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 5, maxLength: 60, size: 'max' }), (picks) => {
        const before = start(law, input);
        const { acts, proceeding } = told(
          before,
          picks.map((pick) => something(pick, adopted)),
        );
        const again = replay(openingOf(before, input), acts);
        expect(again.ok && stored(persist(again.proceeding))).toEqual(stored(persist(proceeding)));
      }),
      { numRuns: 15 },
    );
  });

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
