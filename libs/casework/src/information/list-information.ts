import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Attribution, Information } from './information.ts';

export interface ListInformation {
  /** Only what was read for its events, or only what was not. */
  readonly evaluated?: boolean | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Information without its sender's receipt code, which is theirs alone; with the units it is about. */
export type ShownInformation = Omit<Information, 'receiptCode'> & { readonly about: readonly Attribution[] };

/** What was received in the person's portfolio, oldest first. What names no country is in every list. */
export const listInformation = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'information.read',
    async (actor, ask: ListInformation): Promise<Outcome<readonly ShownInformation[]>> => {
      const countries = actor.portfolio === 'all' ? undefined : actor.portfolio;
      const found = await views.information.list({ ...ask, countries });
      return done(found.map(({ receiptCode: _theSenders, ...shown }) => shown));
    },
  );
