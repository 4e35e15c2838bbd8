import type { Clock } from '../kernel/time-and-ids.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { daysBetween } from '../proceedings/days-between.ts';
import type { CaseQuery, CaseSummary } from './case-views.ts';

export interface ListCases extends Omit<CaseQuery, 'countries' | 'inStateSince'> {
  readonly country?: string | undefined;
  /** Only cases with a proceeding that has stood in its state for at least so many days. */
  readonly daysInState?: number | undefined;
}

/** A case of the queue, with how long each proceeding has stood where it stands. */
export type QueuedCase = Omit<CaseSummary, 'proceedings'> & {
  readonly proceedings: readonly (CaseSummary['proceedings'][number] & { readonly daysInState: number })[];
};

const DAY = 86_400_000;

/** The cases of the person's portfolio, oldest first. A case that is closed to the person shows that it is there, no more. */
export const listCases = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('case.read', async (actor, ask: ListCases): Promise<Outcome<readonly QueuedCase[]>> => {
    const { country, daysInState, ...query } = ask;
    if (country !== undefined && !coversCountry(actor, country)) return done([]);
    const countries =
      country !== undefined ? [country] : actor.portfolio === 'all' ? undefined : actor.portfolio;
    const inStateSince = daysInState === undefined ? undefined : momentBefore(clock, daysInState);
    const found = await views.cases.queue(actor, { ...query, countries, inStateSince });
    const now = clock.now();
    return done(
      found.map((one) => ({
        ...one,
        proceedings: one.proceedings.map((proceeding) => ({
          ...proceeding,
          daysInState: daysBetween(proceeding.stateSince, now),
        })),
      })),
    );
  });

const momentBefore = (clock: Clock, days: number): string =>
  new Date(Date.parse(clock.now()) - days * DAY).toISOString();
