import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import { permitted } from '../kernel/permissions.ts';
import type { Ports } from '../kernel/ports.ts';
import { textFault } from '../kernel/text-fault.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { refuseFaults, unknownCountry } from '../consequences/read-asked.ts';
import { accessFaults } from './access-faults.ts';
import type { AccessDetails, AccessIncident } from './access-incident.ts';

export interface RecordAccessIncident extends AccessDetails {
  readonly country: string;
}

export interface CorrectAccessIncident extends AccessDetails {
  /** The version that is corrected; it has to be the newest. */
  readonly id: string;
  readonly because: string;
}

type Needs = Pick<Ports, 'unitOfWork' | 'views' | 'ids' | 'clock'>;

/**
 * Records that a consignment of aid was prohibited, restricted or let pass. It is a fact on record: it finds nothing and
 * triggers nothing (22 U.S.C. 2378-1(a) is applied by a proceeding). Refuses days in the future and a country outside the portfolio.
 */
export const recordAccessIncident = ({ unitOfWork, views, ids, clock }: Needs) =>
  useCase('access.record', async (actor, { country, ...said }: RecordAccessIncident) => {
    const allowed = permitted(actor, 'access.record', country);
    if (!allowed.ok) return allowed;
    const wrong =
      refuseFaults('access.invalid', accessFaults(said, today(clock))) ??
      (await unknownCountry(views, country));
    if (wrong !== undefined) return wrong;
    return unitOfWork.run(actor, (transaction) =>
      keep(transaction, {
        ...said,
        id: ids.next(),
        country,
        replaces: null,
        because: null,
        recordedBy: actor.accountId,
      }),
    );
  });

/** Corrects an access incident by a new version; the old one stays readable. Refuses a version that was corrected already. */
export const correctAccessIncident = ({ unitOfWork, ids, clock }: Needs) =>
  useCase('access.record', async (actor, { id, because, ...said }: CorrectAccessIncident) => {
    const fault = textFault('because', because, 2_000);
    const faults = [...accessFaults(said, today(clock)), ...(fault ? [fault] : [])];
    const wrong = refuseFaults('access.invalid', faults);
    if (wrong !== undefined) return wrong;
    return unitOfWork.run(actor, async (transaction): Promise<Outcome<AccessIncident>> => {
      const before = isUuid(id) ? await transaction.access.byId(id) : undefined;
      if (before === undefined || !coversCountry(actor, before.country))
        return notFound('access incident', id);
      if (await transaction.access.isReplaced(id)) return CORRECTED;
      const { country } = before;
      const recordedBy = actor.accountId;
      return keep(transaction, {
        ...said,
        id: ids.next(),
        country,
        replaces: id,
        because: because.trim(),
        recordedBy,
      });
    });
  });

const today = (clock: Ports['clock']): string => clock.now().slice(0, 10);

const CORRECTED = refused(
  'conflict',
  'access.corrected-already',
  'This version was corrected already; read the list again and correct the newest.',
);

async function keep(
  { access, ledger }: Pick<Transaction, 'access' | 'ledger'>,
  said: Omit<AccessIncident, 'recordedAt'>,
): Promise<Outcome<AccessIncident>> {
  const incident: AccessIncident = { ...said, recordedAt: access.at };
  await access.add(incident);
  const act = incident.replaces === null ? 'access-incident.recorded' : 'access-incident.corrected';
  await ledger.append({ chain: `access:${incident.country}`, act, data: { incident } });
  return done(incident);
}
