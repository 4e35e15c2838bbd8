import { transition } from 'xstate';
import type { ActRefusal, Blocked } from '../refusal.ts';
import { decisive } from '../refusal.ts';
import type { Act, Situation } from './act.ts';
import { findAct } from './acts/all-acts.ts';
import type { LeahyContext } from './context.ts';
import type { LeahyEvent } from './events.ts';
import { isKnownFrom, missingRole, moveFrom, paramsOf, unmetConditions, wrongFields } from './explain.ts';
import { leahyUnit } from './machine.ts';
import type { Advanced, TransitionRecord } from '../transition-record.ts';
import type { LeahyProceeding } from './proceeding.ts';
import type { LeahyState } from './states.ts';

/**
 * Applies one act to a proceeding, or says why not. Changes nothing in place and does nothing outside: the
 * caller stores `next`, writes `record` to the ledger and turns its effects into jobs, in one transaction.
 */
export function advance(proceeding: LeahyProceeding, event: LeahyEvent): Advanced<LeahyProceeding> {
  const act = findAct(event.type);
  if (act === undefined) return refused('act.unknown', `There is no act "${String(event.type)}".`, []);
  const { actor, at } = event;
  const situation: Situation = {
    state: proceeding.state,
    context: proceeding.context,
    actor,
    at,
    params: paramsOf(event),
  };
  const refusal = refusalOf(act, event, situation);
  return refusal === null ? moved(proceeding, act, event) : { ok: false, refusal };
}

function refusalOf(act: Act, event: LeahyEvent, situation: Situation): ActRefusal | null {
  if (!isKnownFrom(act, situation)) return notAvailable(act, situation);
  const role = missingRole(act, situation);
  if (role.length > 0) return refused('act.role-missing', `"${act.title}" is not yours to do.`, role).refusal;
  const unmet = unmetConditions(act, situation);
  const own = unmet.find(({ id }) => id === 'four-eyes');
  if (own) return refused('signer.is-author', own.words, unmet).refusal;
  if (unmet.length > 0) return refused('act.blocked', sentence(act, unmet), unmet).refusal;
  const fields = wrongFields(act, event, situation);
  if (fields.length > 0) return refused('act.field-missing', sentence(act, fields), fields).refusal;
  return moveFrom(act, situation) ? null : notAvailable(act, situation);
}

function moved(proceeding: LeahyProceeding, act: Act, event: LeahyEvent): Advanced<LeahyProceeding> {
  const before = leahyUnit.resolveState({ value: proceeding.state, context: proceeding.context });
  const [after] = transition(leahyUnit, before, event);
  if (after.context === proceeding.context) {
    throw new Error(
      `The machine refused "${act.type}" in ${proceeding.state}, which its table of acts allows.`,
    );
  }
  const next: LeahyProceeding = { ...proceeding, state: after.value as LeahyState, context: after.context };
  return { ok: true, next, record: recordOf(act, event, proceeding, next) };
}

function recordOf(
  act: Act,
  event: LeahyEvent,
  before: LeahyProceeding,
  after: LeahyProceeding,
): TransitionRecord {
  return {
    act: act.type,
    title: act.title,
    rule: act.rule,
    from: before.state,
    to: after.state,
    at: event.at,
    actor: event.actor,
    signed: act.signed,
    byLaw: false,
    signatureId: act.signed && 'signatureId' in event ? event.signatureId : null,
    exit: 'exit' in event ? event.exit : null,
    keeps: null,
    recordId: null,
    assessmentVersion: before.context.assessment.version,
    voidedSignatureIds: newlyVoided(before.context, after.context),
    effects: act.effects?.(after.context, event) ?? [],
  };
}

function newlyVoided(before: LeahyContext, after: LeahyContext): readonly string[] {
  const valid = new Set(
    before.signatures.filter(({ voided }) => voided === null).map(({ signatureId }) => signatureId),
  );
  return after.signatures
    .filter(({ voided, signatureId }) => voided !== null && valid.has(signatureId))
    .map(({ signatureId }) => signatureId);
}

function notAvailable(act: Act, { state, context }: Situation): ActRefusal {
  const from = [...new Set(act.moves.flatMap((move) => move.from))].join(', ');
  const message = `"${act.title}" is not possible in ${state} (${context.procedure.citation}); it is from ${from}.`;
  return { code: 'act.not-available', message, blocked: [] };
}

const sentence = (act: Act, blocked: readonly Blocked[]): string =>
  `"${act.title}" is refused: ${decisive(blocked)
    .map(({ words }) => words)
    .join(' ')}`;

const refused = (code: ActRefusal['code'], message: string, blocked: readonly Blocked[]) =>
  ({ ok: false, refusal: { code, message, blocked } }) as const;
