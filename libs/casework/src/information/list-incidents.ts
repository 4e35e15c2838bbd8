import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { ListedIncident, ListIncidents, ShownIncident } from './listed-incident.ts';

/** Alleged events of the portfolio, oldest first, each with those of its cases that are open to this person. */
export const listIncidents = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'information.read',
    async (actor, ask: ListIncidents): Promise<Outcome<readonly ShownIncident[]>> => {
      const countries = actor.portfolio === 'all' ? undefined : actor.portfolio;
      const found = await views.information.incidents({ ...ask, countries });
      return done(await withOpenCases({ views }, actor, found));
    },
  );

/** Leaves of each incident's cases only those that this person may open. */
export async function withOpenCases(
  { views }: Pick<Ports, 'views'>,
  actor: Actor,
  incidents: readonly ListedIncident[],
): Promise<readonly ShownIncident[]> {
  const ids = new Set(incidents.flatMap(({ cases }) => cases.map(({ id }) => id)));
  const open = new Set<string>();
  for (const id of ids) if ((await views.caseAccess.requireAccess(actor, id)).ok) open.add(id);
  return incidents.map((one) => ({ ...one, cases: one.cases.filter(({ id }) => open.has(id)) }));
}
