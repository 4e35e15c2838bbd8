import { coversCountry } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { ListedPersonJudgement, PersonJudgementFilter } from './person-judgement-views.ts';

export interface ListPersonJudgements extends Omit<PersonJudgementFilter, 'countries'> {
  /** ISO 3166 code. */
  readonly country?: string | undefined;
}

/** What people said of persons on record in the reader's portfolio, newest first; taken back or not. */
export const listPersonJudgements = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'request.read',
    async (
      actor,
      { country, ...filter }: ListPersonJudgements,
    ): Promise<Outcome<readonly ListedPersonJudgement[]>> => {
      const covered = country === undefined || coversCountry(actor, country);
      const countries = country === undefined ? actor.portfolio : covered ? [country] : [];
      return done(await views.personJudgements.list({ ...filter, countries }));
    },
  );

/** One judgement, with the nomination's revision that an undo has to carry. */
export const showPersonJudgement = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'request.read',
    async (actor, { id }: { readonly id: string }): Promise<Outcome<ListedPersonJudgement>> => {
      const found = isUuid(id) ? await views.personJudgements.byId(id) : undefined;
      return found !== undefined && coversCountry(actor, found.country)
        ? done(found)
        : notFound('judgement', id);
    },
  );
