import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { textFault } from '../kernel/text-fault.ts';
import type { KeptPerson } from './incident.ts';

export interface ReadIncidentPeople {
  readonly caseId: string;
  readonly incidentId: string;
  /** Why the particulars are needed. */
  readonly reason: string;
  /** Also people whom a correction took away; left out, who belongs to the alleged event. */
  readonly alsoRemoved?: boolean | undefined;
}

/** Shows the victims and witnesses of an incident of a case. Who read them, and why, goes into the case's chain. */
export const readIncidentPeople = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase(
    'incident.people',
    async (actor, ask: ReadIncidentPeople): Promise<Outcome<readonly KeptPerson[]>> => {
      const { caseId, incidentId, reason, alsoRemoved = false } = ask;
      const fault = textFault('reason', reason, 2_000);
      if (fault !== undefined)
        return refused('invalid', 'incident.no-reason', 'Reading about people needs a reason.', {
          faults: [fault],
        });
      return unitOfWork.run(actor, async ({ caseAccess, information, ledger }) => {
        const access = await caseAccess.requireAccess(actor, caseId);
        if (!access.ok) return access;
        if (!isUuid(incidentId) || !(await information.isLinked(caseId, incidentId)))
          return notFound('incident', incidentId);
        const ever = await information.peopleOf(incidentId);
        const people = ever.filter(({ removedIn }) => alsoRemoved || removedIn === null);
        const read = people.map(({ reference }) => reference);
        const data = { incidentId, reason, references: read };
        await ledger.append({ chain: `case:${caseId}`, act: 'incident-people.read', data });
        return done(people);
      });
    },
  );
