import type { PossibleAct, Proceeding, RecordedSignature, Standing } from '#workflow';
import { decisive, possibleActs, rolesInWords, standingOf, stateWords } from '#workflow';
import type { Actor } from '../kernel/actor.ts';
import { asksOf, elsewhereOf } from './act-forms.ts';
import { daysBetween } from './days-between.ts';
import type { ExplainedAct } from './explained-act.ts';
import type { RestoredProceeding } from './proceeding-record.ts';
import type { Ground, WhoCould } from './who-could.ts';
import { whoCould } from './who-could.ts';
import type { Waiting } from './why-it-waits.ts';
import { whyItWaits } from './why-it-waits.ts';

/** Where a proceeding stands and what can become of it. */
export interface ExplainedProceeding {
  readonly id: string;
  readonly authorityId: string;
  readonly citation: string;
  readonly state: string;
  readonly words: string;
  readonly stateSince: string;
  readonly daysInState: number;
  readonly revision: number;
  readonly unitId: string | null;
  readonly standing: Standing;
  /** Valid and voided, both shown. */
  readonly signatures: readonly RecordedSignature[];
  /** Why it stands where it stands, and who can move it. */
  readonly waits: Waiting;
  readonly acts: readonly ExplainedAct[];
}

/** Explains one proceeding to one person. */
export function explainProceeding(
  restored: RestoredProceeding,
  actor: Actor,
  ground: Ground,
): ExplainedProceeding {
  const { id, authorityId, stateSince, revision, proceeding } = restored;
  const { context, state } = proceeding;
  const who = whoCould(ground);
  const standing = standingOf(proceeding, ground.asked.at, ground.asked);
  const acts = possibleActs(proceeding, actor, ground.asked)
    .filter((act) => concerns(proceeding, act))
    .map((act) => explainAct(proceeding.machine, withHands(act, actor, ground), who));
  return {
    id,
    authorityId,
    citation: context.procedure.citation,
    state,
    words: stateWords(proceeding),
    stateSince,
    daysInState: daysBetween(stateSince, ground.asked.at),
    revision,
    unitId: context.subjectUnitId,
    standing,
    signatures: context.signatures,
    waits: whyItWaits({ acts, own: actor.roles, says: standing.kind }),
    acts,
  };
}

/** Facts of a transfer are no act of a case that is about something else. */
const concerns = (proceeding: Proceeding, { type }: PossibleAct): boolean =>
  type !== 'facts.stated' ||
  (proceeding.machine === 'charted' && proceeding.context.procedure.subject === 'transfer');

/** Four eyes over all reviews, which the machine sees only for the present one. */
function withHands(act: PossibleAct, { personId }: Actor, { hands }: Ground): PossibleAct {
  const known = act.blocked.some(({ id }) => id === 'four-eyes');
  if (!act.signed || known || !hands.authors.includes(personId)) return act;
  const words =
    'You wrote in an earlier assessment of this proceeding, or filled a worksheet; another person has to sign.';
  const block = { id: 'four-eyes', words, cite: 'four eyes', basis: 'design', clearedBy: act.roles } as const;
  return { ...act, allowed: false, blocked: [...act.blocked, block] };
}

function explainAct(machine: Proceeding['machine'], act: PossibleAct, who: WhoCould): ExplainedAct {
  const { type, params, title, rule, to, signed, roles, allowed, blocked } = act;
  const people = who.doing(act);
  const elsewhere = elsewhereOf(machine, type) ?? null;
  const blocks = decisive(blocked).map(({ field: _none, ...block }) => ({
    ...block,
    people: who.clearing(block),
  }));
  return {
    ...{ type, params, title, rule, to, signed, roles, allowed, blocks, people, elsewhere },
    asks: asksOf(machine, act),
    nobody:
      people > 0 ? null : `Nobody may do this step: no account of a ${rolesInWords(roles)} could do it here.`,
  };
}
