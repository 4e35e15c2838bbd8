import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CLOCK_ACTOR, ROLES } from '../actor.ts';
import type { Actor } from '../actor.ts';
import { advance } from './advance.ts';
import { signatureOf } from './conditions/determination-conditions.ts';
import { stepsHold } from './conditions/exit-conditions.ts';
import { begin, cast, deciderOf, found } from './cast.fixture.ts';
import type { Said } from './cast.fixture.ts';
import { ACTS } from './acts/all-acts.ts';
import type { LeahyContext } from './context.ts';
import type { LeahyEvent } from './events.ts';
import { leahyUnit } from './machine.ts';
import type { TransitionRecord } from '../transition-record.ts';
import type { LeahyProceeding } from './proceeding.ts';
import { possibleActs } from './possible-acts.ts';
import { standingOf } from './standing-of.ts';
import { BARRING_STATES, EXIT_STATES, LEAHY_STATES, SIGNED_STATES } from './states.ts';
import type { LeahyState } from './states.ts';
import { restore } from './store.ts';

/*
 * Every reachable situation of the machine is visited, and what must hold is asserted on every transition
 * out of every one of them. Situations are told apart by everything that a guard can see (`keyOf`). So that
 * they stay countable, one run looks at one exit of one law, and only the two elements that guards know by
 * name are asked. The walks at the end take the laws whole.
 */

interface Run {
  readonly law: 'us-22usc2378d' | 'us-10usc362';
  readonly exit: string;
  readonly forum: boolean;
}

interface Visited {
  readonly now: LeahyProceeding;
  /** Everyone who wrote since the review began, counted by this spec and not by the machine. */
  readonly writers: readonly string[];
}

interface Step {
  readonly before: Visited;
  readonly event: LeahyEvent;
  readonly after: LeahyProceeding;
  readonly record: TransitionRecord;
}

const RUNS: readonly Run[] = [
  { law: 'us-22usc2378d', exit: 'effective-steps', forum: false },
  { law: 'us-22usc2378d', exit: 'effective-steps', forum: true },
  ...[
    'corrective-steps',
    'disaster-relief',
    'humanitarian-emergency',
    'national-security-emergency',
    'waiver',
    'rights-training',
  ].map((exit): Run => ({ law: 'us-10usc362', exit, forum: false })),
];

const FORUM = { profileId: 'forum', deviationId: 'deviation', expiresOn: '2026-12-31' };
const CLEARED: readonly LeahyState[] = ['notGvhr', 'notCredible', 'eligible'];
const AFTERWARDS: readonly LeahyState[] = ['ineligible', 'remediationReview', ...EXIT_STATES, 'restored'];
const WRITING = [
  'finding.recorded',
  'assessment.edited',
  'contradicting-evidence.recorded',
  'incident.linked',
  'remediation-step.recorded',
];

function both({ context }: LeahyProceeding): Actor {
  return context.procedure.decider.department === 'defense' ? cast.bothInDefense : cast.both;
}

function wrongDecider({ context }: LeahyProceeding): Actor {
  return context.procedure.decider.department === 'defense' ? cast.decider : cast.defense;
}

const signed = { determinationId: 'd', signatureId: 's', reasons: 'reasons' };

function forumTries({ forum }: Run): readonly Said[] {
  if (!forum) return [];
  return [
    { type: 'forum.applied', actor: cast.analyst, ...FORUM },
    { type: 'forum.ended', actor: CLOCK_ACTOR, reasons: 'why' },
  ];
}

