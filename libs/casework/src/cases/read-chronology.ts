import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { sealedFrom, withoutSealed } from '../proceedings/without-sealed.ts';
import type { ChronologyEntry, ChronologyQuery } from './case-views.ts';

/**
 * Every act of a case in the order of its chain, as known at a moment. Ids of evidence that is sealed from the person are
 * left out of what an act said; the entry itself, hashed as it was written, is in the ledger.
 */
export const readChronology = ({ views, unitOfWork }: Pick<Ports, 'views' | 'unitOfWork'>) =>
  useCase('case.read', async (actor, ask: ChronologyQuery): Promise<Outcome<readonly ChronologyEntry[]>> => {
    const { caseId } = ask;
    const access = await views.caseAccess.requireAccess(actor, caseId);
    if (!access.ok) return access;
    const entries = await views.cases.chronology(ask);
    const sealed = await sealedFrom(unitOfWork, actor, { caseId, said: entries });
    return done(entries.map((entry) => withoutSealed(entry, sealed)));
  });
