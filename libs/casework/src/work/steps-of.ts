import type { AskedAt, Blocked, ChartedProceeding, Office, PossibleAct, Proceeding, Role } from '#workflow';
import { departmentOf, OFFICES, possibleActs, standingIn } from '#workflow';
import { ROLES } from '../kernel/actor.ts';
import type { StepQueue } from './work-queue.ts';

/** One step that a proceeding waits for: in which queue, who can do it, what it is. */
export interface WaitingStep {
  readonly queue: StepQueue;
  /** Whoever of these roles can do it; nobody where it waits for a day or for something outside. */
  readonly roles: readonly Role[];
  /** Only somebody of these offices; any office where it is empty. */
  readonly offices: readonly Office[];
  /** Offices that have done their part. */
  readonly spoken: readonly Office[];
  /** What is to be done, or what stands in the way. */
  readonly words: string;
}

const NOBODY_YET = 'nobody yet';
const INTAKE: readonly string[] = ['received', 'triage', 'unitUnknown', 'reopened'];
const IN_REVIEW: readonly string[] = [
  'underReview',
  'hold',
  'hostGovConsult',
  'credibleFinding',
  'remediationReview',
];
const CERTIFY = 'assessment.certified';

/**
 * The steps that a proceeding waits for, whoever may do them: read from the acts that are possible and from what blocks
 * them. What could be done at any time (withdrawing a proposal, new information) is an option, and nothing waits for it.
 */
export function stepsOf(proceeding: Proceeding, asked: AskedAt): readonly WaitingStep[] {
  if (INTAKE.includes(proceeding.state)) return [intake(proceeding.state)];
  const acts = possibleActs(proceeding, anyone(proceeding), asked);
  const due = acts.filter((act) => isDue(proceeding, act));
  const certify = isAtWork(proceeding) ? acts.find(({ type }) => type === CERTIFY) : undefined;
  const steps = byQueue([
    ...(certify ? assessing(proceeding, certify) : []),
    ...moving(proceeding, due, certify),
  ]);
  if (steps.length > 0) return steps;
  return due.length === 0 ? [] : [waiting(due)];
}

/** The unit and the event are looked for before any question of the law is asked. */
const intake = (state: string): WaitingStep =>
  step('match', ['post-vetter', 'analyst'], INTAKE_WORDS[state] ?? 'Someone has to look at it.');

const INTAKE_WORDS: Readonly<Record<string, string>> = {
  received: 'Log the information that arrived.',
  triage: 'Find out which unit, which event, which assistance.',
  unitUnknown: 'Search for the unit.',
  reopened: 'Read the new information, and open the review again.',
};

/** Someone of every role in an office that may decide, who has had nothing to do with it. */
function anyone({ context }: Proceeding) {
  const roles = ROLES.filter((role) => role !== 'inspector' && role !== 'administrator');
  return { accountId: NOBODY_YET, personId: NOBODY_YET, roles, office: deciding(context)[0] ?? null };
}

const deciding = ({ procedure }: Proceeding['context']): readonly Office[] =>
  [...OFFICES].reverse().filter((office) => departmentOf(office) === procedure.decider.department);

const step = (
  queue: StepQueue,
  roles: readonly Role[],
  words: string,
  more: Partial<WaitingStep> = {},
): WaitingStep => ({ queue, roles, words, offices: [], spoken: [], ...more });

/** Whether the question of the proceeding is open. */
function isAtWork({ machine, state, context }: Proceeding): boolean {
  if (machine === 'leahy-unit') return IN_REVIEW.includes(state);
  return standingIn(context.procedure, state).some(
    ({ region, state: one }) => one.assessing === true && isOpen(region.initial, one),
  );
}

const isOpen = (initial: string, { id, says }: { id: string; says: string }): boolean =>
  says === 'open' || says === 'waits' || (says === 'nothing' && id !== initial);

const isCertified = ({ context: { assessment } }: Proceeding): boolean =>
  assessment.certified?.version === assessment.version;

/** Whether something waits for this act: it moves a part of the proceeding that is under way, and only from there. */
function isDue(proceeding: Proceeding, { type, to, signed }: PossibleAct): boolean {
  if (to === null && !signed) return false;
  const certified = signed && isCertified(proceeding);
  return proceeding.machine === 'leahy-unit'
    ? certified || (signed && IN_REVIEW.includes(proceeding.state))
    : isDueInRegion(proceeding, type, certified);
}

