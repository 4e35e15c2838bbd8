import type { RecordedAgreement, ShownEdition } from './edition.ts';

/** What the gates of 22 U.S.C. 2378d(c)(1) are decided from. It names no place. */
export interface GateRecord {
  readonly agreement: RecordedAgreement | undefined;
  readonly edition: ShownEdition | undefined;
}
