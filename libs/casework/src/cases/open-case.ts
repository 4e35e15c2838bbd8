import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import { outsidePortfolio } from '../kernel/outside-portfolio.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { isDay, excerpt, textFault } from '../kernel/text-fault.ts';
import type { CaseRecord, UnidentifiedUnit } from './case.ts';
import type { CaseStore } from './case-store.ts';
import { hasOpenCase } from './has-open-case.ts';

export interface OpenCase {
  readonly title: string;
  /** The unit, where it is identified. */
  readonly unitId?: string | undefined;
  /** What is known of the unit where it is not. */
  readonly unidentified?: (UnidentifiedUnit & { readonly country: string }) | undefined;
  /** The country itself, for the laws that ask their question of a government. One of the three, never two. */
  readonly country?: string | undefined;
}

/**
 * Opens a case on a unit, on a unit that nobody has identified yet, or on a country. A unit has one open case, and so has a
 * country: a second is refused with the way to the first. Whoever opens it declares their conflict of interest like everybody else before reading on.
 */
export const openCase = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('case.open', async (actor, ask: OpenCase): Promise<Outcome<CaseRecord>> => {
    const faults = faultsOf(ask);
    if (faults.length > 0)
      return refused('invalid', 'case.invalid', 'The case cannot be opened like this.', { faults });
    return unitOfWork.run(actor, async (transaction) => {
      const subject = await subjectOf(transaction, actor, ask);
      if (!subject.ok) return subject;
      const { at } = transaction.cases;
      const told = { title: ask.title.trim(), openedAt: at, openedBy: actor.accountId };
      const file: CaseRecord = {
        id: ids.next(),
        ...subject.value,
        transferId: null,
        ...told,
        closedAt: null,
        revision: 1,
      };
      await transaction.cases.add(file);
      await transaction.ledger.append({ chain: `case:${file.id}`, act: 'case.opened', data: { case: file } });
      return done(file);
    });
  });

type Subject = Pick<CaseRecord, 'subject' | 'unitId' | 'unidentified' | 'country'>;

async function subjectOf(
  { cases, units }: Transaction,
  actor: Actor,
  { unitId, unidentified, country }: OpenCase,
): Promise<Outcome<Subject>> {
  if (country !== undefined) return aCountry(cases, actor, country);
  if (unitId === undefined) return unknownUnit(actor, unidentified);
  const unit = (await units.standingFor([unitId])).get(unitId);
  if (unit === undefined || !coversCountry(actor, unit.country)) return notFound('unit', unitId);
  await cases.holdSubject(unit.id);
  const open = await cases.openOn(unit.id);
  if (open !== undefined) return hasOpenCase(open);
  return done({ subject: 'unit', unitId: unit.id, unidentified: null, country: unit.country });
}

async function aCountry(cases: CaseStore, actor: Actor, country: string): Promise<Outcome<Subject>> {
  if (!coversCountry(actor, country)) return outsidePortfolio(country);
  await cases.holdSubject(country);
  const open = await cases.openOnCountry(country);
  if (open !== undefined) return hasOpenCase(open);
  return done({ subject: 'country', unitId: null, unidentified: null, country });
}

function unknownUnit(actor: Actor, unidentified: OpenCase['unidentified']): Outcome<Subject> {
  if (unidentified === undefined) throw new Error('Neither a unit nor words for one passed the check.');
  const { country, words, place, seenOn } = unidentified;
  if (!coversCountry(actor, country)) return outsidePortfolio(country);
  return done({
    subject: 'unit',
    unitId: null,
    unidentified: { words: words.trim(), place, seenOn },
    country,
  });
}

function faultsOf({ title, unitId, unidentified, country }: OpenCase): readonly Fault[] {
  const faults = [textFault('title', title, 300)];
  const named = [unitId, unidentified, country].filter((one) => one !== undefined).length;
  if (named !== 1)
    faults.push({
      where: 'unitId',
      found: named === 0 ? 'neither a unit, nor words for one, nor a country' : `${named} subjects`,
      expected: 'the unit, or in "unidentified" what is known of it, or in "country" the country itself',
    });
  if (country !== undefined) faults.push(countryFault('country', country));
  if (unitId !== undefined && !isUuid(unitId))
    faults.push({ where: 'unitId', found: 'no id', expected: 'the id of a unit' });
  return [...faults, ...(unidentified ? unidentifiedFaults(unidentified) : [])].filter(
    (fault) => fault !== undefined,
  );
}

function unidentifiedFaults({ country, words, place, seenOn }: NonNullable<OpenCase['unidentified']>) {
  return [
    textFault('unidentified.words', words, 1_000),
    place === null ? undefined : textFault('unidentified.place', place, 300),
    countryFault('unidentified.country', country),
    seenOn === null || isDay(seenOn)
      ? undefined
      : { where: 'unidentified.seenOn', found: excerpt(seenOn), expected: 'a day written YYYY-MM-DD' },
  ];
}

const countryFault = (where: string, country: string): Fault | undefined =>
  /^[A-Z]{2}$/.test(country)
    ? undefined
    : { where, found: excerpt(country), expected: 'an ISO 3166 alpha-2 code' };
