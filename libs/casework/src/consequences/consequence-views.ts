import type { Actor } from '../kernel/actor.ts';
import type { BarEnding, BarExtension, PublicationDecision, RemediationStep } from './consequence-store.ts';
import type {
  IssuedEdition,
  ListStanding,
  PublicEdition,
  RecordedAgreement,
  ShownEdition,
} from './edition.ts';
import type { Notice, NoticeFilter } from './notice.ts';
import type { GateRecord } from './gate-record.ts';

/** A bar as it is read. */
export interface ShownBar {
  readonly id: string;
  readonly proceedingId: string;
  readonly caseId: string;
  readonly determinationId: string;
  readonly authorityId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly country: string;
  readonly effectiveFrom: string;
  readonly recordedAt: string;
  readonly endings: readonly (BarEnding & { readonly recordedAt: string })[];
  readonly extensions: readonly (BarExtension & { readonly unitName: string; readonly recordedAt: string })[];
}

export interface BarFilter {
  readonly unitId?: string | undefined;
  readonly proceedingId?: string | undefined;
  readonly country?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A unit on the list now, with what was decided about its identity. */
export interface ListedUnit {
  readonly barId: string;
  readonly proceedingId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly country: string;
  readonly authorityId: string;
  readonly barredSince: string;
  readonly standing: ListStanding;
  /** The newest decision since the bar began; null where there is none. */
  readonly publication: (PublicationDecision & { readonly recordedAt: string }) | null;
  /** Committees to which the withholding has not been reported yet. */
  readonly unreported: readonly string[];
}

/** One version of what is known of a step. */
export type StepVersion = RemediationStep & { readonly recordedAt: string; readonly accountId: string };

export interface PlacePage {
  readonly country?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Countries of a portfolio, or every country. */
export type Portfolio = Actor['portfolio'];

/** Reads of what follows from determinations. */
export interface ConsequenceViews {
  /** Oldest first; without bars of cases in which the reader declared a conflict of interest. */
  bars(reader: Actor, filter: BarFilter): Promise<readonly ShownBar[]>;
  /** Units on the list on a day, by country and name. Under these laws only. */
  listed(
    countries: Portfolio,
    asked: { readonly on: string; readonly authorityIds: readonly string[]; readonly country?: string },
  ): Promise<readonly ListedUnit[]>;
  /** Newest first. `after` is the id of the last one of the page before. */
  editions(countries: Portfolio, page: PlacePage): Promise<readonly ShownEdition[]>;
  edition(id: string): Promise<(IssuedEdition & ShownEdition) | undefined>;
  /** The edition before it in the same place. */
  editionBefore(edition: Pick<IssuedEdition, 'country' | 'number'>): Promise<IssuedEdition | undefined>;
  /** What ended or held back these bars, oldest first. */
  endingsOf(barIds: readonly string[]): Promise<readonly BarEnding[]>;
  /** The newest editions, oldest first, each with its barred units whose identity is published now. */
  publicEditions(authorityIds: readonly string[]): Promise<readonly PublicEdition[]>;
  /** Newest first. */
  agreements(countries: Portfolio, page: PlacePage): Promise<readonly RecordedAgreement[]>;
  /** The agreement in force in a place on a day, and the latest edition issued by then with whom it had reached by then. */
  gates(country: string, on: string): Promise<GateRecord>;
  /** Oldest first; without notices of cases in which the reader declared a conflict of interest. */
  notices(reader: Actor, filter: NoticeFilter): Promise<readonly Notice[]>;
  notice(id: string): Promise<Notice | undefined>;
  /** Every version of every step of the proceeding, oldest first. */
  steps(proceedingId: string): Promise<readonly StepVersion[]>;
}
