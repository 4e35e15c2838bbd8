import type { AdoptedReadings, Holiday } from '#law';
import type { WhoAndWhen } from '../who-and-when.ts';

/**
 * An act in a drawn proceeding: its id, who acts (from the session), when (from the clock), and its fields beside them.
 * `recordId`, `determinationId`, `signatureId`, `findingId`, `positionId` and `noticeId` are made by the caller, never
 * sent by a person. `adopted` are the readings adopted by then, and `holidays` those of business days; both come from
 * what is on record, and what needs them fails where they are left out.
 */
export interface ChartedEvent extends WhoAndWhen {
  readonly type: string;
  readonly adopted?: AdoptedReadings;
  readonly holidays?: readonly Holiday[];
  /** What stands in the way under other laws, a sentence each; from the answer for the transfer, never from a person. */
  readonly otherLaws?: readonly string[];
  readonly [field: string]: unknown;
}