function isDueInRegion(
  { state, context: { procedure } }: ChartedProceeding,
  type: string,
  certified: boolean,
): boolean {
  const act = procedure.acts.find(({ id }) => id === type);
  const stands = standingIn(procedure, state).find(({ region }) => region.id === act?.region);
  if (act === undefined || stands === undefined || isOption(act, stands.region)) return false;
  return certified || isOpen(stands.region.initial, stands.state);
}

interface Moves {
  readonly moves: readonly { readonly from: readonly string[] }[];
  readonly exit?: unknown;
}

interface Region {
  readonly initial: string;
  readonly states: readonly { readonly id: string; readonly says: string }[];
}

/** Open from most states, or a way out that somebody may choose, or a beginning that nothing waits for. */
function isOption({ moves, exit }: Moves, { initial, states }: Region): boolean {
  const from = new Set(moves.flatMap((move) => move.from));
  const begins = from.has(initial) && states.some(({ id, says }) => id === initial && says === 'nothing');
  return exit !== undefined || begins || from.size * 2 > states.length;
}

/** Findings until each question has one, then the certificate and the offices' positions. */
function assessing(proceeding: Proceeding, certify: PossibleAct): readonly WaitingStep[] {
  const missing = certify.blocked[0];
  if (missing !== undefined && !isCertified(proceeding)) return [step('find', ['analyst'], missing.words)];
  const spoken = [...new Set(proceeding.context.positions.map(({ office }) => office))];
  const positions = step('position', POSITION_ROLES, 'Take a position, with its reasons.', { spoken });
  return isCertified(proceeding) ? [positions] : [step('certify', certify.roles, certify.title), positions];
}

const POSITION_ROLES: readonly Role[] = ['post-vetter', 'analyst', 'legal-adviser', 'deciding-official'];

/** What can be done now, or who has to clear the way for a signature. */
function moving(
  proceeding: Proceeding,
  due: readonly PossibleAct[],
  certify: PossibleAct | undefined,
): readonly WaitingStep[] {
  const open = due.filter(({ allowed }) => allowed);
  const toSign = open.filter(({ signed }) => signed);
  const ready = certify === undefined || isCertified(proceeding);
  const offices = deciding(proceeding.context);
  const signing = ready && toSign.length > 0 ? [signature(toSign, offices)] : [];
  const others = open
    .filter(({ signed }) => !signed)
    .map(({ roles, title }) => step(queueFor(roles), roles, title));
  const cleared = certify !== undefined && ready && toSign.length === 0 ? clearing(due) : [];
  return [...signing, ...others, ...cleared];
}

const signature = (acts: readonly PossibleAct[], offices: readonly Office[]): WaitingStep =>
  step('sign', ['deciding-official'], acts.map(({ title }) => title).join('; or: '), { offices });

const queueFor = (roles: readonly Role[]): StepQueue =>
  roles.includes('analyst') || roles.includes('legal-adviser') ? 'find' : 'notify';

/** The first condition of a certified assessment that an analyst can meet before somebody can sign. */
function clearing(due: readonly PossibleAct[]): readonly WaitingStep[] {
  const block = due
    .flatMap(({ blocked }) => blocked)
    .find(({ clearedBy }: Blocked) => clearedBy.includes('analyst'));
  return block === undefined ? [] : [step('find', block.clearedBy, block.words)];
}

/** One step of each queue: the roles together, the words of the first. */
function byQueue(steps: readonly WaitingStep[]): readonly WaitingStep[] {
  const queues = [...new Set(steps.map(({ queue }) => queue))];
  return queues.flatMap((queue) => {
    const same = steps.filter((one) => one.queue === queue);
    const roles = [...new Set(same.flatMap((one) => one.roles))];
    return same.slice(0, 1).map((one) => ({ ...one, roles }));
  });
}

/** Everything that would move it is blocked: it waits for a day, or for somebody outside. */
function waiting(due: readonly PossibleAct[]): WaitingStep {
  const block = due.flatMap(({ blocked }) => blocked)[0];
  return step('wait', [], block?.words ?? 'A day has to come.');
}
