import { findViolationCategory, VIOLATION_CATEGORIES } from '#law';
import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { isDay, excerpt, textFault } from '../kernel/text-fault.ts';
import type { IncidentPerson, IncidentRecord } from './incident.ts';
import { INCIDENT_PEOPLE } from './incident.ts';

export interface RecordIncident {
  /** The information it was read in, where there is one. */
  readonly informationId?: string | undefined;
  readonly country?: string | undefined;
  /** What is alleged to have happened, naming nobody. */
  readonly summary: string;
  /** ISO days; one alone means that day. */
  readonly allegedFrom?: string | undefined;
  readonly allegedTo?: string | undefined;
  readonly place?: string | undefined;
  /** What it may be: ids of violation categories, at least one. */
  readonly categories: readonly string[];
  /** Victims and witnesses, kept apart: a reference each, particulars only where they must be known. */
  readonly people?: readonly Omit<IncidentPerson, 'id'>[] | undefined;
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
  return coversCountry(actor, own) ? done(own) : outside(own);
}

const outside = (country: string | null) =>
  refused('forbidden', 'portfolio.outside', `${country ?? ''} is not in your portfolio.`);

type Known = Pick<IncidentRecord, 'id' | 'country' | 'recordedAt' | 'recordedBy' | 'people'>;

function incidentOf(ask: RecordIncident, known: Known): IncidentRecord {
  const { informationId = null, place = null } = ask;
  return {
    ...known,
    informationId,
    place,
    summary: ask.summary.trim(),
    allegedFrom: ask.allegedFrom ?? ask.allegedTo ?? null,
    allegedTo: ask.allegedTo ?? ask.allegedFrom ?? null,
    categories: [...new Set(ask.categories)],
  };
}

function faultsOf(ask: RecordIncident): readonly Fault[] {
  const faults = [
    textFault('summary', ask.summary, 20_000),
    ask.place === undefined ? undefined : textFault('place', ask.place, 300),
    ask.informationId === undefined || isUuid(ask.informationId)
      ? undefined
      : { where: 'informationId', found: 'no id', expected: 'the id of information on record' },
    ask.country === undefined || /^[A-Z]{2}$/.test(ask.country)
      ? undefined
      : { where: 'country', found: excerpt(ask.country), expected: 'an ISO 3166 alpha-2 code, or nothing' },
    ...dayFaults(ask),
    ...categoryFaults(ask.categories),
    ...(ask.people ?? []).flatMap(personFaults),
  ];
  return faults.filter((fault) => fault !== undefined);
}

function dayFaults({ allegedFrom, allegedTo }: RecordIncident): Fault[] {
  const expected = 'a day written YYYY-MM-DD';
  const faults = Object.entries({ allegedFrom, allegedTo }).flatMap(([where, day]) =>
    day === undefined || isDay(day) ? [] : [{ where, found: excerpt(day), expected }],
  );
  const backwards = allegedFrom !== undefined && allegedTo !== undefined && allegedTo < allegedFrom;
  return faults.length === 0 && backwards
    ? [{ where: 'allegedTo', found: allegedTo, expected: `no day before ${allegedFrom}` }]
    : faults;
}

function categoryFaults(categories: readonly string[]): Fault[] {
  const expected = `one or more of ${VIOLATION_CATEGORIES.map(({ id }) => id).join(', ')}`;
  if (categories.length === 0) return [{ where: 'categories', found: 'none', expected }];
  return categories
    .filter((id) => findViolationCategory(id) === undefined)
    .map((id) => ({ where: 'categories', found: excerpt(id), expected }));
}

type NewPerson = Omit<IncidentPerson, 'id'>;

function personFaults({ kind, reference, particulars }: NewPerson, at: number, all: readonly NewPerson[]) {
  const twice = all.findIndex((one) => one.reference === reference) < at;
  return [
    INCIDENT_PEOPLE.some((one) => one === kind)
      ? undefined
      : {
          where: `people.${at}.kind`,
          found: excerpt(kind),
          expected: `one of ${INCIDENT_PEOPLE.join(', ')}`,
        },
    textFault(`people.${at}.reference`, reference, 40),
    particulars === null ? undefined : textFault(`people.${at}.particulars`, particulars, 2_000),
    twice
      ? {
          where: `people.${at}.reference`,
          found: excerpt(reference),
          expected: 'a reference that no other person has',
        }
      : undefined,
  ];
}
