import type { AdoptedReadings } from '#law';
import type { AnswerFacts, DrawnFact, GateFacts } from './answer.ts';

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

/** What is gathered where a country itself receives, and no unit is named. */
export interface GatheredWhole {
  readonly drawn: readonly DrawnFact[];
  /** Null unless they were asked for. */
  readonly gates: GateFacts | null;
  readonly adopted: AdoptedReadings;
}

/** Which units: these, or every unit of a country. */
export type Asked = { readonly unitIds: readonly string[] } | { readonly country: string };

export interface AnswerViews {
  /** In one round trip. Undefined where there is no such unit. */
  facts(unitId: string, time: FactsTime): Promise<GatheredFacts | undefined>;
  /** Of a country as the recipient; in one round trip. */
  whole(country: string, time: FactsTime): Promise<GatheredWhole>;
  /** The drawn proceedings of one case, on which ground they spoke by the day, as known at the moment. */
  drawnOf(caseId: string, time: Pick<FactsTime, 'on' | 'knownAt'>): Promise<readonly DrawnFact[]>;
  adopted(on: string, knownAt: string): Promise<AdoptedReadings>;
  /** Set by set, in bounded memory. A unit that is not there is left out; one that was merged appears as what it is now. */
  many(
    asked: Asked,
    time: FactsTime,
    countries: readonly string[] | 'all',
  ): AsyncIterable<readonly AnswerFacts[]>;
}
