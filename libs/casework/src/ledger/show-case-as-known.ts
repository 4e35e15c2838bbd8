import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { sealedFrom, withoutSealed } from '../proceedings/without-sealed.ts';
import type { CaseThen } from './case-as-known.ts';

export interface ShowCaseAsKnown {
  readonly caseId: string;
  /** ISO 8601 moment; now where left out. */
  readonly knownAt?: string | undefined;
}

/**
 * What was known of a case at a moment: where each proceeding stood, its findings, positions and determinations by then.
 * Everything in it is read from versions that are only ever added, so it is what a reader saw then; ids of evidence that is
 * sealed from this person are left out. Refused for a moment before the case was opened.
 */
export const showCaseAsKnown = ({
  views,
  unitOfWork,
  clock,
}: Pick<Ports, 'views' | 'unitOfWork' | 'clock'>) =>
  useCase('case.read', async (actor, { caseId, knownAt }: ShowCaseAsKnown): Promise<Outcome<CaseThen>> => {
    const access = await views.caseAccess.requireAccess(actor, caseId);
    if (!access.ok) return access;
    const found = await views.ledger.caseThen(caseId, knownAt ?? clock.now());
    if (found === undefined) return notFound('case', caseId);
    if (knownAt !== undefined && knownAt < found.openedAt) return notYet(found.openedAt);
    const sealed = await sealedFrom(unitOfWork, actor, { caseId, said: found });
    return done(withoutSealed(found, sealed));
  });

const notYet = (openedAt: string) =>
  refused('invalid', 'case.not-yet', `Nothing was known of this case then: it was opened at ${openedAt}.`);
