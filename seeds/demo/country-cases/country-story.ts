import type { ProceedingStory } from '../cases/case-story.ts';
import type { Who } from '../demo-cast.ts';

/** What the acts of a country's case can name. */
export interface CountryFacts {
  readonly accessIncidentIds: readonly string[];
  /** The day that lies this many days after today; before it where negative. */
  readonly day: (days: number) => string;
}

/** A case about an invented country, from its first act to where the demo leaves it. */
export interface CountryStory {
  /** ISO code of the invented partner, and its name. */
  readonly country: string;
  readonly name: string;
  readonly team: readonly Who[];
  /** Whether consignments of aid and a series of loads a day are put on record. */
  readonly hasAccessRecord: boolean;
  readonly proceedings: readonly ProceedingStory<CountryFacts>[];
}

export const countryTitleOf = ({ name }: Pick<CountryStory, 'name'>): string =>
  `${name}: the laws about a country (invented)`;