/** Every event worth trying: each act, with the payloads that a guard can tell apart, by who may and who may not. */
function tries({ now, run }: { now: LeahyProceeding; run: Run }): readonly Said[] {
  const writers = [cast.analyst, both(now)];
  const signers = [deciderOf(now), both(now), wrongDecider(now), CLOCK_ACTOR];
  const { procedure } = now.context;
  const exit = procedure.exits.find(({ kind }) => kind === run.exit);
  const answered = (id: string) => Object.hasOwn(now.context.findings, id);
  const next = procedure.elements.find(({ id }) => !answered(id))?.id;
  const named = [procedure.grossViolationElement, procedure.credibleInformationElement];
  const questions = [...named.filter(answered), ...(exit?.conditions.map(({ id }) => id) ?? [])];
  const decisions = [
    'credible-information.determined',
    'no-gross-violation.determined',
    'no-credible-information.determined',
    'eligibility.determined',
    'bar.entered',
    'remediation.found-insufficient',
    'restoration.determined',
  ] as const;
  const exits = [run.exit, run.law === 'us-10usc362' ? 'effective-steps' : 'corrective-steps', 'waiver'];
  const analyst = cast.analyst;
  return [
    { type: 'information.logged', actor: analyst, informationId: 'i', sourceId: 's' },
    {
      type: 'incident.linked',
      actor: analyst,
      incidentId: now.context.exit ? 'later' : 'first',
      category: 'torture',
    },
    { type: 'assistance.identified', actor: analyst, instrumentId: 'imet' },
    { type: 'unit.identified', actor: analyst, unitId: 'u', levelRationale: 'why' },
    { type: 'unit.left-unidentified', actor: analyst, reasons: 'why' },
    { type: 'search.recorded', actor: analyst, searchId: 's' },
    { type: 'review.opened', actor: analyst },
    ...(next === undefined ? [] : writers.map((actor) => found(next, 'met', actor))),
    ...questions.flatMap((id) =>
      (['met', 'unmet', 'undetermined'] as const).map((value) => found(id, value)),
    ),
    { type: 'assessment.edited', actor: analyst, reasons: 'why' },
    { type: 'assessment.certified', actor: cast.adviser },
    { type: 'contradicting-evidence.recorded', actor: analyst, recordId: 'r' },
    { type: 'position.recorded', actor: cast.post, positionId: 'p', dissent: true },
    ...['determination', run.exit].map((purpose): Said => ({
      type: 'consultation.recorded',
      actor: analyst,
      consultationId: 'c',
      with: 'department-of-state',
      purpose,
    })),
    { type: 'review.suspended', actor: analyst, holdReason: 'awaiting-bureau' },
    { type: 'review.resumed', actor: analyst, reasons: 'why' },
    { type: 'host-consultation.opened', actor: analyst },
    { type: 'host-window.expired', actor: CLOCK_ACTOR },
    { type: 'host-reply.recorded', actor: analyst, replyId: 'r' },
    { type: 'host-consultation.ended', actor: analyst, reasons: 'why' },
    { type: 'review.renewed', actor: CLOCK_ACTOR, reasons: 'why' },
    ...forumTries(run),
    ...decisions.flatMap((type) => signers.map((actor): Said => ({ type, actor, ...signed }))),
    ...(['exception.determined', 'waiver.granted', 'carve-out.granted'] as const).flatMap((type) =>
      exits.flatMap((kind) =>
        signers.map((actor): Said => ({
          type,
          actor,
          exit: kind,
          scope: 'one',
          until: '2026-12-31',
          ...signed,
        })),
      ),
    ),
    ...(['steps-stopped', 'sham-proceeding', 'new-gross-violation', 'exit-ended'] as const).flatMap(
      (ground) => signers.map((actor): Said => ({ type: 'bar.reinstated', actor, ground, ...signed })),
    ),
    ...[[], exit?.report?.contentIds ?? []].flatMap((contentIds) =>
      [cast.messenger, both(now)].map((actor): Said => ({
        type: 'report.delivered',
        actor,
        reportId: 'r',
        contentIds,
        signatureId: 's',
      })),
    ),
    ...(['ongoing', 'completed', 'stopped'] as const).map((status): Said => ({
      type: 'remediation-step.recorded',
      actor: analyst,
      stepId: 'step',
      personRef: null,
      kind: 'trial',
      status,
    })),
    { type: 'remediation-review.opened', actor: analyst },
    { type: 'identity.withheld', actor: deciderOf(now), recordId: 'r', ...signed },
    { type: 'proceeding.closed', actor: analyst, reasons: 'why' },
    { type: 'proceeding.reopened', actor: analyst, reasons: 'why', informationId: 'i' },
  ];
}

