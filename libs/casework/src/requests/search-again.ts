import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { lockedRequest } from './locked-request.ts';
import type { ScreeningStep } from './screen-request.ts';

/**
 * Begins a new search, because the registry or a judgement has changed since the last one; a worker runs it. What the
 * searches before proposed stays, and what changed is told from both. Refused while one is running.
 */
export const searchAgain = (ports: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('request.match', async (actor, { requestId }: { readonly requestId: string }) =>
    ports.unitOfWork.run(actor, async (transaction): Promise<Outcome<ScreeningStep>> => {
      const found = await lockedRequest(transaction, actor, requestId);
      if (!found.ok) return found;
      const begun = await transaction.requests.beginScreening(requestId, ports.ids.next());
      if (begun === undefined) return RUNNING;
      await transaction.jobs.add({ name: 'request.screen', data: { requestId } });
      const { id: screening, round, texts, screened } = begun;
      const data = { screening, round, texts, screened };
      await transaction.ledger.append({ chain: `request:${requestId}`, act: 'screening.asked-for', data });
      return done({ round, texts, screened });
    }),
  );

const RUNNING = refused(
  'conflict',
  'screening.running',
  'A search for candidates is running; wait until it has finished.',
);
