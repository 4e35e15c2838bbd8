import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import { outsidePortfolio } from '../kernel/outside-portfolio.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { AskedIncident } from './incident-details.ts';
import { countryFault, detailFaults, detailsOf } from './incident-details.ts';
import type { IncidentDetails, IncidentRecord } from './incident.ts';
import type { NewPerson } from './new-people.ts';
import { peopleFaults } from './new-people.ts';

export interface RecordIncident extends AskedIncident {
  /** The information it was read in, where there is one. */
  readonly informationId?: string | undefined;
  readonly country?: string | undefined;
  /** Victims and witnesses, kept apart: a reference each, particulars only where they must be known. */
  readonly people?: readonly NewPerson[] | undefined;
}

/**
 * Records an alleged event. Its people are stored apart from it: their particulars are in no list and no ledger entry, and
 * reading them is an act of its own. Refuses a category that is none, days that do not exist or run backwards, a
 * reference used twice, and information outside the portfolio.
 */
export const recordIncident = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('incident.record', async (actor, ask: RecordIncident): Promise<Outcome<IncidentRecord>> => {
    const faults = faultsOf(ask);
    if (faults.length > 0)
      return refused('invalid', 'incident.invalid', 'The incident cannot be recorded like this.', { faults });
    return unitOfWork.run(actor, async (transaction) => {
      const country = await countryOf(transaction, actor, ask);
      if (!country.ok) return country;
      const { information, ledger } = transaction;
      const people = (ask.people ?? []).map((person) => ({ id: ids.next(), ...person }));
      const incident = incidentOf(ask, {
        id: ids.next(),
        country: country.value,
        recordedAt: information.at,
        recordedBy: actor.accountId,
        people: people.length,
      });
      await information.addIncident(incident, people);
      if (incident.informationId !== null) await information.markEvaluated(incident.informationId);
      const references = people.map(({ kind, reference }) => ({ kind, reference }));
      const data = { incident: { ...incident, people: references } };
      await ledger.append({ chain: `incident:${incident.id}`, act: 'incident.recorded', data });
      return done(incident);
    });
  });

async function countryOf(
  { information }: Pick<Transaction, 'information'>,
  actor: Actor,
  { informationId, country }: RecordIncident,
): Promise<Outcome<string | null>> {
  const source = informationId === undefined ? undefined : await information.byId(informationId);
  const isHidden = source === undefined || !coversCountry(actor, source.country);
  if (informationId !== undefined && isHidden) return notFound('information', informationId);
  const own = country ?? source?.country ?? null;
  return coversCountry(actor, own) ? done(own) : outsidePortfolio(own);
}

type Known = Omit<
  IncidentRecord,
  keyof IncidentDetails | 'informationId' | 'version' | 'because' | 'correctedAt' | 'peopleRemoved'
>;

const incidentOf = (ask: RecordIncident, known: Known): IncidentRecord => ({
  ...known,
  ...detailsOf(ask),
  informationId: ask.informationId ?? null,
  ...{ version: 1, because: null, correctedAt: null, peopleRemoved: 0 },
});

function faultsOf(ask: RecordIncident): readonly Fault[] {
  const faults = [
    ask.informationId === undefined || isUuid(ask.informationId)
      ? undefined
      : { where: 'informationId', found: 'no id', expected: 'the id of information on record' },
    countryFault(ask.country),
    ...peopleFaults(ask.people ?? []),
  ];
  return [...detailFaults(ask), ...faults.filter((fault) => fault !== undefined)];
}
