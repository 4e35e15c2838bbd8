import type { Duty } from '#law';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import { permitted } from '../kernel/permissions.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { BarFilter, ListedUnit, PlacePage } from './consequence-views.ts';
import {
  citeIn,
  EDITION_DUTIES,
  lawNamed,
  publicationDuty,
  PUBLISHING_AUTHORITIES,
  recipientNames,
} from './duties.ts';

/** Whether a barred unit's identity is public. `withheld-unreported` and `undecided` are open duties. */
export type PublicationStanding =
  'published' | 'withheld' | 'withheld-unreported' | 'undecided' | 'not-asked';

/** A barred unit, with what is still owed about its identity. */
export type BarredUnit = Omit<ListedUnit, 'publication'> & {
  readonly publication: PublicationStanding;
  /** Why it is withheld, or where it was published; null where nothing is on record or it is classified. */
  readonly justification: string | null;
  /** What is still to be done, with its citation; null where nothing is. */
  readonly openDuty: { readonly words: string; readonly cite: string } | null;
};

/** A barred unit as the public sees it. */
export interface PublishedUnit {
  readonly unitName: string;
  readonly country: string;
  readonly law: string;
  readonly barredSince: string;
}

/** Bars with what ended them and what they were extended to. */
export const listBars = ({ views }: Pick<Ports, 'views'>) =>
  useCase('edition.read', async (actor, filter: BarFilter) =>
    done(await views.consequences.bars(actor, filter)),
  );

/** The units on the list today, each with the standing of its publication. */
export const listBarredUnits = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase(
    'edition.read',
    async (actor, { country }: { readonly country?: string }): Promise<Outcome<readonly BarredUnit[]>> => {
      const allowed = permitted(actor, 'edition.read', country ?? null);
      if (!allowed.ok) return allowed;
      const asked = { on: clock.now().slice(0, 10), authorityIds: PUBLISHING_AUTHORITIES };
      const found = await views.consequences.listed(actor.portfolio, {
        ...asked,
        ...(country && { country }),
      });
      return done(found.map(barredUnit));
    },
  );

/**
 * The units whose identity is public: barred today, and published. Anyone may ask. A unit that is not here may be barred all
 * the same.
 */
export const listPublishedUnits =
  ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  async (): Promise<Outcome<readonly PublishedUnit[]>> => {
    const asked = { on: clock.now().slice(0, 10), authorityIds: PUBLISHING_AUTHORITIES };
    const found = await views.consequences.listed('all', asked);
    return done(
      found
        .filter(({ publication, standing }) => publication?.decision === 'published' && standing === 'barred')
        .map(({ unitName, country, authorityId, barredSince }) => ({
          unitName,
          country,
          law: lawNamed(authorityId).citation,
          barredSince,
        })),
    );
  };

function barredUnit({ publication, ...unit }: ListedUnit): BarredUnit {
  const duty = publicationDuty(unit.authorityId);
  const standing = duty === undefined ? 'not-asked' : standingOf(publication, unit.unreported);
  const justification = publication?.justification ?? null;
  return { ...unit, publication: standing, justification, openDuty: openDuty(unit, duty, standing) };
}

function standingOf(
  publication: ListedUnit['publication'],
  unreported: readonly string[],
): PublicationStanding {
  if (publication === null) return 'undecided';
  if (publication.decision === 'published') return 'published';
  return unreported.length === 0 ? 'withheld' : 'withheld-unreported';
}

function openDuty(
  { authorityId, unreported }: Pick<ListedUnit, 'authorityId' | 'unreported'>,
  duty: Duty | undefined,
  standing: PublicationStanding,
): BarredUnit['openDuty'] {
  if (duty === undefined) return null;
  const cite = citeIn(lawNamed(authorityId), duty.cite);
  if (standing === 'undecided')
    return { words: 'Neither published nor withheld with a justification that was reported.', cite };
  return standing === 'withheld-unreported'
    ? { words: `Withheld, and not yet reported to ${unreported.join(', ')}.`, cite }
    : null;
}

/** Editions of the list, newest first. */
export const listEditions = ({ views }: Pick<Ports, 'views'>) =>
  useCase('edition.read', async (actor, page: PlacePage) =>
    done(await views.consequences.editions(actor.portfolio, page)),
  );

/** Everyone to whom some law gives the list, by the name that the law gives them. */
const RECIPIENTS: readonly { readonly id: string; readonly name: string }[] = [
  ...new Map(
    EDITION_DUTIES.flatMap(({ authorityId, duty }) => {
      const names = recipientNames(lawNamed(authorityId), duty.recipients);
      return duty.recipients.map((id, at) => [id, { id, name: names[at] ?? id }] as const);
    }),
  ).values(),
];

/** An edition with its entries, whom it reached, and to whom it can be delivered. */
export const showEdition = ({ views }: Pick<Ports, 'views'>) =>
  useCase('edition.read', async (actor, { id }: { readonly id: string }) => {
    const edition = await views.consequences.edition(id);
    return edition && coversCountry(actor, edition.country)
      ? done({ ...edition, recipients: RECIPIENTS })
      : notFound('edition', id);
  });

/** Written agreements, newest first. */
export const listAgreements = ({ views }: Pick<Ports, 'views'>) =>
  useCase('edition.read', async (actor, page: PlacePage) =>
    done(await views.consequences.agreements(actor.portfolio, page)),
  );
