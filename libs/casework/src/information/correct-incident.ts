import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import { outsidePortfolio } from '../kernel/outside-portfolio.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { textFault } from '../kernel/text-fault.ts';
import { reopenDependents } from '../requests/reopen-dependents.ts';
import type { AskedIncident } from './incident-details.ts';
import { countryFault, detailFaults, detailsOf } from './incident-details.ts';
import type { CorrectedIncident, IncidentPerson, IncidentRecord, IncidentVersion } from './incident.ts';
import type { NewPerson } from './new-people.ts';
import { peopleFaults } from './new-people.ts';
import { removalFaults } from './removed-people.ts';

export interface CorrectIncident extends AskedIncident {
  readonly id: string;
  /** The version that was read; another one is refused as stale. */
  readonly version: number;
  /** Why it was wrong. */
  readonly because: string;
  /** Where it happened, where that was wrong; null where it is not known after all; left out, it stays. */
  readonly country?: string | null | undefined;
  /** Victims and witnesses that were left out. */
  readonly people?: readonly NewPerson[] | undefined;
  /** References of victims and witnesses who were recorded wrongly. What was recorded of them stays on record. */
  readonly removePeople?: readonly string[] | undefined;
}

/**
 * Corrects an alleged event: a new version with its reason. The versions before stay. It is told in the chain of every case
 * that the event is part of, and moves none of them; vetting results that depend on their units are reopened, as by any new
 * information about them. Refuses a country outside the portfolio, a reference that somebody has or had, and taking away
 * somebody who is not kept apart from it.
 */
export const correctIncident = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('incident.record', async (actor, ask: CorrectIncident): Promise<Outcome<CorrectedIncident>> => {
    const faults = [
      ...detailFaults(ask),
      ...[textFault('because', ask.because, 2_000), countryFault(ask.country)],
    ].filter((fault) => fault !== undefined);
    if (faults.length > 0) return wrong(faults);
    return unitOfWork.run(actor, async (transaction) => {
      const read = await readBefore(transaction, actor, ask);
      if (!read.ok) return read;
      const added = (ask.people ?? []).map((person) => ({ id: ids.next(), ...person }));
      const removed = [...new Set(ask.removePeople)];
      return write(transaction, { ask, before: read.value, added, removed });
    });
  });

const wrong = (faults: readonly Fault[]) =>
  refused('invalid', 'incident.invalid', 'The incident cannot be corrected like this.', { faults });

/** The version that is corrected. Its people are read before it: whoever corrects them meanwhile has made it another version. */
async function readBefore(
  { information }: Pick<Transaction, 'information'>,
  actor: Actor,
  ask: CorrectIncident,
): Promise<Outcome<IncidentRecord>> {
  const { id, version, country } = ask;
  if (!isUuid(id)) return notFound('incident', id);
  const faults = await faultsOfPeople(information, ask);
  const before = await information.incidentById(id);
  if (before === undefined || !coversCountry(actor, before.country)) return notFound('incident', id);
  if (country !== undefined && !coversCountry(actor, country)) return outsidePortfolio(country);
  if (before.version !== version) return movedOn(before);
  return faults.length > 0 ? wrong(faults) : done(before);
}

/** A reference stays that of the person who had it first, whoever was taken away: findings may name them by it. */
async function faultsOfPeople(
  information: Transaction['information'],
  { id, people = [], removePeople = [] }: CorrectIncident,
): Promise<readonly Fault[]> {
  if (people.length + removePeople.length === 0) return [];
  const kept = await information.peopleOf(id);
  const references = kept.map(({ reference }) => reference);
  const faults = peopleFaults(people, references).filter((fault) => fault !== undefined);
  return [...faults, ...removalFaults(removePeople, kept)];
}

interface Correction {
  readonly ask: CorrectIncident;
  readonly before: IncidentRecord;
  readonly added: readonly IncidentPerson[];
  readonly removed: readonly string[];
}

async function write(transaction: Transaction, correction: Correction): Promise<Outcome<CorrectedIncident>> {
  const { information, ledger } = transaction;
  const { ask, before, added, removed } = correction;
  const { id, because } = ask;
  const after = correctedAt(information.at, correction);
  const change = { peopleAdded: added.map(({ reference }) => reference), peopleRemoved: removed };
  if (!(await information.addVersion(after, change))) return movedOn(before);
  await information.addPeople(id, added);
  const { caseIds, unitIds } = await information.partOf(id);
  const chains = [`incident:${id}`, ...caseIds.map((caseId) => `case:${caseId}`)];
  const data = { incidentId: id, because, incident: after, before, ...change };
  await ledger.appendAll(chains.map((chain) => ({ chain, act: 'incident.corrected' as const, data })));
  await reopenDependents(transaction, {
    unitIds,
    because: { words: 'An incident of the case on this unit was corrected.', source: `incident:${id}` },
    at: information.at,
  });
  return done({ ...after, casesTold: caseIds.length });
}

const correctedAt = (at: string, { ask, before, added, removed }: Correction): IncidentRecord => ({
  ...before,
  ...detailsOf(ask),
  country: ask.country === undefined ? before.country : ask.country,
  people: before.people + added.length - removed.length,
  peopleRemoved: before.peopleRemoved + removed.length,
  ...{ version: before.version + 1, because: ask.because.trim(), correctedAt: at },
});

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
