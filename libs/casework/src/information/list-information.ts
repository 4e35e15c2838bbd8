import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { AttributedInformation, InformationQuery } from './information-store.ts';

/** What of the portfolio is asked for. */
export type ListInformation = Omit<InformationQuery, 'countries'>;

/** Information without its sender's receipt code, which is theirs alone; with the units it is about. */
export type ShownInformation = AttributedInformation;

/** What was received in the person's portfolio, oldest first. What names no country is in every list. */
export const listInformation = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'information.read',
    async (actor, ask: ListInformation): Promise<Outcome<readonly ShownInformation[]>> => {
      const countries = actor.portfolio === 'all' ? undefined : actor.portfolio;
      return done(await views.information.list({ ...ask, countries }));
    },
  );
