import type { Actor } from '../actor.ts';
import type { AskedAt, AskedField, PossibleAct } from '../possible-act.ts';
import type { ActField, ChartedAct } from './act.ts';
import { destination, missingRole, noWay, unmetConditions } from './explain.ts';
import { runningOf } from './machine.ts';
import type { ChartedProceeding } from './proceeding.ts';
import type { ChartedSituation } from './situation.ts';
import { citeIn } from './situation.ts';
import { situationOf } from './situation-of.ts';
import { standingIn } from './states.ts';

/**
 * Every act from where the proceeding stands, for this actor: allowed, or blocked with each unmet condition in words, its
 * citation and who can clear it. What only the event itself can show (a date out of its bounds) is for `advance`.
 */
export function possibleActs(
  { state, context }: ChartedProceeding,
  actor: Actor,
  asked: AskedAt,
): readonly PossibleAct[] {
  const states = standingIn(context.procedure, state).map((one) => one.state.id);
  const situation = situationOf({ context, states }, { ...asked, actor });
  return runningOf(context.procedure)
    .acts.filter((act) => asked.all === true || act.isKnownFrom(situation))
    .map((act) => describe(act, situation));
}

function describe(act: ChartedAct, situation: ChartedSituation): PossibleAct {
  const { id: type, title, rule, roles, signed, asks } = act;
  const available = act.isKnownFrom(situation);
  const blocked = available
    ? [...missingRole(act, situation), ...unmetConditions(act, situation), ...noWay(act, situation)]
    : [];
  const leads = available ? destination(act, situation) : undefined;
  return {
    ...{ type, params: {}, title, rule, to: leads?.to ?? null, roles, signed },
    asks: asks.map((asked) => asAsked(asked, situation)),
    available,
    allowed: available && blocked.length === 0,
    blocked,
  };
}

const asAsked = ({ check: _check, cite, ...asked }: ActField, { context }: ChartedSituation): AskedField => ({
  ...asked,
  cite: citeIn(context, cite),
});
