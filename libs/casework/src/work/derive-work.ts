import { SYSTEM } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { restored } from '../proceedings/restored.ts';
import { asKnownWithin } from './as-known-within.ts';
import { stepsOf } from './steps-of.ts';

const A_PART = 100;

/**
 * Derives anew what proceedings wait for: after an update all of them, and once a day those that wait for a day to come.
 * A part is one transaction; any number of processes share the work. It decides nothing and no entry is made: what it
 * writes says nothing that the record does not. Returns how many proceedings it looked at.
 */
export const deriveWork =
  ({ unitOfWork, clock }: Pick<Ports, 'unitOfWork' | 'clock'>) =>
  async (shouldStop: () => boolean = () => false): Promise<Outcome<number>> => {
    let looked = 0;
    while (!shouldStop()) {
      const part = await unitOfWork.run(SYSTEM, async (transaction) => {
        const records = await transaction.work.stale(clock.now().slice(0, 10), A_PART);
        for (const record of records) {
          const found = restored(record);
          // One that cannot be read waits for whoever repairs it; it must not hold up the others.
          const steps = found.ok
            ? stepsOf(found.value.proceeding, await asKnownWithin(transaction, found.value.proceeding))
            : [];
          await transaction.work.keep(record.id, steps, null);
        }
        return done(records.length);
      });
      if (!part.ok) return part;
      looked += part.value;
      if (part.value < A_PART) return done(looked);
    }
    return done(looked);
  };
