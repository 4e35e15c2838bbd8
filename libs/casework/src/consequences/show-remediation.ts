import { findAuthority } from '#law';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { StepVersion } from './consequence-views.ts';

/** A step as it stands, with everything that was known of it before, oldest first. */
export interface ShownStep {
  readonly latest: StepVersion;
  readonly history: readonly StepVersion[];
}

/** What the government did about one person, by kind of step; steps about no one in particular stand under null. */
export interface PersonSteps {
  readonly personRef: string | null;
  readonly kinds: Readonly<Record<string, readonly ShownStep[]>>;
}

export interface Remediation {
  readonly proceedingId: string;
  readonly citation: string;
  readonly people: readonly PersonSteps[];
}

/** The government's steps in a proceeding: per person, by kind, each with its versions and the evidence it rests on. */
export const showRemediation = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'case.read',
    async (actor, { proceedingId }: { readonly proceedingId: string }): Promise<Outcome<Remediation>> => {
      const record = await views.proceedings.byId(proceedingId);
      if (record === undefined || !coversCountry(actor, record.country))
        return notFound('proceeding', proceedingId);
      const access = await views.caseAccess.requireAccess(actor, record.caseId);
      if (!access.ok) return access;
      const citation = findAuthority(record.authorityId)?.citation ?? record.authorityId;
      const people = byPerson(await views.consequences.steps(proceedingId));
      return done({ proceedingId, citation, people });
    },
  );

/** Groups versions into steps, and steps by the person and kind of their latest version. */
export function byPerson(versions: readonly StepVersion[]): readonly PersonSteps[] {
  const steps = [...Map.groupBy(versions, ({ stepId }) => stepId).values()].flatMap((history) => {
    const latest = history.at(-1);
    return latest === undefined ? [] : [{ latest, history }];
  });
  const people = Map.groupBy(steps, ({ latest }) => latest.personRef);
  return [...people].map(([personRef, own]) => ({
    personRef,
    kinds: Object.fromEntries(Map.groupBy(own, ({ latest }) => latest.kind)),
  }));
}
