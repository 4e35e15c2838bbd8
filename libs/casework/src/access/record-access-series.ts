import { coversCountry } from '../kernel/actor.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import { permitted } from '../kernel/permissions.ts';
import type { Ports } from '../kernel/ports.ts';
import { textFault } from '../kernel/text-fault.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { dayFaults, refuseFaults, textFaults, unknownCountry } from '../consequences/read-asked.ts';
import type { AccessSeries, SeriesPoint } from './access-incident.ts';

export type OpenAccessSeries = Pick<AccessSeries, 'country' | 'name' | 'unit' | 'source'>;

/** Begins a series of numbers over time, with what is counted and where the numbers come from. */
export const openAccessSeries = ({ unitOfWork, views, ids }: Pick<Ports, 'unitOfWork' | 'views' | 'ids'>) =>
  useCase('access.record', async (actor, ask: OpenAccessSeries): Promise<Outcome<AccessSeries>> => {
    const { country, name, unit, source } = ask;
    const allowed = permitted(actor, 'access.record', country);
    if (!allowed.ok) return allowed;
    const wrong =
      refuseFaults('access.invalid', textFaults({ name, unit, source })) ??
      (await unknownCountry(views, country));
    if (wrong !== undefined) return wrong;
    return unitOfWork.run(actor, async ({ access, ledger }) => {
      const series = {
        id: ids.next(),
        country,
        name,
        unit,
        source,
        recordedAt: access.at,
        recordedBy: actor.accountId,
      };
      await access.addSeries(series);
      await ledger.append({ chain: `access:${country}`, act: 'access-series.opened', data: { series } });
      return done(series);
    });
  });

export interface AddSeriesPoints {
  readonly seriesId: string;
  readonly points: readonly SeriesPoint[];
}

const MOST_POINTS = 5_000;

/** Adds numbers to a series. A second number for a day is a new version of it; nothing is computed from them and nothing follows from them. */
export const addSeriesPoints = ({ unitOfWork, clock }: Pick<Ports, 'unitOfWork' | 'clock'>) =>
  useCase('access.record', async (actor, { seriesId, points }: AddSeriesPoints) => {
    const wrong = refuseFaults('access.invalid', faultsOf(points, clock.now().slice(0, 10)));
    if (wrong !== undefined) return wrong;
    return unitOfWork.run(actor, async ({ access, ledger }): Promise<Outcome<{ readonly added: number }>> => {
      const series = isUuid(seriesId) ? await access.seriesById(seriesId) : undefined;
      if (series === undefined || !coversCountry(actor, series.country)) return notFound('series', seriesId);
      await access.addPoints(seriesId, points);
      const data = { seriesId, points };
      await ledger.append({ chain: `access:${series.country}`, act: 'access-series.extended', data });
      return done({ added: points.length });
    });
  });

function faultsOf(points: readonly SeriesPoint[], today: string): readonly Fault[] {
  if (points.length === 0 || points.length > MOST_POINTS)
    return [{ where: 'points', found: `${points.length} numbers`, expected: `1 to ${MOST_POINTS} numbers` }];
  return points.flatMap(({ day, value, note }, at) => [
    ...dayFaults(`points.${at}.day`, day, { to: today }),
    ...(Number.isFinite(value)
      ? []
      : [{ where: `points.${at}.value`, found: String(value), expected: 'a number' }]),
    ...(note === null ? [] : [textFault(`points.${at}.note`, note, 500)]).filter(
      (fault) => fault !== undefined,
    ),
  ]);
}
