import { coversCountry } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { done, notFound } from '../kernel/outcome.ts';
import { permitted } from '../kernel/permissions.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { shown } from '../law/shown.ts';
import { deviationActs } from './deviation-acts.ts';
import type { DeviationFilter } from './deviation.ts';

/** How near its last day a deviation is called expiring, unless asked otherwise. */
export const EXPIRING_DAYS = 30;

export type ListDeviations = Omit<DeviationFilter, 'on' | 'within'> & {
  readonly within?: number | undefined;
};

/** Deviations that name a country of the portfolio, newest first, each as it stands today. */
export const listDeviations = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('case.read', async (actor, { within = EXPIRING_DAYS, ...filter }: ListDeviations) => {
    const allowed = permitted(actor, 'case.read', filter.country ?? null);
    if (!allowed.ok) return allowed;
    return done(await views.deviations.list(actor, { ...filter, within, on: clock.now().slice(0, 10) }));
  });

/** A deviation with the forum's profile as it was signed for, the proceedings it was applied to, and what this person may do. */
export const showDeviation = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('case.read', async (actor, { id }: { readonly id: string }) => {
    const asked = { on: clock.now().slice(0, 10), within: EXPIRING_DAYS };
    const found = isUuid(id) ? await views.deviations.byId(id, asked) : undefined;
    const isOpen = found?.scope.countries.some((country) => coversCountry(actor, country)) === true;
    return found !== undefined && isOpen
      ? done({ ...found, profile: shown(found.profile), acts: deviationActs(found, actor, asked.on) })
      : notFound('deviation', id);
  });
