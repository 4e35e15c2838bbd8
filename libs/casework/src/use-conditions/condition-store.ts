import type { Finding } from '#law';
import type { Attributed } from '../proceedings/proceeding-record.ts';

/** What was found on one condition of use, as of a day. A later one holds; the earlier stay on view. */
export interface ConditionFinding {
  readonly id: string;
  readonly caseId: string;
  readonly authorityId: string;
  readonly conditionId: string;
  readonly status: Finding;
  readonly reasons: string;
  readonly evidenceIds: readonly string[];
  /** The day as of which it was found, YYYY-MM-DD. */
  readonly foundOn: string;
  readonly by: Attributed;
}

/** Findings on conditions, within one act. */
export interface ConditionStore {
  add(finding: Omit<ConditionFinding, 'by'>): Promise<void>;
}

/** Reads of findings on conditions. */
export interface ConditionViews {
  /** Of one case and authority, oldest first. */
  ofCase(caseId: string, authorityId: string): Promise<readonly ConditionFinding[]>;
  /** Of every case about a country, under any authority, as known at a moment; oldest first. */
  ofCountry(country: string, knownAt: string): Promise<readonly ConditionFinding[]>;
}

/** What holds on a day: of each condition the finding as of the latest day by then, and of those the last recorded. */
export function statusesOn(
  findings: readonly ConditionFinding[],
  on: string,
): Readonly<Record<string, Finding>> {
  const begun = findings.filter(({ foundOn }) => foundOn <= on);
  const inOrder = [...begun].sort(
    (a, b) =>
      a.foundOn.localeCompare(b.foundOn) || a.by.at.localeCompare(b.by.at) || a.id.localeCompare(b.id),
  );
  return Object.fromEntries(inOrder.map(({ conditionId, status }) => [conditionId, status]));
}
