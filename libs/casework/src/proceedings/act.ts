import type { Payload } from './read-payload.ts';

/** An act as it is asked for. */
export interface AskedAct {
  readonly proceedingId: string;
  /** The revision that was read; another one is refused as stale. Null only for a use case that already holds the proceeding. */
  readonly revision: number | null;
  readonly type: string;
  readonly payload: Payload;
  /** Ids of records that the calling use case has made itself, by field: `{noticeId}`. Never from a person. */
  readonly made?: Readonly<Record<string, string>>;
  /** What stands in the way under other laws, where the act asks for that. Never from a person. */
  readonly otherLaws?: readonly string[];
  /** What the calling use case has read from a record itself, by field: `{facts}`. Never from a person. */
  readonly known?: Payload;
}

/** What an act did. */
export interface ActDone {
  readonly proceedingId: string;
  readonly caseId: string;
  readonly authorityId: string;
  readonly act: string;
  readonly from: string;
  readonly to: string;
  /** The revision it stands at now. */
  readonly revision: number;
  readonly determinationId: string | null;
  readonly signatureId: string | null;
  /** Signatures that the act voided by editing what they were given on. */
  readonly voidedSignatureIds: readonly string[];
  /** The ids made for what the act put on record, by field. */
  readonly made: Readonly<Record<string, string>>;
  readonly entryId: string;
}