/**
 * Everything about a situation that its guards can see: the review while the question is open, and what
 * follows the bar after it. What an earlier round left behind does not tell two reviews apart.
 */
function keyOf({ now, writers }: Visited, run: Run): string {
  const { context, state } = now;
  const { assessment, subjectUnitId } = context;
  return JSON.stringify([
    state,
    subjectUnitId,
    context.incidents.length > 0,
    subjectUnitId === null && context.searches.length > 0,
    ['triage', 'reopened'].includes(state) && context.assistance.length > 0,
    context.closedFrom,
    context.forum !== null,
    writers.includes('bo'),
    assessment.authorPersonIds.length > 0,
    assessment.certified?.version === assessment.version,
    AFTERWARDS.includes(state) ? afterwards(now, run) : whileOpen(now),
  ]);
}

const fresh = ({ consultations, reviewSince }: LeahyContext, purpose: string): boolean =>
  consultations.some((one) => one.purpose === purpose && one.at >= reviewSince);

function whileOpen({ state, context }: LeahyProceeding) {
  const { procedure, findings } = context;
  return [
    findings[procedure.grossViolationElement]?.value,
    findings[procedure.credibleInformationElement]?.value,
    context.contradictingEvidence !== null,
    procedure.beforeDetermination !== null && fresh(context, 'determination'),
    state === 'credibleFinding' && signatureOf(context)?.voided === null,
  ];
}

function afterwards({ context }: LeahyProceeding, run: Run) {
  const { exit, procedure } = context;
  const conditions = procedure.exits.find(({ kind }) => kind === run.exit)?.conditions ?? [];
  return [
    conditions.map(({ id }) => context.findings[id]?.value),
    fresh(context, run.exit),
    exit && [exit.kind, exit.inEffect, context.incidents.some(({ at }) => at > exit.at)],
    context.remediation.at(-1)?.status,
    context.reports.some(({ deliveredAt }) => deliveredAt === null),
  ];
}

function writersAfter(
  { now, writers }: Visited,
  event: LeahyEvent,
  after: LeahyProceeding,
): readonly string[] {
  const begins = after.state === 'underReview' && ['review.opened', 'review.renewed'].includes(event.type);
  const found = now.state === 'unitUnknown' && event.type === 'unit.identified';
  if (begins || found) return [];
  return WRITING.includes(event.type) ? [...new Set([...writers, event.actor.personId])] : writers;
}

let tick = 0;
const later = (said: Said): LeahyEvent =>
  ({ ...said, at: new Date(Date.UTC(2026, 0, 2) + ++tick).toISOString() }) as LeahyEvent;

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

const knownFrom = (state: LeahyState, { type }: Said): boolean =>
  ACTS.some((act) => act.type === type && act.moves.some(({ from }) => from.includes(state)));

/** The law with its two named elements. */
function beginSmall(run: Run): LeahyProceeding {
  const whole = begin(run.law, run.forum ? { forum: FORUM } : {});
  const { procedure } = whole.context;
  const kept = [procedure.grossViolationElement, procedure.credibleInformationElement];
  const elements = procedure.elements.filter(({ id }) => kept.includes(id));
  return { ...whole, context: { ...whole.context, procedure: { ...procedure, elements } } };
}

function explore(run: Run) {
  const first: Visited = { now: freeze(beginSmall(run)), writers: [] };
  const seen = new Map([[keyOf(first, run), first]]);
  const steps: Step[] = [];
  for (const before of seen.values()) {
    for (const said of tries({ now: before.now, run })) {
      if (!knownFrom(before.now.state, said)) continue;
      const event = later(said);
      const result = advance(before.now, event);
      if (!result.ok) continue;
      const after = freeze(result.next);
      steps.push({ before, event, after, record: result.record });
      const visited = { now: after, writers: writersAfter(before, event, after) };
      const key = keyOf(visited, run);
      if (!seen.has(key)) seen.set(key, visited);
    }
  }
  return { visited: [...seen.values()], steps };
}

const enters = ({ before, after }: Step, states: readonly LeahyState[]): boolean =>
  after.state !== before.now.state && states.includes(after.state);
const where = ({ before, event, after }: Step): string =>
  `${before.now.state} --${event.type}--> ${after.state} (${after.context.procedure.citation})`;

