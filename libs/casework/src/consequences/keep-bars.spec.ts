import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LeahyState, Proceeding } from '#workflow';
import { BARRING_STATES, EXIT_STATES } from '#workflow';
import type { LedgerAct } from '../kernel/ledger-port.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { Bar, BarEnding, StandingBar } from './consequence-store.ts';
import { keepBars } from './keep-bars.ts';
import type { TransitionContext } from './transition-context.ts';

/** Bars in memory: rows are only added. */
function someStore() {
  const bars: (Bar & { id: string })[] = [];
  const endings: BarEnding[] = [];
  const acts: LedgerAct[] = [];
  const consequences = {
    newestBar: (proceedingId: string): Promise<StandingBar | undefined> => {
      const bar = bars.findLast((one) => one.proceedingId === proceedingId);
      const own = endings.filter(({ barId }) => barId === bar?.id);
      return Promise.resolve(bar && { ...bar, caseId: 'c', recordedAt: '', endings: own });
    },
    addBar: (bar: Bar) => {
      const id = `bar-${bars.length}`;
      bars.push({ id, ...bar });
      return Promise.resolve(id);
    },
    addEnding: (ending: BarEnding) => Promise.resolve(void endings.push(ending)),
  };
  const ledger = { append: (act: LedgerAct) => Promise.resolve(acts.push(act)) };
  const transaction = { consequences, ledger } as unknown as Transaction;
  return { bars, endings, acts, transaction };
}

const dayOf = (step: number): string =>
  new Date(Date.UTC(2026, 0, 1) + step * 86_400_000).toISOString().slice(0, 10);

interface Step {
  readonly state: LeahyState;
  readonly limitedTo: number | null;
}

function proceeding({ state, limitedTo }: Step, step: number): Proceeding {
  const until = limitedTo === null ? null : dayOf(step + limitedTo);
  const exit = EXIT_STATES.includes(state)
    ? { kind: state, scope: until && 'an exercise', until, inEffect: true, determinationId: `d-exit-${step}` }
    : null;
  const context = { procedure: { authorityId: 'a-law' }, subjectUnitId: 'unit', exit };
  return { machine: 'leahy-unit', version: 1, state, context } as unknown as Proceeding;
}

const transition = (before: Step, after: Step, step: number): TransitionContext =>
  ({
    at: `${dayOf(step)}T10:00:00.000Z`,
    caseId: 'c',
    proceedingId: 'p',
    before: proceeding(before, step - 1),
    after: proceeding(after, step),
    record: { act: 'test.done' },
    determinationId: `d-${step}`,
    payload: {},
  }) as unknown as TransitionContext;

/** From where a proceeding can go, as far as bars are concerned. */
const NEXT: Partial<Record<LeahyState, readonly LeahyState[]>> = {
  underReview: ['underReview', 'credibleFinding', 'eligible'],
  eligible: ['underReview'],
  credibleFinding: ['credibleFinding', 'ineligible', 'notGvhr', 'notCredible', 'eligible'],
  notGvhr: ['reopened'],
  notCredible: ['reopened'],
  reopened: ['underReview'],
  ineligible: ['ineligible', 'remediationReview', 'waived', 'excepted', 'carveOut'],
  remediationReview: ['remediationReview', 'ineligible', 'excepted', 'waived'],
  excepted: ['excepted', 'restored', 'ineligible'],
  waived: ['waived', 'ineligible'],
  carveOut: ['ineligible'],
  restored: ['underReview', 'ineligible', 'restored'],
};

const walks = fc.array(fc.record({ pick: fc.nat(), limitedTo: fc.integer({ min: 0, max: 5 }) }), {
  maxLength: 25,
});

/** The ending that holds a bar back on a day, as the answers read it: the last recorded one that covers the day. */
const holdsBack = (endings: readonly BarEnding[], barId: string, day: string) =>
  endings.findLast(
    (one) =>
      one.barId === barId &&
      one.effectiveFrom <= day &&
      (one.effectiveUntil === null || one.effectiveUntil >= day),
  );

