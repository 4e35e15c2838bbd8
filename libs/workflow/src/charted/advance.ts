import { transition } from 'xstate';
import type { ActRefusal, Blocked } from '../refusal.ts';
import { decisive } from '../refusal.ts';
import type { Advanced, TransitionRecord } from '../transition-record.ts';
import type { ChartedAct } from './act.ts';
import { effectsOf } from './effects-of.ts';
import type { ChartedEvent } from './events.ts';
import { missingRole, noWay, unmetConditions, wrongFields } from './explain.ts';
import { runningOf } from './machine.ts';
import type { ChartedProceeding } from './proceeding.ts';
import type { ChartedSituation } from './situation.ts';
import { situationOf } from './situation-of.ts';
import { joinStates, standingIn } from './states.ts';

/**
 * Applies one act to a drawn proceeding, or says why not. Changes nothing in place and does nothing outside: the caller
 * stores `next`, writes `record` to the ledger and turns its effects into jobs, in one transaction.
 */
export function advance(proceeding: ChartedProceeding, event: ChartedEvent): Advanced<ChartedProceeding> {
  const { context, state } = proceeding;
  const act = runningOf(context.procedure).find(event.type);
  if (act === undefined) return refused('act.unknown', `There is no act "${String(event.type)}".`, []);
  const states = standingIn(context.procedure, state).map((one) => one.state.id);
  const situation = situationOf({ context, states }, event);
  const refusal = refusalOf(act, event, situation);
  return refusal === null ? moved(proceeding, act, { event, situation }) : { ok: false, refusal };
}

function refusalOf(act: ChartedAct, event: ChartedEvent, situation: ChartedSituation): ActRefusal | null {
  if (!act.isKnownFrom(situation)) return notAvailable(act, situation);
  const role = missingRole(act, situation);
  if (role.length > 0) return refused('act.role-missing', `"${act.title}" is not yours to do.`, role).refusal;
  const unmet = [...unmetConditions(act, situation), ...noWay(act, situation)];
  const own = unmet.find(({ id }) => id === 'four-eyes');
  if (own) return refused('signer.is-author', own.words, unmet).refusal;
  if (unmet.length > 0) return refused('act.blocked', sentence(act, unmet), unmet).refusal;
  const fields = wrongFields(act, event, situation);
  return fields.length > 0 ? refused('act.field-missing', sentence(act, fields), fields).refusal : null;
}

interface Acting {
  readonly event: ChartedEvent;
  readonly situation: ChartedSituation;
}

function moved(proceeding: ChartedProceeding, act: ChartedAct, acting: Acting): Advanced<ChartedProceeding> {
  const { context, state } = proceeding;
  const { event, situation } = acting;
  const { machine } = runningOf(context.procedure);
  const value = Object.fromEntries(
    standingIn(context.procedure, state).map((one) => [one.region.id, one.state.id]),
  );
  const before = machine.resolveState({ value, context });
  const [after] = transition(machine, before, { type: act.id, said: event, states: situation.states });
  if (after.context === context)
    throw new Error(`The machine refused "${act.id}" in ${state}, which its table of acts allows.`);
  const reached = after.value as Readonly<Record<string, string>>;
  const states = context.procedure.regions.map(({ id }) => reached[id] ?? '');
  const next: ChartedProceeding = { ...proceeding, state: joinStates(states), context: after.context };
  return { ok: true, next, record: recordOf(proceeding, next, act, acting) };
}

function recordOf(
  before: ChartedProceeding,
  after: ChartedProceeding,
  { id, title, rule, signed, drawn }: ChartedAct,
  { event, situation }: Acting,
): TransitionRecord {
  const { actor, at } = event;
  const keeps = drawn?.keeps ?? null;
  return {
    act: id as TransitionRecord['act'],
    ...{ title, rule, from: before.state, to: after.state, at, actor, signed },
    byLaw: isByLaw(before, after, drawn),
    signatureId: signed ? String(event['signatureId']) : null,
    exit: drawn?.exit ?? null,
    keeps,
    recordId: keeps === null ? null : String(event['recordId']),
    assessmentVersion: before.context.assessment.version,
    voidedSignatureIds: [],
    effects: effectsOf(drawn, after, { before, situation }),
  };
}

/** True where the act entered a state that the statute itself enters. */
const isByLaw = (before: ChartedProceeding, after: ChartedProceeding, drawn: ChartedAct['drawn']): boolean =>
  drawn !== null && before.state !== after.state && after.context.entered[drawn.region]?.byLaw === true;

function notAvailable(act: ChartedAct, { context, states }: ChartedSituation): ActRefusal {
  const from = act.drawn
    ? [...new Set(act.drawn.moves.flatMap((move) => move.from))].join(', ')
    : 'states in which the assessment is written';
  const message = `"${act.title}" is not possible in ${joinStates(states)} (${context.procedure.citation}); it is from ${from}.`;
  return { code: 'act.not-available', message, blocked: [] };
}

const sentence = (act: ChartedAct, blocked: readonly Blocked[]): string =>
  `"${act.title}" is refused: ${decisive(blocked)
    .map(({ words }) => words)
    .join(' ')}`;

const refused = (code: ActRefusal['code'], message: string, blocked: readonly Blocked[]) =>
  ({ ok: false, refusal: { code, message, blocked } }) as const;