/** Something that must hold on every step it concerns. */
interface Claim {
  readonly title: string;
  readonly concerns: (step: Step) => boolean;
  readonly holds: (step: Step) => boolean;
}

const by =
  (...types: readonly string[]) =>
  ({ event }: Step): boolean =>
    types.includes(event.type);
const lawOf = ({ after }: Step): string => after.context.procedure.authorityId;
const takenExit = ({ before, after }: Step) =>
  before.now.context.procedure.exits.find(({ kind }) => kind === after.context.exit?.kind);

const CLAIMS: readonly Claim[] = [
  {
    title: "no state that bars, excepts, clears or restores is entered without a person's signature",
    concerns: (step) => enters(step, SIGNED_STATES),
    holds: ({ record, event }) =>
      record.signed && record.signatureId !== null && !event.actor.roles.includes('clock'),
  },
  {
    title: 'nobody signs who wrote in the assessment',
    concerns: ({ record }) => record.signed,
    holds: ({ before, event }) => before.writers.length > 0 && !before.writers.includes(event.actor.personId),
  },
  {
    title:
      'the finding that bars is signed only with every element met, certified, by the department of the law',
    concerns: by('credible-information.determined'),
    holds: (step) => {
      const { procedure, findings, assessment } = step.before.now.context;
      const certified = assessment.certified?.version === assessment.version;
      const met = procedure.elements.every(({ id }) => findings[id]?.value === 'met');
      return met && certified && (step.event.actor.office === 'dod') === (lawOf(step) === 'us-10usc362');
    },
  },
  {
    title: 'the bar is entered only on a signature that no edit has voided',
    concerns: by('bar.entered'),
    holds: ({ before: { now } }) =>
      now.state === 'credibleFinding' &&
      signatureOf(now.context)?.assessmentVersion === now.context.assessment.version,
  },
  {
    title: 'a barred unit leaves the bar only by an exit of its own law',
    concerns: ({ before: { now }, after }) =>
      ['ineligible', 'remediationReview'].includes(now.state) && !BARRING_STATES.includes(after.state),
    holds: (step) =>
      EXIT_STATES.includes(step.after.state) &&
      step.after.context.exit?.inEffect === true &&
      takenExit(step) !== undefined,
  },
  {
    title: 'a signed finding is left for a cleared state only after an edit voided its signature',
    concerns: (step) => step.before.now.state === 'credibleFinding' && enters(step, CLEARED),
    holds: ({ before: { now } }) => (signatureOf(now.context)?.voided ?? null) !== null,
  },
  {
    title: 'every exit has its conditions met, certified and consulted on before it is signed',
    concerns: by('exception.determined', 'waiver.granted', 'carve-out.granted'),
    holds: (step) => {
      const { findings, consultations, assessment } = step.before.now.context;
      const exit = takenExit(step);
      return (
        exit !== undefined &&
        exit.conditions.every(({ id }) => findings[id]?.value === 'met') &&
        (exit.consultWith === null ||
          consultations.some(
            ({ purpose, with: who, at }) =>
              purpose === exit.kind && who === exit.consultWith && at >= step.before.now.context.reviewSince,
          )) &&
        assessment.certified?.version === assessment.version
      );
    },
  },
  {
    title: 'an exit keeps the tense of its text: steps being taken under 620M(b), steps taken under 362(b)',
    concerns: (step) => by('exception.determined')(step) && takenExit(step)?.remedial === true,
    holds: (step) => {
      const latest = new Map(
        step.before.now.context.remediation.map(({ stepId, status }) => [stepId, status]),
      );
      const enough = lawOf(step) === 'us-10usc362' ? ['completed'] : ['ongoing', 'completed'];
      return latest.size > 0 && [...latest.values()].every((status) => enough.includes(status));
    },
  },
  {
    title: 'an exception excepts, a waiver waives and a carve-out carves out: none stands in for another',
    concerns: (step) => enters(step, EXIT_STATES),
    holds: (step) =>
      takenExit(step)?.class ===
      { excepted: 'exception', waived: 'waiver', carveOut: 'carve-out' }[String(step.after.state)],
  },
  {
    title: 'an exit under 620M counts only with determination and report on record',
    concerns: (step) => lawOf(step) === 'us-22usc2378d' && enters(step, EXIT_STATES),
    holds: ({ after: { context } }) => {
      const own = ({ determinationId }: { determinationId: string }) =>
        determinationId === context.exit?.determinationId;
      const reported = context.reports.some((one) => own(one) && one.deliveredAt !== null);
      return reported && context.determinations.some(own) && context.exit?.kind === 'effective-steps';
    },
  },
  {
    title: 'restoration follows only an exception that rests on what the government did, and its report',
    concerns: (step) => enters(step, ['restored']),
    holds: (step) => {
      const { now } = step.before;
      const reported = now.context.reports.every(({ deliveredAt }) => deliveredAt !== null);
      return (
        now.state === 'excepted' && takenExit(step)?.remedial === true && reported && stepsHold(now.context)
      );
    },
  },
  {
    title: 'under 362 no determination comes before the consultation with the Department of State',
    concerns: (step) => lawOf(step) === 'us-10usc362' && enters(step, [...CLEARED, 'credibleFinding']),
    holds: ({ before: { now } }) =>
      now.context.consultations.some(
        ({ purpose, with: who, at }) =>
          purpose === 'determination' && who === 'department-of-state' && at >= now.context.reviewSince,
      ),
  },
  {
    title: 'under 620M nothing is ever waived or carved out',
    concerns: (step) => lawOf(step) === 'us-22usc2378d',
    holds: ({ after }) => after.state !== 'waived' && after.state !== 'carveOut',
  },
  {
    title: 'a case without a unit is closed only with a search on record',
    concerns: (step) => enters(step, ['closed']),
    holds: ({ before: { now } }) => now.context.subjectUnitId !== null || now.context.searches.length > 0,
  },
  {
    title: 'an edit never lifts a bar',
    concerns: ({ event, before }) =>
      WRITING.includes(event.type) && BARRING_STATES.includes(before.now.state),
    holds: ({ after }) => BARRING_STATES.includes(after.state),
  },
  {
    title: 'an answer is "not barred" only where a person signed for it',
    concerns: ({ after }) => standingOf(after, '2026-06-01').kind === 'not-barred',
    holds: ({ after }) => {
      const settled = after.state === 'closed' ? after.context.closedFrom : after.state;
      return (
        [...CLEARED, 'restored'].some((state) => state === settled) && after.context.determinations.length > 0
      );
    },
  },
];

