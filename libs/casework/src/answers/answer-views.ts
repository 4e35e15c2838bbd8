import type { AdoptedReadings } from '#law';
import type { AnswerFacts } from './answer.ts';

/** The day and the moment that facts are gathered for. */
export interface FactsTime {
  readonly on: string;
  readonly knownAt: string;
  /** Whether the agreement and the list are gathered too: for assistance whose recipients are unknown beforehand. */
  readonly withGates: boolean;
}

/** One unit's facts. `country` is for the portfolio of who asks; it is not part of the facts. */
export interface GatheredFacts {
  readonly facts: AnswerFacts;
  readonly adopted: AdoptedReadings;
  readonly country: string;
}

/** Which units: these, or every unit of a country. */
export type Asked = { readonly unitIds: readonly string[] } | { readonly country: string };

export interface AnswerViews {
  /** In one round trip. Undefined where there is no such unit. */
  facts(unitId: string, time: FactsTime): Promise<GatheredFacts | undefined>;
  adopted(on: string, knownAt: string): Promise<AdoptedReadings>;
  /** Set by set, in bounded memory. A unit that is not there is left out; one that was merged appears as what it is now. */
  many(
    asked: Asked,
    time: FactsTime,
    countries: readonly string[] | 'all',
  ): AsyncIterable<readonly AnswerFacts[]>;
}
