import { otherLawsFor } from '../answers/other-laws.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { AskedAct } from './act.ts';
import { carryOut } from './carry-out.ts';
import { restored } from './restored.ts';

/** An act as a person asks for it. */
export interface ActOnProceeding extends Pick<AskedAct, 'proceedingId' | 'type' | 'payload'> {
  readonly revision: number;
}

type Needs = Pick<Ports, 'unitOfWork' | 'ids' | 'views' | 'clock'>;

/**
 * Every act of a proceeding, by its type. Refuses a stale page with what happened meanwhile, an act that is blocked with
 * every unmet condition, its citation and who can clear it, and a payload with a field missing, unknown or wrong. The act,
 * what it put on record, its determination, its ledger entry and what follows from it are one transaction.
 */
export const actOnProceeding = (ports: Needs) =>
  useCase('case.act', async (actor, { proceedingId, revision, type, payload }: ActOnProceeding) => {
    const otherLaws = await othersAsked(ports, actor, { proceedingId, type });
    return ports.unitOfWork.run(actor, (transaction) =>
      carryOut(transaction, ports.ids, actor, {
        ...{ proceedingId, revision, type, payload },
        ...(otherLaws && { otherLaws }),
      }),
    );
  });

/** What other laws say, where the act asks; asked before its transaction, which decides and records on what it was told. */
export async function othersAsked(
  ports: Needs,
  actor: Actor,
  { proceedingId, type }: Pick<ActOnProceeding, 'proceedingId' | 'type'>,
): Promise<readonly string[] | undefined> {
  const record = isUuid(proceedingId) ? await ports.views.proceedings.byId(proceedingId) : undefined;
  const found = record && restored(record);
  if (!found?.ok) return undefined;
  const { caseId, proceeding } = found.value;
  return otherLawsFor(ports, actor, { caseId, proceeding, act: type });
}