/** The steps for which the claim does not hold, in words. */
const counterexamples = ({ concerns, holds }: Claim, steps: readonly Step[]): readonly string[] => [
  ...new Set(steps.filter((step) => concerns(step) && !holds(step)).map(where)),
];

/** One actor for each role that the table does not name for the act. */
function strangersTo({ type }: Said): readonly Actor[] {
  const named = ACTS.find((act) => act.type === type)?.roles ?? [];
  return ROLES.filter((role) => !named.includes(role)).map((role) => ({
    accountId: role,
    personId: role,
    roles: [role],
    office: 'legal',
  }));
}

const every: Step[] = [];

describe.each(RUNS)('exploring $law, exit $exit, forum $forum', (run) => {
  let steps: readonly Step[] = [];
  let visited: readonly Visited[] = [];

  beforeAll(() => {
    ({ steps, visited } = explore(run));
    every.push(...steps);
  });

  test.each(CLAIMS)('$title', (claim) => {
    expect(counterexamples(claim, steps)).toEqual([]);
  });

  test('only an exit that rests on remediation can end in restoration', () => {
    const remedial = ['effective-steps', 'corrective-steps'].includes(run.exit);
    expect(visited.some(({ now }) => now.state === 'restored')).toBe(remedial);
  });

  test('the host government is asked only under a deviation, and no finding waits for it', () => {
    const findsFrom = (state: LeahyState) =>
      steps.some(({ before, after }) => before.now.state === state && after.state === 'credibleFinding');
    expect(visited.some(({ now }) => now.state === 'hostGovConsult')).toBe(run.forum);
    expect([findsFrom('underReview'), findsFrom('hold'), findsFrom('hostGovConsult')]).toEqual([
      true,
      true,
      run.forum,
    ]);
  });

  test('every visited proceeding survives being stored, and what is listed as possible is what is done', () => {
    const perState = new Map<string, Visited[]>();
    for (const one of visited)
      perState.set(one.now.state, [...(perState.get(one.now.state) ?? []), one].slice(-4));
    for (const { now } of [...perState.values()].flat()) {
      expect(restore(JSON.parse(JSON.stringify(now)))).toEqual({ ok: true, proceeding: now });
      for (const said of tries({ now, run })) {
        const event = later(said);
        const acts = possibleActs(now, event.actor, { at: event.at, all: true });
        const act = acts.find(
          ({ type, params }) => type === event.type && (!('exit' in event) || params['exit'] === event.exit),
        );
        const result = advance(now, event);
        if (result.ok) expect([event.type, act?.allowed]).toEqual([event.type, true]);
        else if (act?.allowed)
          expect([event.type, result.refusal.code]).toEqual([event.type, 'act.field-missing']);
      }
    }
  });

  test('no act is open to a role that the table does not name', () => {
    const sample = new Map(visited.map((one) => [one.now.state, one.now]));
    const open = [...sample.values()].flatMap((now) =>
      tries({ now, run })
        .filter((said) => knownFrom(now.state, said))
        .flatMap((said) => strangersTo(said).map((actor): Said => ({ ...said, actor })))
        .filter((said) => advance(now, later(said)).ok)
        .map(({ type, actor }) => `${type} by ${actor.personId} in ${now.state}`),
    );
    expect(open).toEqual([]);
  });
});

