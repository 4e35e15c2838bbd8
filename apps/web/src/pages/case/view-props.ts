import type { CaseSheet, Explained } from './case-data.ts';
import type { Acting } from './use-acting.ts';

/** What every part of a proceeding's page is given. */
export interface ViewProps {
  readonly sheet: CaseSheet;
  readonly proceeding: Explained;
  readonly acting: Acting;
}
