import type { ExitClass } from '#law';
import type { Condition, Situation } from '../act.ts';
import type { LeahyContext, PinnedExit } from '../context.ts';
import { pinpoint } from './cite.ts';
import { isConsulted } from './determination-conditions.ts';

/** The exit an act speaks of, in this law's own list. Another law's exit is not found here. */
export function exitNamed({ procedure }: LeahyContext, kind: string | undefined): PinnedExit | undefined {
  return procedure.exits.find((exit) => exit.kind === kind);
}

const exitOf = ({ context, params }: Situation) => exitNamed(context, params['exit']);
const citeOfExit = (situation: Situation) => pinpoint(situation, exitOf(situation)?.cite ?? '');

/** The exit is one that this law gives, of the class that the act is for. */
export const exitBelongsToThisLaw = (kind: ExitClass): Condition => ({
  id: `exit-belongs-to-this-law-${kind}`,
  title: `This law gives such a way out (${kind})`,
  words: ({ context, params }) =>
    context.procedure.absentExits.find((absent) => absent.class === kind)?.words ??
    `${context.procedure.citation} gives no ${kind} called "${params['exit'] ?? ''}". Each law's ways out are its own; those of another law do not apply here.`,
  cite: (situation) =>
    situation.context.procedure.absentExits.find((absent) => absent.class === kind)?.cite ??
    situation.context.procedure.citation,
  basis: 'law',
  clearedBy: [],
  holds: (situation) => exitOf(situation)?.class === kind,
});

/** The exit may be taken from where the proceeding stands. */
export const exitFromHere: Condition = {
  id: 'exit-from-here',
  title: 'The exit may be taken from this state',
  words:
    'This exit rests on what the government did about the violation; open the review of remediation first.',
  cite: citeOfExit,
  basis: 'law',
  clearedBy: ['analyst'],
  holds: (situation) => exitOf(situation)?.from.some((from) => from === situation.state) ?? false,
};

/** Every question of the exit itself is answered, and met. */
export const exitConditionsMet: Condition = {
  id: 'exit-conditions-met',
  title: 'Every condition of the exit has a finding of its own, and is met',
  words: (situation) =>
    `Not found to be met: ${(exitOf(situation)?.conditions ?? [])
      .filter(({ id }) => situation.context.findings[id]?.value !== 'met')
      .map(({ id, title }) => `${id} (${title})`)
      .join(', ')}.`,
  cite: citeOfExit,
  basis: 'law',
  clearedBy: ['analyst'],
  holds: (situation) => {
    const exit = exitOf(situation);
    return (
      exit !== undefined &&
      exit.conditions.length > 0 &&
      exit.conditions.every(({ id }) => situation.context.findings[id]?.value === 'met')
    );
  },
};

/** The consultation for this exit is on record, after the bar and before the exit. */
export const consultedForExit: Condition = {
  id: 'consulted-for-exit',
  title: 'The consultation that the exit asks for is on record',
  words: (situation) =>
    `The consultation with the ${exitOf(situation)?.consultWith?.replaceAll('-', ' ') ?? 'other department'} about this exit is not on record.`,
  cite: citeOfExit,
  basis: 'law',
  clearedBy: ['analyst', 'legal-adviser'],
  holds: ({ context, ...situation }) => {
    const exit = exitOf({ context, ...situation });
    return (
      exit !== undefined && (exit.consultWith === null || isConsulted(context, exit.consultWith, exit.kind))
    );
  },
};

/**
 * Where an exit rests on remediation, its tense: steps "being taken" are on record and none has stopped or was a sham; of
 * steps "taken" none is still under way either.
 */
export const stepsSupportExit: Condition = {
  id: 'steps-support-exit',
  title: "Where the exit rests on remediation, the steps on record meet the text's tense",
  words: (situation) =>
    stepsHold(situation.context)
      ? 'A recorded step is still under way; this exit needs steps that have been taken, not steps being taken. Record what became of it.'
      : 'No step by the government is on record, or a recorded step has stopped or was a sham.',
  cite: citeOfExit,
  basis: 'law',
  clearedBy: ['analyst', 'post-vetter'],
  holds: (situation) => {
    const exit = exitOf(situation);
    if (exit === undefined) return false;
    if (!exit.remedial) return true;
    return stepsHold(situation.context) && (exit.steps !== 'taken' || stepsAreDone(situation.context));
  },
};

/** An exit that is signed and waits for its report is not signed a second time. */
export const noExitWaits: Condition = {
  id: 'no-exit-waits',
  title: 'No signed exit waits for its report',
  words: 'An exit is signed already and waits for its report.',
  cite: citeOfExit,
  basis: 'design',
  clearedBy: ['legislative-affairs'],
  holds: ({ context }) => context.exit === null || context.exit.inEffect,
};

/** a12: the government has done something, and it is on record. */
export const governmentActed: Condition = {
  id: 'government-acted',
  title: 'A step by the government is on record',
  words: 'No step by the government is on record yet.',
  cite: 'joint remediation policy of 2015, as reported',
  basis: 'policy',
  clearedBy: ['analyst', 'post-vetter'],
  holds: ({ context }) => context.remediation.length > 0,
};

/** a18: only an exit that rests on remediation, is in effect and is reported can end in restoration. */
export const remedialExitInEffect: Condition = {
  id: 'remedial-exit-in-effect',
  title: 'The exception rests on what the government did, and is in effect',
  words:
    'This exit does not rest on what the government did about the violation; when it ends the bar is back, and it cannot end in restoration.',
  cite: (situation) =>
    pinpoint(situation, exitNamed(situation.context, situation.context.exit?.kind)?.cite ?? ''),
  basis: 'law',
  clearedBy: [],
  holds: ({ context }) =>
    context.exit?.inEffect === true && exitNamed(context, context.exit.kind)?.remedial === true,
};

/** Restoration waits while a step has stopped: the present tense of the exception is gone. */
export const stepsStillHold: Condition = {
  id: 'steps-still-hold',
  title: 'No step has stopped or turned out a sham',
  words: 'A step of the government has stopped or was a sham; the ground of the exception is in question.',
  cite: (situation) =>
    pinpoint(situation, exitNamed(situation.context, situation.context.exit?.kind)?.cite ?? ''),
  basis: 'law',
  clearedBy: ['analyst'],
  holds: ({ context }) => stepsHold(context),
};

/** Some exit has an answer to each of its conditions; otherwise there is nothing to certify. */
export const someExitAnswered: Condition = {
  id: 'some-exit-answered',
  title: 'Every condition of at least one exit has a finding',
  words: 'No exit has a finding on each of its conditions yet.',
  cite: ({ context }) => context.procedure.citation,
  basis: 'law',
  clearedBy: ['analyst'],
  holds: ({ context }) =>
    context.procedure.exits.some(
      ({ conditions }) =>
        conditions.length > 0 && conditions.every(({ id }) => Object.hasOwn(context.findings, id)),
    ),
};

/** Steps by their latest record: at least one, and none that stopped or was a sham. */
export function stepsHold(context: LeahyContext): boolean {
  const latest = latestSteps(context);
  return latest.length > 0 && latest.every(({ status }) => status === 'ongoing' || status === 'completed');
}

const stepsAreDone = (context: LeahyContext): boolean =>
  latestSteps(context).every(({ status }) => status === 'completed');

const latestSteps = ({ remediation }: LeahyContext) => [
  ...new Map(remediation.map((step) => [step.stepId, step])).values(),
];
