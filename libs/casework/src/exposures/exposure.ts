import type { RegionGround } from '#workflow';
import type { MovementState } from '../transfers/transfer.ts';

/*
 * exposure  what of assistance moved while a country law barred it, or while what the law asks was supported by findings and
 *           nobody had acted. It is shown; it decides nothing.
 */

/** The ground on which a region spoke from a moment on, until the next one of its region. */
export interface DatedGround {
  readonly region: string;
  readonly recordedAt: string;
  readonly ground: RegionGround;
}

/**
 * Why a window is open. `supported`: every element that a bar needs first is found to be met, and nobody has acted.
 * `pending`: a person signed a state in which the text bars by itself under one reading, and nobody has withheld.
 * `barred`: the law bars.
 */
export type WindowKind = 'supported' | 'pending' | 'barred';

/** A time, by whole days, in which what moved is an exposure. */
export interface ExposureWindow {
  readonly kind: WindowKind;
  /** The region of the procedure, by its id. */
  readonly region: string;
  readonly from: string;
  /** First day after it; null while it lasts. */
  readonly to: string | null;
  readonly words: string;
  readonly cite: string;
}

/** A delivery that was reported in a window. */
export interface MovedTransfer {
  readonly transferId: string;
  readonly title: string;
  readonly instrumentId: string;
  readonly unitId: string | null;
  readonly movementId: string;
  readonly state: MovementState;
  readonly onDay: string;
  readonly valueUsd: number | null;
}

/** A transfer that is neither delivered nor cancelled. */
export interface TransferUnderWay {
  readonly transferId: string;
  readonly title: string;
  readonly instrumentId: string;
  readonly unitId: string | null;
  readonly state: MovementState;
  readonly totalUsd: number | null;
}

export interface MovedQuery {
  readonly country: string;
  readonly instrumentIds: readonly string[];
  readonly from: string;
  /** First day that does not count; null where there is none. */
  readonly to: string | null;
  readonly limit: number;
}

export interface ExposureViews {
  /** Of one proceeding, oldest first. */
  grounds(proceedingId: string): Promise<readonly DatedGround[]>;
  /** Part deliveries and deliveries, oldest first. */
  moved(query: MovedQuery): Promise<readonly MovedTransfer[]>;
  /** What those deliveries come to, all of them: whole dollars, and how many have no value on record. */
  movedTotal(
    query: Omit<MovedQuery, 'limit'>,
  ): Promise<{ readonly usd: number; readonly count: number; readonly withoutValue: number }>;
  underWay(
    query: Pick<MovedQuery, 'country' | 'instrumentIds' | 'limit'>,
  ): Promise<readonly TransferUnderWay[]>;
}
