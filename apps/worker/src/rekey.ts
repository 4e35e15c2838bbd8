import type { INestApplicationContext } from '@nestjs/common';
import type { RekeyStep } from '#casework';
import { rekeyNames } from '#casework';
import { repeat } from './repeat.ts';

const MINUTE_MS = 60_000;
const TOLD_EVERY_MS = 10_000;

/**
 * Reads names anew, at the start and every minute, that another release read: after an update all of them, and later those
 * that a process of the earlier release still writes. Goes on where a worker that died left off; any number share it.
 */
export function rekey(
  context: INestApplicationContext,
  { signal, say }: { readonly signal: AbortSignal; readonly say: (sentence: string) => void },
): Promise<void> {
  const names = context.get<ReturnType<typeof rekeyNames>>(rekeyNames);
  const work = async () => {
    const hook = telling(say);
    const outcome = await names(undefined, { hook, shouldStop: () => signal.aborted });
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    const { unitNames, persons } = outcome.value;
    if (unitNames + persons > 0) say(`Names were read anew: ${unitNames} of units, ${persons} of people.`);
  };
  return repeat(work, { everyMs: MINUTE_MS, signal, say, trouble: 'Names could not be read anew' });
}

/** Says that it begins, and every few seconds how far it is. */
function telling(say: (sentence: string) => void): (step: RekeyStep) => void {
  let told = -Infinity;
  return ({ done, of }) => {
    const now = performance.now();
    if (done >= of || now - told < TOLD_EVERY_MS) return;
    told = now;
    say(
      done === 0
        ? `The way names are read has changed: ${of} names are read anew, and until then a search may miss some.`
        : `Names read anew: ${done} of ${of}.`,
    );
  };
}
