import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { AskedAct } from './act.ts';
import { carryOut } from './carry-out.ts';

/** An act as a person asks for it. */
export type ActOnProceeding = Omit<AskedAct, 'made' | 'revision'> & { readonly revision: number };

/**
 * Every act of a proceeding, by its type. Refuses a stale page with what happened meanwhile, an act that is blocked with
 * every unmet condition, its citation and who can clear it, and a payload with a field missing, unknown or wrong. The act,
 * what it put on record, its determination, its ledger entry and what follows from it are one transaction.
 */
export const actOnProceeding = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('case.act', (actor, { proceedingId, revision, type, payload }: ActOnProceeding) =>
    unitOfWork.run(actor, (transaction) =>
      carryOut(transaction, ids, actor, { proceedingId, revision, type, payload }),
    ),
  );
