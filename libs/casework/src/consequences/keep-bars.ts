import type { LeahyContext, LeahyProceeding, LeahyState } from '#workflow';
import { BARRING_STATES, EXIT_STATES } from '#workflow';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { Bar, BarEnding, StandingBar } from './consequence-store.ts';
import type { TransitionContext, UnitTransition } from './transition-context.ts';
import { ofUnit } from './transition-context.ts';

type Ending = Omit<BarEnding, 'barId' | 'effectiveFrom'>;

/**
 * A bar begins when a state that bars is entered, and ends when an exit counts, when the unit is restored, or when a later
 * determination says that nothing bars. A bar that comes back is a new bar. Nothing is changed in place, and nothing
 * begins or ends without the determination that a person signed.
 */
export async function keepBars(transaction: Transaction, transition: TransitionContext): Promise<void> {
  const context = ofUnit(transition);
  if (context === undefined) return;
  const was = isBarring(context.before);
  const is = isBarring(context.after);
  if (!was && is) await begin(transaction, context);
  if (was && !is) await end(transaction, context, endingOf(context));
  if (EXIT_STATES.includes(context.before.state) && context.after.state === 'restored')
    await end(transaction, context, signed(context, 'restored'));
}

const isBarring = ({ state }: LeahyProceeding): boolean => BARRING_STATES.includes(state);

async function begin({ consequences, ledger }: Transaction, context: UnitTransition): Promise<void> {
  const { caseId, proceedingId, after } = context;
  const bar: Bar = {
    proceedingId,
    determinationId: determined(context),
    authorityId: after.context.procedure.authorityId,
    unitId: unitOf(after.context),
    effectiveFrom: dayOf(context),
  };
  const before = await consequences.newestBar(proceedingId);
  const replaced = before !== undefined && comesBack(before);
  if (replaced)
    await consequences.addEnding({
      barId: before.id,
      effectiveFrom: bar.effectiveFrom,
      ...signed(context, 'replaced'),
    });
  const barId = await consequences.addBar(bar);
  const data = { barId, replaces: replaced ? before.id : null, ...bar };
  await ledger.append({ chain: `case:${caseId}`, act: 'bar.begun', data });
}

/** Only an exit with an end of its own leaves a bar that applies again by itself. */
const comesBack = ({ endings }: StandingBar): boolean =>
  endings.every(({ effectiveUntil }) => effectiveUntil !== null);

async function end({ consequences, ledger }: Transaction, context: UnitTransition, ending: Ending) {
  const { caseId, proceedingId } = context;
  const bar = await consequences.newestBar(proceedingId);
  if (bar === undefined) throw new Error(`Proceeding ${proceedingId} leaves a bar that is not on record.`);
  const kept = { barId: bar.id, effectiveFrom: dayOf(context), ...ending };
  await consequences.addEnding(kept);
  const data = { ...kept, unitId: bar.unitId, authorityId: bar.authorityId };
  await ledger.append({ chain: `case:${caseId}`, act: 'bar.ended', data });
}

const CLEARED: Partial<Record<LeahyState, string>> = {
  notGvhr: 'no-gross-violation',
  notCredible: 'no-credible-information',
  eligible: 'eligible',
};

/** An exit ends the bar as far and as long as it says, once it counts; the determination behind it is the exit's own. */
function endingOf(context: UnitTransition): Ending {
  const { state, context: now } = context.after;
  if (EXIT_STATES.includes(state)) return exitEnding(now);
  const ground = CLEARED[state];
  if (ground === undefined) throw new Error(`No rule says how a bar ends in the state ${state}.`);
  return signed(context, ground);
}

function exitEnding({ exit }: LeahyContext): Ending {
  if (exit === null || !exit.inEffect) throw new Error('A bar ends only by an exit that is in effect.');
  const { determinationId, kind: ground, scope, until: effectiveUntil } = exit;
  return { determinationId, ground, scope, effectiveUntil };
}

const signed = (context: TransitionContext, ground: string): Ending => ({
  determinationId: determined(context),
  ground,
  scope: null,
  effectiveUntil: null,
});

function determined({ determinationId, record }: TransitionContext): string {
  if (determinationId === null)
    throw new Error(`"${record.act}" touches a bar without a signed determination.`);
  return determinationId;
}

function unitOf({ subjectUnitId }: LeahyContext): string {
  if (subjectUnitId === null) throw new Error('Nothing can be barred without a unit.');
  return subjectUnitId;
}

const dayOf = ({ at }: TransitionContext): string => at.slice(0, 10);
