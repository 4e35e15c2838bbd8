import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { refused } from '../kernel/outcome.ts';
import type { Ids } from '../kernel/time-and-ids.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';

/** An act as it is asked for. */
export interface AskedAct {
  readonly proceedingId: string;
  /** The revision that was read; another one is refused as stale. Null only for a use case that already holds the proceeding. */
  readonly revision: number | null;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Ids of records that the calling use case has made itself, by field: `{noticeId}`. Never from a person. */
  readonly made?: Readonly<Record<string, string>>;
}

/** What an act did. */
export interface ActDone {
  readonly proceedingId: string;
  readonly caseId: string;
  readonly authorityId: string;
  readonly from: string;
  readonly to: string;
  /** The revision it stands at now. */
  readonly revision: number;
  readonly determinationId: string | null;
  readonly signatureId: string | null;
  /** The ids made for what the act put on record, by field. */
  readonly made: Readonly<Record<string, string>>;
  readonly entryId: string;
}

/**
 * Does one act of a proceeding inside the caller's transaction: access, lock, restore, advance, records, transition,
 * ledger, consequences. For a use case that has a record of its own to keep in the same transaction (a delivered notice);
 * everybody else calls `actOnProceeding`.
 */
export async function carryOut(
  _transaction: Transaction,
  _ids: Ids,
  _actor: Actor,
  _ask: AskedAct,
): Promise<Outcome<ActDone>> {
  return refused('blocked', 'act.unknown', 'Not yet.');
}
