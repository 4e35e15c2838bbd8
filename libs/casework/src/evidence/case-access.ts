import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { LinkTarget } from './evidence.ts';

/** What evidence needs to know of the case it lies in. */
export interface CaseHead {
  readonly caseId: string;
  /** ISO 3166 alpha-2, or null where the case has none yet. */
  readonly country: string | null;
}

/** What a link may point at, as the case knows it: the authority of a proceeding, or that the thing is there. */
export interface KnownTarget {
  readonly authorityId: string | null;
}

/** The door of a case: whoever has no conflict of interest on record, in whose portfolio it lies. */
export interface CaseAccess {
  /**
   * Refuses with not-found what is no case and what is outside the portfolio, and as forbidden where the person declared a conflict of interest or has
   * not declared that there is none. An inspector need not declare.
   */
  requireAccess(actor: Actor, caseId: string): Promise<Outcome<CaseHead>>;
  /** The incident, proceeding or step, where it belongs to this case; undefined otherwise. */
  findTarget(caseId: string, target: LinkTarget): Promise<KnownTarget | undefined>;
}
