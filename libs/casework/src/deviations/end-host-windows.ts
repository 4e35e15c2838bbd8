import { addDays } from '#law';
import { SYSTEM } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { ActDone } from '../proceedings/act.ts';
import { CLOCK } from '../proceedings/acting-as.ts';
import { carryOut } from '../proceedings/carry-out.ts';
import type { ProceedingRecord } from '../proceedings/proceeding-record.ts';

type Needs = Pick<Ports, 'unitOfWork' | 'views' | 'ids' | 'clock'>;
type Waiting = Pick<ProceedingRecord, 'id' | 'stateSince' | 'revision'>;

/**
 * Takes every proceeding back to its review that has waited for a government for as long as its special process says it
 * waits. Where the process names no number of days nobody knows that the window is over, and a person ends it. Each is a
 * transaction of its own, and done once however often this runs. For the worker.
 */
export const endHostWindows =
  ({ unitOfWork, views, ids, clock }: Needs) =>
  async (): Promise<readonly ActDone[]> => {
    const ended: ActDone[] = [];
    for (const waiting of await views.proceedings.awaitingHost()) {
      const at = clock.now();
      if (!(await isOver({ views }, waiting, at))) continue;
      const outcome = await unitOfWork.run(SYSTEM, async (transaction): Promise<Outcome<ActDone | null>> => {
        const now = await transaction.proceedings.lock(waiting.id);
        if (now?.revision !== waiting.revision) return done(null);
        const type = 'host-window.expired';
        const act = { proceedingId: waiting.id, revision: waiting.revision, type, payload: {}, made: {} };
        return carryOut(transaction, ids, CLOCK, act);
      });
      if (!outcome.ok)
        throw new Error(`The window of ${waiting.id} could not be ended: ${outcome.refusal.message}`);
      if (outcome.value !== null) ended.push(outcome.value);
    }
    return ended;
  };

/** Day 0 is the day on which the government was asked; the last day is waited for too. */
async function isOver(
  { views }: Pick<Needs, 'views'>,
  { id, stateSince }: Waiting,
  at: string,
): Promise<boolean> {
  const on = at.slice(0, 10);
  const applied = (await views.deviations.appliedTo([id], { on, knownAt: at })).at(-1);
  const days = applied?.profile.hostGovernmentDays;
  return days?.known === true && on > addDays(stateSince.slice(0, 10), days.value);
}
