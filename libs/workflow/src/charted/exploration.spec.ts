import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AUTHORITIES } from '#law';
import type { Authority } from '#law';
import { ROLES } from '../actor.ts';
import { advance } from './advance.ts';
import { CLAIMS, counterexample, entered } from './claims.fixture.ts';
import type { ChartedEvent } from './events.ts';
import type { Explored, Step } from './exploration.fixture.ts';
import { explore, readingOf, triesAt, Walk } from './exploration.fixture.ts';
import { factSetsOf } from './fact-sets.fixture.ts';
import { inventedLaw } from './invented-law.fixture.ts';
import { possibleActs } from './possible-acts.ts';
import type { Visited } from './sight.fixture.ts';
import { later } from './sight.fixture.ts';
import { standingIn } from './states.ts';
import { persist, restore } from './store.ts';
import type { Reading, Run, Said } from './trying.fixture.ts';
import { personFor } from './trying.fixture.ts';

/*
 * Every law that draws its procedure is walked through, found by the index: whoever adds one adds nothing here. What is
 * told apart, and how, is said in `exploration.fixture.ts`.
 */

const LAWS = [inventedLaw, ...AUTHORITIES].filter(
  ({ procedure, standing }) =>
    procedure.machine === 'charted' && (standing === 'law' || standing === 'policy'),
);

const MOST = 6000;
const FEW = 150;

const adopting = (authority: Authority, end: 0 | -1) =>
  Object.fromEntries(
    authority.readings.flatMap(({ id, alternatives }) => {
      const chosen = alternatives.at(end);
      return chosen === undefined ? [] : [[id, chosen.id] as const];
    }),
  );

function runOf(authority: Authority, name: 'first' | 'last' | 'none'): Run {
  const stated = factSetsOf(authority);
  const adopted = name === 'none' ? {} : adopting(authority, name === 'first' ? 0 : -1);
  return { name, authority, adopted, facts: stated[0] ?? {}, stated };
}

/** All that a walk shows, gathered step by step: a walk is too long to be kept. */
class Findings {
  readonly broken = new Set<string>();
  readonly concerned = new Set<string>();
  readonly acts = new Set<string>();
  readonly left = new Set<string>();
  readonly signers: string[] = [];

  readonly tell = (step: Step): void => {
    for (const claim of CLAIMS) {
      if (claim.concerns(step)) this.concerned.add(claim.title);
      const found = counterexample(claim, step);
      if (found !== null) this.broken.add(found);
    }
    if (step.event === null) return;
    this.acts.add(step.event.type);
    entered(step).forEach(({ from }) => this.left.add(from));
    if (step.record?.signed) this.signAsAuthor(step, step.event);
  };

  /** The same act by the same person, had that person written. */
  private signAsAuthor({ before: { now } }: Step, event: ChartedEvent): void {
    const { assessment } = now.context;
    const authorPersonIds = [...assessment.authorPersonIds, event.actor.personId];
    const written = { ...now, context: { ...now.context, assessment: { ...assessment, authorPersonIds } } };
    const result = advance(written, event);
    if (result.ok || result.refusal.code !== 'signer.is-author') this.signers.push(event.type);
  }
}

/** A few situations of each state. */
function sample(visited: readonly Visited[], each: number): readonly Visited[] {
  const perState = new Map<string, Visited[]>();
  for (const one of visited)
    perState.set(one.now.state, [...(perState.get(one.now.state) ?? []), one].slice(-each));
  return [...perState.values()].flat();
}

const eventAt = ({ run }: Reading, { at }: Visited, said: Said): ChartedEvent =>
  ({ ...said, at: later(at), adopted: run.adopted, holidays: [] }) as ChartedEvent;

