import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { reopenDependents } from '../requests/reopen-dependents.ts';
import type { IncidentRecord } from '../information/incident.ts';

export interface LinkIncident {
  readonly caseId: string;
  readonly incidentId: string;
}

/**
 * Makes an incident part of a case. An incident may be in several cases; evidence and worksheets are of the case. Vetting
 * results that depend on the case's unit are reopened: this is new information about it. Refuses a second link.
 */
export const linkIncident = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase(
    'incident.record',
    async (actor, { caseId, incidentId }: LinkIncident): Promise<Outcome<IncidentRecord>> =>
      unitOfWork.run(actor, async (transaction) => {
        const { cases, caseAccess, information, ledger } = transaction;
        const access = await caseAccess.requireAccess(actor, caseId);
        if (!access.ok) return access;
        const incident = isUuid(incidentId) ? await information.incidentById(incidentId) : undefined;
        if (incident === undefined || !coversCountry(actor, incident.country))
          return notFound('incident', incidentId);
        const file = await cases.lock(caseId);
        if (file === undefined) return notFound('case', caseId);
        if (!(await information.link(caseId, incidentId))) return LINKED;
        const data = { incidentId, informationId: incident.informationId, incident };
        await ledger.append({ chain: `case:${caseId}`, act: 'incident.added', data });
        const because = {
          words: 'An incident was linked to the case on this unit.',
          source: `case:${caseId}`,
        };
        if (file.unitId !== null)
          await reopenDependents(transaction, { unitIds: [file.unitId], because, at: cases.at });
        return done(incident);
      }),
  );

const LINKED = refused('conflict', 'incident.linked-already', 'This incident is part of the case already.');
