import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Worksheet } from '../information/incident.ts';
import type { CaseSheet } from './case-views.ts';

/** A case with the versions of its worksheets. */
export interface ShownCase extends CaseSheet {
  readonly worksheets: readonly (Worksheet & { readonly authorName: string })[];
}

/** A case with its proceedings, incidents, worksheets and declarations. Closed to whoever has not declared, or has a conflict. */
export const showCase = ({ views }: Pick<Ports, 'views'>) =>
  useCase('case.read', async (actor, { id }: { readonly id: string }): Promise<Outcome<ShownCase>> => {
    const access = await views.caseAccess.requireAccess(actor, id);
    if (!access.ok) return access;
    const sheet = await views.cases.sheet(id);
    if (sheet === undefined) return notFound('case', id);
    return done({ ...sheet, worksheets: await views.information.worksheets(id) });
  });
