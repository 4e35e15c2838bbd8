import { judgedForm } from '#matching';
import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { JudgementFilter, ListedJudgement } from './match-judgement-views.ts';

export interface ListJudgements extends Omit<JudgementFilter, 'countries' | 'judgedForm'> {
  /** ISO 3166 code. */
  readonly country?: string | undefined;
  /** The words that were judged; case, marks and punctuation do not matter. */
  readonly text?: string | undefined;
}

/** What people said about proposed units in the reader's portfolio, newest first; taken back or not. */
export const listJudgements = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'request.read',
    async (
      actor,
      { country, text, ...filter }: ListJudgements,
    ): Promise<Outcome<readonly ListedJudgement[]>> => {
      const form = text === undefined ? undefined : judgedForm(text);
      if (form === '' || (filter.unitId !== undefined && !isUuid(filter.unitId))) return done([]);
      const countries = country === undefined ? actor.portfolio : onlyCovered(actor, country);
      return done(await views.matchJudgements.list({ ...filter, countries, judgedForm: form }));
    },
  );

const onlyCovered = (actor: Actor, country: string): readonly string[] =>
  coversCountry(actor, country) ? [country] : [];

/** One judgement, with the nomination's revision that an undo has to carry. */
export const showJudgement = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'request.read',
    async (actor, { id }: { readonly id: string }): Promise<Outcome<ListedJudgement>> => {
      const found = isUuid(id) ? await views.matchJudgements.byId(id) : undefined;
      return found !== undefined && coversCountry(actor, found.country)
        ? done(found)
        : notFound('judgement', id);
    },
  );
