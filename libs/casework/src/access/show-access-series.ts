import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import { permitted } from '../kernel/permissions.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { AccessSeries, SeriesPoint } from './access-incident.ts';

/** The series kept about a country, without their numbers. */
export const listAccessSeries = ({ views }: Pick<Ports, 'views'>) =>
  useCase('access.read', async (actor, { country }: { readonly country: string }) => {
    const allowed = permitted(actor, 'access.read', country);
    return allowed.ok ? done(await views.access.series(country)) : allowed;
  });

export interface ShownSeries {
  readonly series: AccessSeries;
  readonly points: readonly (SeriesPoint & { readonly recordedAt: string })[];
}

/** A series with its numbers, day by day. */
export const showAccessSeries = ({ views }: Pick<Ports, 'views'>) =>
  useCase('access.read', async (actor, { id }: { readonly id: string }): Promise<Outcome<ShownSeries>> => {
    const series = isUuid(id) ? await views.access.seriesById(id) : undefined;
    if (series === undefined || !coversCountry(actor, series.country)) return notFound('series', id);
    return done({ series, points: await views.access.points(id) });
  });
