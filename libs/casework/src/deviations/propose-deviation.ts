import { findAuthority } from '#law';
import { dayFaults, refuseFaults, textFaults } from '../consequences/read-asked.ts';
import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import { permitted } from '../kernel/permissions.ts';
import type { Ports } from '../kernel/ports.ts';
import { excerpt } from '../kernel/text-fault.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import type { DeviationScope, DeviationTerms } from './deviation.ts';
import { lastDayFor } from './last-day-for.ts';

export type ProposeDeviation = Omit<DeviationTerms, 'renews'> & { readonly renews?: string | undefined };

/**
 * Proposes a departure from the standard process. It changes nothing until another person signs it. Refuses one without an
 * end, one that lasts more than a year, one that begins in the past, and one under a law that knows no forum.
 */
export const proposeDeviation = ({
  unitOfWork,
  views,
  ids,
  clock,
}: Pick<Ports, 'unitOfWork' | 'views' | 'ids' | 'clock'>) =>
  useCase(
    'deviation.propose',
    async (actor, ask: ProposeDeviation): Promise<Outcome<{ readonly id: string }>> => {
      for (const country of ask.scope.countries) {
        const allowed = permitted(actor, 'deviation.propose', country);
        if (!allowed.ok) return allowed;
      }
      const known = (await views.countries.all()).map(({ iso }) => iso);
      const faults = [...faultsOf(ask, clock.now().slice(0, 10)), ...scopeFaults(ask.scope, known)];
      const wrong = refuseFaults('deviation.invalid', faults);
      if (wrong !== undefined) return wrong;
      return unitOfWork.run(actor, (transaction) => propose(transaction, ids.next(), actor, ask));
    },
  );

async function propose(
  transaction: Transaction,
  id: string,
  actor: Actor,
  {
    renews = null,
    ...ask
  }: Omit<ProposeDeviation, 'renews'> & { readonly renews?: string | null | undefined },
): Promise<Outcome<{ readonly id: string }>> {
  const { deviations, ledger } = transaction;
  const forum = await deviations.forum(ask.forumId);
  if (forum === undefined) return notFound('forum', excerpt(ask.forumId));
  const renewed = await strangeRenewal(transaction, actor, { renews, forumId: ask.forumId });
  if (renewed !== undefined) return renewed;
  const outside = await strangeCases(transaction, ask.scope);
  if (outside !== undefined) return outside;
  await deviations.add(id, { ...ask, renews, forumVersion: forum.version });
  const data = { id, ...ask, renews, forum };
  await ledger.append({ chain: `deviation:${id}`, act: 'deviation.proposed', data });
  return done({ id });
}

async function strangeRenewal(
  { deviations }: Transaction,
  actor: Actor,
  { renews, forumId }: Pick<DeviationTerms, 'renews' | 'forumId'>,
) {
  if (renews === null) return undefined;
  const before = await deviations.hold(renews);
  const isOpen = before?.scope.countries.some((country) => coversCountry(actor, country)) === true;
  if (before === undefined || !isOpen) return notFound('deviation', renews);
  return before.forumId === forumId
    ? undefined
    : refuseFaults('deviation.invalid', [
        { where: 'renews', found: `a deviation for ${before.forumId}`, expected: `one for ${forumId}` },
      ]);
}

async function strangeCases({ cases }: Transaction, { caseIds, countries }: DeviationScope) {
  const faults: Fault[] = [];
  for (const id of caseIds) {
    const file = await cases.byId(id);
    if (file === undefined || !countries.includes(file.country))
      faults.push({ where: 'scope.caseIds', found: id, expected: 'a case of the countries named' });
  }
  return refuseFaults('deviation.invalid', faults);
}

function faultsOf(ask: ProposeDeviation, today: string): readonly Fault[] {
  const { authorityClaimed, reasons, endPlan, startsOn, expiresOn, renews } = ask;
  const start = dayFaults('startsOn', startsOn, { from: today });
  const last = start.length === 0 ? { from: startsOn, to: lastDayFor(startsOn) } : {};
  return [
    ...textFaults({ authorityClaimed, reasons, endPlan }),
    ...start,
    ...dayFaults('expiresOn', expiresOn, last),
    ...fault(renews === undefined || isUuid(renews), 'renews', renews ?? '', 'an identifier'),
  ];
}

function scopeFaults(
  { countries, authorityIds, caseIds }: DeviationScope,
  known: readonly string[],
): readonly Fault[] {
  const some = 'at least one';
  return [
    ...fault(countries.length > 0, 'scope.countries', 'none', some),
    ...fault(authorityIds.length > 0, 'scope.authorityIds', 'none', some),
    ...countries.flatMap((one) => fault(known.includes(one), 'scope.countries', one, 'countries on record')),
    ...authorityIds.flatMap((one) =>
      fault(knowsForums(one), 'scope.authorityIds', one, 'laws whose proceedings can have a forum'),
    ),
    ...caseIds.flatMap((one) => fault(isUuid(one), 'scope.caseIds', one, 'identifiers of cases')),
  ];
}

/** Forums have been made for the vetting of units; no other law's procedure has a place for one. */
const knowsForums = (id: string): boolean => findAuthority(id)?.procedure.machine === 'leahy-unit';

const fault = (holds: boolean, where: string, found: string, expected: string): readonly Fault[] =>
  holds ? [] : [{ where, found: excerpt(found), expected }];
