import { coversCountry } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { CaseSummary } from './case-views.ts';

/**
 * A case as it stands at its door: what a person needs in order to say whether they have a conflict of interest, and no
 * more until they did. Refuses as not found what is outside the portfolio.
 */
export const showDoor = ({ views }: Pick<Ports, 'views'>) =>
  useCase('case.read', async (actor, { id }: { readonly id: string }): Promise<Outcome<CaseSummary>> => {
    const found = isUuid(id) ? await views.cases.summary(actor, id) : undefined;
    return found === undefined || !coversCountry(actor, found.country) ? notFound('case', id) : done(found);
  });
