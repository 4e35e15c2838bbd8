import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import { permitted } from '../kernel/permissions.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { dayFaults, refuseFaults } from '../consequences/read-asked.ts';
import type { AccessIncident } from './access-incident.ts';
import type { AccessQuery } from './access-store.ts';

/** An access incident with how long it lasted: whole days, the first and the last counted; up to today while it lasts. */
export interface ListedAccessIncident extends AccessIncident {
  readonly lastedDays: number;
  readonly lasts: boolean;
}

const DAY = 86_400_000;

/** The access incidents of a country that touch the days given, in their newest versions unless all are asked for. */
export const listAccessIncidents = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase(
    'access.read',
    async (actor, query: AccessQuery): Promise<Outcome<readonly ListedAccessIncident[]>> => {
      const allowed = permitted(actor, 'access.read', query.country);
      if (!allowed.ok) return allowed;
      const { from, to } = query;
      const faults = Object.entries({ from, to }).flatMap(([where, day]) =>
        day === undefined ? [] : dayFaults(where, day),
      );
      const wrong = refuseFaults('access.invalid', faults);
      if (wrong !== undefined) return wrong;
      const today = clock.now().slice(0, 10);
      return done((await views.access.list(query)).map((one) => withDays(one, today)));
    },
  );

function withDays(incident: AccessIncident, today: string): ListedAccessIncident {
  const last = incident.to ?? today;
  const lastedDays = Math.round((Date.parse(last) - Date.parse(incident.from)) / DAY) + 1;
  return { ...incident, lastedDays, lasts: incident.to === null };
}
