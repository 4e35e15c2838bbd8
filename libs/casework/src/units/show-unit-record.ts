import { coversCountry } from '../kernel/actor.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { holds } from '../kernel/permissions.ts';
import { useCase } from '../kernel/use-case.ts';
import type { CaseSummary } from '../cases/case-views.ts';
import { withOpenCases } from '../information/list-incidents.ts';
import type { PlacedIncident, PlacedSite, ShownMerge, UnitNomination } from './unit-record-views.ts';

/** What refers to a unit; null where the reader's role may not read such things. */
export interface UnitRecord {
  readonly incidents: readonly PlacedIncident[] | null;
  readonly sites: readonly PlacedSite[];
  readonly cases: readonly CaseSummary[] | null;
  readonly nominations: readonly UnitNomination[] | null;
  readonly merges: readonly ShownMerge[];
}

/** As many as a person reads; the lists of cases and requests have all. */
const SHOWN = 100;

/**
 * Everything on record about a unit that this person may see: alleged events with where they are on a map as far as the
 * registry knows, cases, nominations with their results, merges. Not found outside the portfolio.
 */
export const showUnitRecord = ({ views }: Pick<Ports, 'views'>) =>
  useCase('unit.read', async (actor, { id }: { readonly id: string }): Promise<Outcome<UnitRecord>> => {
    const unit = await views.units.byId(id);
    if (unit === undefined || !coversCountry(actor, unit.country)) return notFound('unit', id);
    const [incidents, cases, nominations, sites, merges] = await Promise.all([
      holds(actor, 'information.read') ? incidentsOf({ views }, actor, id) : null,
      holds(actor, 'case.read') ? views.cases.queue(actor, { ...within(actor), unitId: id }) : null,
      holds(actor, 'request.read') ? views.unitRecords.nominations(id, SHOWN) : null,
      views.unitRecords.sites(id),
      views.unitRecords.merges(id),
    ]);
    return done({ incidents, sites, cases, nominations, merges });
  });

const within = ({ portfolio }: Actor) => ({
  limit: SHOWN,
  ...(portfolio !== 'all' && { countries: portfolio }),
});

async function incidentsOf(
  { views }: Pick<Ports, 'views'>,
  actor: Actor,
  unitId: string,
): Promise<readonly PlacedIncident[]> {
  const found = await views.unitRecords.incidents(unitId, actor);
  const covered = found.filter(({ country }) => coversCountry(actor, country));
  const shown = await withOpenCases({ views }, actor, covered);
  return covered.flatMap(({ spots }, at) => {
    const incident = shown[at];
    return incident ? [{ ...incident, spots }] : [];
  });
}