describe.each(LAWS)('exploring $citation', (authority) => {
  const run = runOf(authority, 'first');
  const { reading } = readingOf(run);
  const { procedure } = reading;
  const states = procedure.regions.flatMap((region) => region.states);
  const findings = new Findings();
  let explored: Explored = { visited: [], complete: false };

  beforeAll(() => {
    explored = explore(run, MOST, findings.tell);
  });

  test('every claim holds on every step', () => {
    expect([...findings.broken]).toEqual([]);
  });

  test('the walk came to its end, reached every state and took every act', () => {
    const reached = new Set(
      explored.visited.flatMap(({ now }) => standingIn(procedure, now.state).map(({ state }) => state.id)),
    );
    expect(explored.complete).toBe(true);
    expect(states.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
    expect(procedure.acts.map(({ id }) => id).filter((id) => !findings.acts.has(id))).toEqual([]);
  });

  test('every state that is not final was left again', () => {
    const final = (id: string) => states.find((state) => state.id === id)?.final === true;
    const alone = procedure.regions
      .filter((region) => region.states.length === 1)
      .map(({ initial }) => initial);
    const stuck = states
      .map(({ id }) => id)
      .filter((id) => !final(id) && !findings.left.has(id) && !alone.includes(id));
    expect(stuck).toEqual([]);
  });

  test('no signature was accepted that would not be refused to an author', () => {
    expect(findings.signers).toEqual([]);
  });

  test('what was visited survives being stored', () => {
    for (const { now } of sample(explored.visited, 1)) {
      const stored: unknown = JSON.parse(JSON.stringify(persist(now)));
      expect(restore(stored)).toEqual({ ok: true, proceeding: now });
    }
  });

  test('what is listed as possible is what is done', () => {
    const differing: string[] = [];
    for (const visited of sample(explored.visited, 2))
      for (const { said } of triesAt(reading, visited)) {
        const [one] = said;
        if (one === undefined) continue;
        const event = eventAt(reading, visited, one);
        const acts = possibleActs(visited.now, event.actor, { ...event, all: true });
        const allowed = acts.find(({ type }) => type === event.type)?.allowed === true;
        const result = advance(visited.now, event);
        const agrees = result.ok ? allowed : allowed === (result.refusal.code === 'act.field-missing');
        if (!agrees) differing.push(`${event.type} in ${visited.now.state}`);
      }
    expect(differing).toEqual([]);
  });

  test('no act is open to a role that the table does not name', () => {
    const nobody = personFor('inspector', procedure);
    const tried = sample(explored.visited, 1).flatMap((visited) =>
      triesAt(reading, visited).flatMap(({ said }) => said.map((one) => ({ visited, one }))),
    );
    const open = tried.flatMap(({ visited, one }) => {
      const acts = possibleActs(visited.now, nobody, { at: later(visited.at), all: true });
      const roles = acts.find(({ type }) => type === one.type)?.roles ?? [];
      return ROLES.filter((role) => !roles.includes(role))
        .map((role) => ({ accountId: role, personId: role, roles: [role], office: 'legal' as const }))
        .filter((actor) => advance(visited.now, eventAt(reading, visited, { ...one, actor })).ok)
        .map(({ personId }) => `${one.type} by ${personId}`);
    });
    expect(open).toEqual([]);
  });

  test.each(['last', 'none'] as const)(
    'under other readings (%s alternatives adopted) every claim holds',
    (name) => {
      const others = new Findings();
      explore(runOf(authority, name), FEW, others.tell);
      expect([...others.broken]).toEqual([]);
      expect(others.signers).toEqual([]);
    },
    600_000,
  );

  test('walking at random, every claim holds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (choices) => {
        const steps = new Findings();
        new Walk(reading, MOST, steps.tell).atRandom(readingOf(run).first, choices);
        expect([...steps.broken]).toEqual([]);
      }),
      { numRuns: 3 },
    );
  });
});

describe('the exploration itself', () => {
  /** The invented law, with one act changed. */
  const changed = (id: string, change: object): Authority => {
    if (inventedLaw.procedure.machine !== 'charted') return inventedLaw;
    const acts = inventedLaw.procedure.acts.map((act) => (act.id === id ? { ...act, ...change } : act));
    return { ...inventedLaw, id: `fr-${id}`, procedure: { ...inventedLaw.procedure, acts } };
  };
  const brokenBy = (law: Authority) => {
    const findings = new Findings();
    explore(runOf(law, 'first'), MOST, findings.tell);
    return [...findings.broken];
  };

  test('finds a forbidden path that a chart leaves open', () => {
    const open = changed('exception.made', {
      moves: [{ from: ['withheld', 'exceptionNoticed'], to: 'excepted' }],
    });
    expect(brokenBy(open)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^no path is taken that the law forbids: withheld/)]),
    );
  });

  test('put every claim to the test', () => {
    const findings = new Findings();
    explore(runOf(inventedLaw, 'first'), MOST, findings.tell);
    expect(CLAIMS.map(({ title }) => title).filter((title) => !findings.concerned.has(title))).toEqual([]);
  });
});
