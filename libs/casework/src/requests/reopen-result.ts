import { coversCountry } from '../kernel/actor.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { reopenResults } from './reopen-dependents.ts';
import { textFault } from '../kernel/text-fault.ts';

export interface ReopenResult {
  readonly resultId: string;
  readonly reason: string;
}

/**
 * Takes back a signed result by hand: it no longer counts, and the nomination waits for a new one. No signature: nothing
 * may go because of it. The result stays on record. With a unit's result goes that of the person named in the same row (22 U.S.C. 2378d(d)(5)). Refuses a result
 * that was reopened already.
 */
export const reopenResult = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase('result.sign', async (actor, { resultId, reason }: ReopenResult) => {
    const fault = textFault('reason', reason);
    if (fault !== undefined)
      return refused('invalid', 'result.no-reason', 'Reopening needs its reason in words.', {
        faults: [fault],
      });
    return unitOfWork.run(actor, async (transaction) => {
      const found = await transaction.results.withRow(resultId);
      const asked = found.find(({ id }) => id === resultId);
      if (asked === undefined || !coversCountry(actor, asked.country)) return notFound('result', resultId);
      const falling = asked.appliesTo === 'person' ? [asked] : found;
      const reopened = await reopenResults(transaction, falling, { words: reason });
      return reopened.some(({ id }) => id === resultId)
        ? done({ reopened: reopened.map(({ id }) => id) })
        : refused('conflict', 'result.reopened', 'This result was reopened already.');
    });
  });
