import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { textFault } from '../kernel/text-fault.ts';
import { reopenDependents } from '../requests/reopen-dependents.ts';
import type { AskedIncident } from './incident-details.ts';
import { detailFaults, detailsOf } from './incident-details.ts';
import type { IncidentRecord, IncidentVersion } from './incident.ts';

export interface CorrectIncident extends AskedIncident {
  readonly id: string;
  /** The version that was read; another one is refused as stale. */
  readonly version: number;
  /** Why it was wrong. */
  readonly because: string;
}

/**
 * Corrects an alleged event: a new version with its reason. The versions before stay. It is told in the chain of every case
 * that the event is part of; vetting results that depend on their units are reopened, as by any new information about them.
 */
export const correctIncident = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase(
    'incident.record',
    async (actor, { id, version, because, ...ask }: CorrectIncident): Promise<Outcome<IncidentRecord>> => {
      const wrong = textFault('because', because, 2_000);
      const faults = [...detailFaults(ask), ...(wrong ? [wrong] : [])];
      if (faults.length > 0)
        return refused('invalid', 'incident.invalid', 'The incident cannot be corrected like this.', {
          faults,
        });
      return unitOfWork.run(actor, async (transaction) => {
        const { information, ledger } = transaction;
        const before = isUuid(id) ? await information.incidentById(id) : undefined;
        if (before === undefined || !coversCountry(actor, before.country)) return notFound('incident', id);
        if (before.version !== version) return movedOn(before);
        const after: IncidentRecord = {
          ...before,
          ...detailsOf(ask),
          ...{ version: version + 1, because: because.trim(), correctedAt: information.at },
        };
        if (!(await information.addVersion(after))) return movedOn(before);
        const { caseIds, unitIds } = await information.partOf(id);
        const chains = [`incident:${id}`, ...caseIds.map((caseId) => `case:${caseId}`)];
        const data = { incidentId: id, because, incident: after, before };
        await ledger.appendAll(chains.map((chain) => ({ chain, act: 'incident.corrected' as const, data })));
        await reopenDependents(transaction, {
          unitIds,
          because: { words: 'An incident of the case on this unit was corrected.', source: `incident:${id}` },
          at: information.at,
        });
        return done(after);
      });
    },
  );

const movedOn = (incident: IncidentRecord) =>
  refused('stale', 'incident.moved-on', 'Somebody corrected this incident since you read it.', {
    meanwhile: { incident },
  });

/** Every version of an alleged event, the first one first. */
export const listIncidentVersions = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'information.read',
    async (actor, { id }: { readonly id: string }): Promise<Outcome<readonly IncidentVersion[]>> => {
      const found = isUuid(id) ? await views.information.incidentVersions(id) : undefined;
      return found === undefined || !coversCountry(actor, found.country)
        ? notFound('incident', id)
        : done(found.versions);
    },
  );
