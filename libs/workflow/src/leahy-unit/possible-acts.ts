import type { Actor } from '../actor.ts';
import type { Act, Situation } from './act.ts';
import { ACTS } from './acts/all-acts.ts';
import { isKnownFrom, missingRole, moveFrom, unmetConditions } from './explain.ts';
import type { AskedAt, AskedField, PossibleAct } from '../possible-act.ts';
import type { LeahyProceeding } from './proceeding.ts';

/**
 * Every act from where the proceeding stands, for this actor: allowed, or blocked with each unmet condition
 * in words, its citation and who can clear it. What only the event itself can show (a field left blank) is
 * listed in `asks`. A waiver is listed under every law, and refused where the law has none.
 */
export function possibleActs(
  proceeding: LeahyProceeding,
  actor: Actor,
  { at, all = false }: AskedAt,
): readonly PossibleAct[] {
  const { state, context } = proceeding;
  return ACTS.filter((act) => all || isKnownFrom(act, { state })).flatMap((act) =>
    (act.variants?.(context) ?? [{}]).map((params) => describe(act, { state, context, actor, at, params })),
  );
}

function describe(act: Act, situation: Situation): PossibleAct {
  const available = isKnownFrom(act, situation);
  const blocked = available ? [...missingRole(act, situation), ...unmetConditions(act, situation)] : [];
  const move = available ? moveFrom(act, situation) : undefined;
  return {
    type: act.type,
    params: situation.params,
    title: act.title,
    rule: act.rule,
    to: move === undefined || move.to === 'same' ? null : move.to,
    roles: act.roles,
    signed: act.signed,
    asks: act.asks.filter(({ askedWhen }) => askedWhen?.(situation) ?? true).map(asAsked),
    available,
    allowed: move !== undefined && blocked.length === 0,
    blocked,
  };
}

function asAsked({ field, words, kind, choices, required, cite, basis }: AskedField): AskedField {
  return { field, words, kind, required, cite, basis, ...(choices === undefined ? {} : { choices }) };
}
