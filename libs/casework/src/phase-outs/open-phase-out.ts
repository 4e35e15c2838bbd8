import { refuseFaults, textFaults, unknownCountry } from '../consequences/read-asked.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import { permitted } from '../kernel/permissions.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { AskedPlan } from './plan-from-ask.ts';
import { planFromAsk } from './plan-from-ask.ts';

export interface OpenPhaseOut {
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly title: string;
  readonly plan: AskedPlan;
  readonly reasons: string;
  /** Where the plan was taken from. */
  readonly source: string;
}

/** Opens a phase-out of direct support with its first plan. Any recipient's is computed in the same way. */
export const openPhaseOut = ({ unitOfWork, views, ids }: Pick<Ports, 'unitOfWork' | 'views' | 'ids'>) =>
  useCase(
    'phase-out.record',
    async (actor, ask: OpenPhaseOut): Promise<Outcome<{ id: string; revision: number }>> => {
      const { country, title, reasons, source } = ask;
      const allowed = permitted(actor, 'phase-out.record', country);
      if (!allowed.ok) return allowed;
      const wrong =
        (await unknownCountry(views, country)) ??
        refuseFaults('phase-out.invalid', textFaults({ title, reasons, source }));
      if (wrong !== undefined) return wrong;
      const plan = await planFromAsk(views, ask.plan);
      if (!plan.ok) return plan;
      return unitOfWork.run(actor, async ({ phaseOuts, ledger }) => {
        const id = ids.next();
        const baselineId = ask.plan.baselineId ?? null;
        const said = { kind: 'plan', plan: plan.value, reasons, baselineId } as const;
        await phaseOuts.add({ id, country, title });
        await phaseOuts.addEntry(id, { id: ids.next(), sequence: 1, source, said });
        const data = { id, country, title, said, source, revision: 1 };
        await ledger.append({ chain: `phase-out:${id}`, act: 'phase-out.opened', data });
        return done({ id, revision: 1 });
      });
    },
  );
