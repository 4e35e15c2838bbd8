import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Authority } from '#law';
import { barred, begin, cast, law, play, remedied, signature } from './cast.fixture.ts';
import { chart } from './chart.ts';
import { blocksOnPerson } from './blocks-on-person.ts';
import type { LeahyProceeding } from './proceeding.ts';
import { possibleActs } from './possible-acts.ts';
import { start } from './start.ts';
import { persist, restore } from './store.ts';
import { advance } from './advance.ts';

const AT = '2026-06-01T00:00:00.000Z';
const stored = (proceeding: LeahyProceeding): unknown => JSON.parse(JSON.stringify(persist(proceeding)));

/** Every path to a value inside a stored proceeding. */
function paths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, part]) => paths(part, [...path, key])),
  ];
}

function changed(
  value: unknown,
  path: readonly string[],
  change: (parent: Record<string, unknown>, key: string) => void,
): unknown {
  const copy = structuredClone(value);
  const key = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy);
  change(parent as Record<string, unknown>, key);
  return copy;
}

describe('a stored proceeding', () => {
  const whole = stored(remedied('us-10usc362'));

  test('comes back as it was', () => {
    expect(restore(whole)).toEqual({ ok: true, proceeding: whole });
  });

  test('is refused where any field is missing', () => {
    const isItem = (key: string) => /^\d+$/.test(key);
    const named = paths(whole).filter(
      (path) => !isItem(path.at(-1) ?? '') && !path.includes('findings') && !path.includes('notices'),
    );
    expect(named.length).toBeGreaterThan(200);
    for (const path of named) {
      const broken = changed(whole, path, (parent, key) => Reflect.deleteProperty(parent, key));
      expect([path.join('.'), restore(broken).ok]).toEqual([path.join('.'), false]);
    }
  });

  test('is refused where any value is of another kind, or a field is unknown', () => {
    for (const path of paths(whole)) {
      for (const other of [17.5, { odd: 1 }]) {
        const broken = changed(whole, path, (parent, key) => (parent[key] = other));
        expect([path.join('.'), restore(broken).ok]).toEqual([path.join('.'), false]);
      }
    }
    const more = changed(whole, ['context', 'country'], (parent, key) => (parent[key] = 'Freedonia'));
    expect(restore(more)).toMatchObject({ refusal: { message: expect.stringContaining('context.country') } });
  });

  test('is refused from another machine, another version, or a state without its signature', () => {
    expect(restore({ ...remedied('us-10usc362'), machine: 'other' })).toMatchObject({
      refusal: { code: 'proceeding.other-machine' },
    });
    expect(restore({ ...remedied('us-10usc362'), version: 2 })).toMatchObject({
      refusal: { code: 'proceeding.other-version' },
    });
    expect(restore({ ...begin('us-10usc362'), state: 'ineligible' })).toMatchObject({
      refusal: { code: 'proceeding.wrong-shape' },
    });
    expect(restore({ ...barred('us-10usc362'), state: 'excepted' })).toMatchObject({
      refusal: { code: 'proceeding.wrong-shape' },
    });
  });

  test('whatever else is stored there, it is refused and nothing is thrown', () => {
    fc.assert(fc.property(fc.anything(), (value) => restore(value).ok === false));
  });
});

describe('a law that this library has never seen', () => {
  const base = law('us-10usc362');
  const [exit] = base.exits;
  const fictional: Authority = {
    ...base,
    id: 'fr-1-1',
    citation: '1 Freedonian Code 1',
    exits: exit
      ? [
          {
            ...exit,
            kind: 'amends-made',
            title: 'Amends are made',
            consultation: null,
            conditions: [{ ...exit.conditions[0]!, id: 'A1' }],
          },
        ]
      : [],
    absentExits: [
      { class: 'waiver', words: 'There is no waiver in Freedonia.', cite: '1 Freedonian Code 1' },
    ],
  };

  test('runs with its own exits and its own words, without a change here', () => {
    const now = { ...start(fictional, { at: AT }), state: 'ineligible' as const };
    const acts = possibleActs(now, cast.defense, { at: AT });
    expect(
      acts.filter(({ params }) => 'exit' in params).map(({ type, params }) => [type, params['exit']]),
    ).toEqual([
      ['exception.determined', 'amends-made'],
      ['waiver.granted', 'waiver'],
      ['carve-out.granted', 'carve-out'],
    ]);
    expect(acts.find(({ type }) => type === 'waiver.granted')?.blocked[0]?.words).toBe(
      'There is no waiver in Freedonia.',
    );
  });

  test('opens no proceeding while it is only proposed', () => {
    expect(() => start({ ...fictional, standing: 'proposed' }, { at: AT })).toThrow('proposed');
  });
});

test('the chart has every state and every act, and marks what only a signature enters', () => {
  const drawn = chart();
  expect(drawn.states).toHaveLength(18);
  expect(drawn.states.find(({ id }) => id === 'excepted')).toMatchObject({ kind: 'exit', signed: true });
  const unsigned = drawn.transitions.filter(({ from, to, signed }) => from !== to && !signed);
  const guarded = new Set(drawn.states.filter(({ signed }) => signed).map(({ id }) => id));
  expect(unsigned.filter(({ to }) => guarded.has(to))).toEqual([]);
});

test('a person is not cleared while the own unit is barred, and a closed question does not stand in the way', () => {
  const unit = barred('us-22usc2378d');
  expect(blocksOnPerson([unit], AT)).toMatchObject([
    { basis: 'law', cite: expect.stringContaining('2378d(d)(5)') },
  ]);
  const closed = play(
    begin('us-22usc2378d', { subjectUnitId: 'u', levelRationale: 'l' }),
    { type: 'information.logged', actor: cast.analyst, informationId: 'i', sourceId: 's' },
    { type: 'proceeding.closed', actor: cast.analyst, reasons: 'the same report twice' },
  );
  expect(blocksOnPerson([closed], AT)).toEqual([]);
});

test('an act that is not in the table is refused by name', () => {
  const result = advance(begin('us-22usc2378d'), {
    type: 'constructor',
    actor: cast.analyst,
    at: AT,
  } as never);
  expect(result).toMatchObject({
    ok: false,
    refusal: { code: 'act.unknown', message: 'There is no act "constructor".' },
  });
});

test('a notice counts only with all its parts, and where the government withholds the committees are told', () => {
  const unit = barred('us-22usc2378d');
  const bare = advance(unit, {
    type: 'notice.delivered',
    actor: cast.messenger,
    at: AT,
    dutyId: 'list-to-government',
    noticeId: 'n',
    contentIds: ['edition'],
  });
  expect(bare).toMatchObject({
    ok: false,
    refusal: { message: expect.stringContaining('The notice lacks units.') },
  });
  const told = advance(unit, { type: 'withholding.recorded', actor: cast.post, at: AT, recordId: 'r' });
  expect(told).toMatchObject({
    ok: true,
    record: { effects: [{ kind: 'notice-due', dutyId: 'government-withholds' }] },
  });
  const withheld = advance(unit, {
    type: 'identity.withheld',
    at: AT,
    recordId: 'justification',
    ...signature(cast.decider),
  });
  expect(withheld).toMatchObject({
    ok: true,
    next: {
      context: { publication: { kind: 'withheld' }, notices: { publication: { noticeId: 'justification' } } },
    },
  });
});