describe('all runs together', () => {
  test('reach every declared state, and the machine has no other', () => {
    expect([...new Set([...every.map(({ after }) => after.state), 'received'])].sort()).toEqual(
      [...LEAHY_STATES].sort(),
    );
    expect(Object.keys(leahyUnit.states).sort()).toEqual([...LEAHY_STATES].sort());
  });

  test('put every claim to the test', () => {
    expect(CLAIMS.filter(({ concerns }) => !every.some(concerns)).map(({ title }) => title)).toEqual([]);
  });

  test('take every act of the table', () => {
    const untaken = ACTS.map(({ type }) => type).filter(
      (type) => !every.some(({ event }) => event.type === type),
    );
    expect(untaken).toEqual([
      'notice.delivered',
      'withholding.recorded',
      'agreement.recorded',
      'identity.published',
    ]);
  });
});

test('two conditions never share a name, so that no guard hides another', () => {
  const named = new Map<string, string>();
  for (const { conditions, moves } of ACTS) {
    for (const { id, holds } of [...conditions, ...moves.flatMap(({ when }) => when ?? [])]) {
      expect([id, named.get(id) ?? holds.toString()]).toEqual([id, holds.toString()]);
      named.set(id, holds.toString());
    }
  }
});

test.each(RUNS)(
  'walking at random through the whole law, every claim holds ($law, $exit, forum $forum)',
  (run) => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 150, maxLength: 150 }), (choices) => {
        const steps = walk(run, choices);
        expect(CLAIMS.flatMap((claim) => counterexamples(claim, steps))).toEqual([]);
      }),
      { numRuns: 6 },
    );
  },
);

/** At each choice the first event that is allowed, counted from the chosen place in the list. */
function walk(run: Run, choices: readonly number[]): readonly Step[] {
  let before: Visited = { now: begin(run.law, run.forum ? { forum: FORUM } : {}), writers: [] };
  return choices.flatMap((choice) => {
    const known = tries({ now: before.now, run }).filter((said) => knownFrom(before.now.state, said));
    for (let offset = 0; offset < known.length; offset++) {
      const said = known[(choice + offset) % known.length];
      if (said === undefined) continue;
      const event = later(said);
      const result = advance(before.now, event);
      if (!result.ok) continue;
      const step = { before, event, after: result.next, record: result.record };
      before = { now: result.next, writers: writersAfter(before, event, result.next) };
      return [step];
    }
    return [];
  });
}
