import type { Actor } from './actor.ts';
import { possibleActs as chartedActs } from './charted/possible-acts.ts';
import { possibleActs as leahyActs } from './leahy-unit/possible-acts.ts';
import type { AskedAt, PossibleAct } from './possible-act.ts';
import type { Proceeding } from './proceeding.ts';

/**
 * Every act from where the proceeding stands, for this actor: allowed, or blocked with each unmet condition in words, its
 * citation and who can clear it. What only the event itself can show is listed in `asks`.
 */
export function possibleActs(proceeding: Proceeding, actor: Actor, asked: AskedAt): readonly PossibleAct[] {
  return proceeding.machine === 'charted'
    ? chartedActs(proceeding, actor, asked)
    : leahyActs(proceeding, actor, asked);
}
