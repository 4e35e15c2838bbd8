import { SIGNED_SAYS, stateNeeds } from '#law';
import type { ChartState, ForbiddenPath } from '#law';
import { departmentOf } from '../actor.ts';
import type { Step } from './exploration.fixture.ts';
import { momentOf } from './sight.fixture.ts';
import { situationOf } from './situation-of.ts';
import { standingOf } from './standing-of.ts';
import { standingIn } from './states.ts';
import { holds } from './truth-of.ts';

/* What must hold on every step of every drawn procedure. For specs only. */

/** Something that must hold on every step it concerns. */
export interface Claim {
  readonly title: string;
  readonly concerns: (step: Step) => boolean;
  readonly holds: (step: Step) => boolean;
}

/** The states that a step entered, each with the state that the region left. */
export function entered({
  before,
  after,
}: Pick<Step, 'before' | 'after'>): readonly { from: string; to: ChartState }[] {
  const was = standingIn(before.now.context.procedure, before.now.state);
  return standingIn(after.now.context.procedure, after.now.state).flatMap(({ state }, index) => {
    const from = was[index]?.state.id ?? '';
    return from === state.id ? [] : [{ from, to: state }];
  });
}

const isAct = ({ event }: Step): boolean => event !== null;
const enters = (step: Step, needs: 'signature' | 'law'): boolean =>
  entered(step).some(({ to }) => stateNeeds(to) === needs);
const adoptedIn = ({ event }: Step) => event?.adopted ?? {};

const WRITING: readonly string[] = [
  'finding.recorded',
  'assessment.edited',
  'contradicting-evidence.recorded',
  'facts.stated',
  'incident.linked',
];

function writes({ before, event }: Step): boolean {
  const act = before.now.context.procedure.acts.find(({ id }) => id === event?.type);
  return act?.edits === true || WRITING.includes(event?.type ?? '');
}

/** Whether one of the law's forbidden paths was taken. */
function takes({ into, unless, onlyFrom = [] }: ForbiddenPath, step: Step): boolean {
  const paths = entered(step).filter(({ from, to }) => into.includes(to.id) && !onlyFrom.includes(from));
  if (paths.length === 0) return false;
  if (unless === undefined) return true;
  const states = momentOf(step.before, {}).states;
  const asked = {
    actor: step.event?.actor ?? NOBODY,
    at: step.after.at,
    adopted: adoptedIn(step),
    holidays: [],
  };
  return !holds(unless, situationOf({ context: step.before.now.context, states }, asked));
}

/** Whether the clock acts, and a condition that waits for a clock to run out holds. */
function isOnTime({ before, event }: Step): boolean {
  if (event === null || event.actor.personId !== 'clock') return false;
  const conditions = before.now.context.procedure.acts.find(({ id }) => id === event.type)?.conditions ?? [];
  const moment = { ...momentOf(before, event.adopted ?? {}), at: event.at };
  return conditions.some(({ test }) => JSON.stringify(test).includes('run-out') && holds(test, moment));
}

const NOBODY = { accountId: '', personId: '', roles: [], office: null } as const;

const isPrefix = (short: readonly unknown[], long: readonly unknown[]): boolean =>
  short.every((one, index) => one === long[index]);

const kindAt = ({ now, at }: Step['before'], step: Step) =>
  standingOf(now, at, { adopted: adoptedIn(step), holidays: [] });

export const CLAIMS: readonly Claim[] = [
  {
    title: "no state that bars, lifts or clears is entered without a person's signature",
    concerns: (step) => enters(step, 'signature'),
    holds: ({ record, event, after }) =>
      record !== null &&
      record.signed &&
      event?.actor.roles.includes('clock') === false &&
      after.now.context.determinations.at(-1)?.signatureId === record.signatureId,
  },
  {
    title: 'only the clock enters a state by the words of the law, and only when a clock has run out',
    concerns: (step) => enters(step, 'law'),
    holds: (step) => step.record?.byLaw === true && !step.record.signed && isOnTime(step),
  },
  {
    title: 'a clock moves nothing but what the law itself moves',
    concerns: ({ event }) => event?.actor.personId === 'clock',
    holds: (step) => entered(step).every(({ to }) => to.byLaw === true),
  },
  {
    title: 'days that pass enter nothing, and clear and lift nothing',
    concerns: (step) => !isAct(step),
    holds: (step) => {
      const [was, is] = [kindAt(step.before, step), kindAt(step.after, step)];
      const relieved = ['excepted', 'not-barred', 'silent'].includes(is.kind) && is.kind !== was.kind;
      return step.before.now === step.after.now && (!relieved || is.byLaw);
    },
  },
  {
    title: 'nobody acts without a role that the table names, and the law’s department decides',
    concerns: isAct,
    holds: ({ before, event, record }) => {
      const { acts, decider } = before.now.context.procedure;
      const act = acts.find(({ id }) => id === event?.type);
      const mayAct =
        act === undefined || event?.actor.roles.some((role) => act.roles.some((one) => one === role));
      const decides =
        record?.signed !== true || departmentOf(event?.actor.office ?? null) === decider.department;
      return mayAct === true && decides;
    },
  },
  {
    title: 'nobody signs who wrote in the assessment, and nothing is signed that nobody wrote',
    concerns: ({ record }) => record?.signed === true,
    holds: ({ before, event }) => {
      const { authorPersonIds } = before.now.context.assessment;
      return authorPersonIds.length > 0 && !authorPersonIds.includes(event?.actor.personId ?? '');
    },
  },
  {
    title: 'whoever writes becomes an author, and a certification falls with what is written',
    concerns: writes,
    holds: ({ after, event }) => {
      const { assessment } = after.now.context;
      const stands = event?.type !== 'facts.stated' && assessment.certified !== null;
      return assessment.authorPersonIds.includes(event?.actor.personId ?? '') && !stands;
    },
  },
  {
    title: 'no path is taken that the law forbids',
    concerns: (step) =>
      step.before.now.context.procedure.never.some(({ into }) =>
        entered(step).some(({ to }) => into.includes(to.id)),
      ),
    holds: (step) => !step.before.now.context.procedure.never.some((path) => takes(path, step)),
  },
  {
    title: 'what lifts or clears rests on a determination, or on the words of the law',
    concerns: (step) => entered(step).some(({ to }) => SIGNED_SAYS.includes(to.says)),
    holds: (step) =>
      kindAt(step.after, step)
        .regions.filter(({ kind }) => kind === 'excepted' || kind === 'not-barred')
        .every(({ determinationId, byLaw }) => determinationId !== null || byLaw),
  },
  {
    title: 'nothing on record is lost, and the pinned law stays as it is',
    concerns: isAct,
    holds: ({ before, after }) => {
      const [was, is] = [before.now.context, after.now.context];
      return (
        was.procedure === is.procedure &&
        isPrefix(was.records, is.records) &&
        isPrefix(was.determinations, is.determinations) &&
        isPrefix(was.signatures, is.signatures)
      );
    },
  },
];

/** Where the claim does not hold, in words; null where it holds or has nothing to say. */
export function counterexample({ concerns, holds: isKept, title }: Claim, step: Step): string | null {
  if (!concerns(step) || isKept(step)) return null;
  const { before, event, after } = step;
  return `${title}: ${before.now.state} --${event?.type ?? 'days pass'}--> ${after.now.state}`;
}