async function walk(
  choices: readonly { pick: number; limitedTo: number }[],
  look: (state: Step, step: number, store: ReturnType<typeof someStore>) => void,
) {
  const store = someStore();
  let now: Step = { state: 'underReview', limitedTo: null };
  for (const [at, { pick, limitedTo }] of choices.entries()) {
    const options = NEXT[now.state] ?? [];
    const state = options[pick % options.length];
    if (state === undefined) return;
    const stays = state === now.state;
    const limited = state === 'waived' || state === 'carveOut' ? limitedTo : null;
    const after: Step = stays ? now : { state, limitedTo: limited };
    await keepBars(store.transaction, transition(now, after, at + 1));
    now = after;
    look(now, at + 1, store);
  }
}

describe('bars, along any way that a proceeding can take', () => {
  test('a unit is barred on a day exactly where the proceeding bars it, and never twice', () =>
    fc.assert(
      fc.asyncProperty(walks, (choices) =>
        walk(choices, ({ state }, step, { bars, endings }) => {
          const today = dayOf(step);
          const inForce = bars.filter(
            (bar) => bar.effectiveFrom <= today && holdsBack(endings, bar.id, today) === undefined,
          );
          if (BARRING_STATES.includes(state)) expect(inForce).toHaveLength(1);
          else if (!EXIT_STATES.includes(state)) expect(inForce).toHaveLength(0);
          expect(inForce.length).toBeLessThanOrEqual(1);
        }),
      ),
    ));

  test('a limited exit lets the bar return by itself, on the day after its last', () =>
    fc.assert(
      fc.asyncProperty(walks, (choices) =>
        walk(choices, ({ state, limitedTo }, _step, { bars, endings }) => {
          const last = endings.at(-1);
          if (!EXIT_STATES.includes(state) || limitedTo === null || typeof last?.effectiveUntil !== 'string')
            return;
          const dayAfter = new Date(Date.parse(`${last.effectiveUntil}T00:00:00Z`) + 86_400_000)
            .toISOString()
            .slice(0, 10);
          const inForce = (day: string) =>
            bars.filter((bar) => holdsBack(endings, bar.id, day) === undefined).length;
          expect([inForce(last.effectiveUntil), inForce(dayAfter)]).toEqual([0, 1]);
        }),
      ),
    ));

  test('every beginning and every end rests on a determination and is in the ledger', () =>
    fc.assert(
      fc.asyncProperty(walks, async (choices) => {
        let kept: ReturnType<typeof someStore> | undefined;
        await walk(choices, (_state, _step, store) => void (kept = store));
        const { bars = [], endings = [], acts = [] } = kept ?? {};
        for (const row of [...bars, ...endings]) expect(row.determinationId).toMatch(/^d-/);
        const ended = endings.filter(({ ground }) => ground !== 'replaced');
        expect(acts.map(({ act }) => act).sort()).toEqual([
          ...bars.map(() => 'bar.begun'),
          ...ended.map(() => 'bar.ended'),
        ]);
      }),
    ));

  test('a bar without a signed determination is a defect, and is thrown', async () => {
    const { transaction, bars } = someStore();
    const unsigned = {
      ...transition(
        { state: 'underReview', limitedTo: null },
        { state: 'credibleFinding', limitedTo: null },
        1,
      ),
      determinationId: null,
    };
    await expect(keepBars(transaction, unsigned)).rejects.toThrow('without a signed determination');
    expect(bars).toEqual([]);
  });
});

describe('what decides here', () => {
  test.each([
    'consequence-store.ts',
    'keep-bars.ts',
    'transition-context.ts',
    'gate-record.ts',
    'duties.ts',
    '../answers/answer.ts',
    '../answers/decide-answer.ts',
  ])('%s has no field for a country', (file) => {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    expect(text).not.toMatch(/\bcountr(y|ies)\??\s*:/i);
  });
});
