import type { NewImportQuestion } from '../unit-import-store.ts';
import type { ImportPlan } from './import-plan.ts';

/** As many of each as a person reads; the report has the counts of all. */
const SHOWN = 200;

/** What an import changes, in words and by value: the first two hundred of each. */
export interface ImportDifference {
  readonly units: readonly {
    readonly key: string;
    readonly name: string;
    readonly rows: readonly number[];
  }[];
  readonly claims: readonly {
    readonly unitKey: string;
    readonly row: number;
    readonly kind: string;
    readonly value: unknown;
    readonly validFrom: string | null;
    readonly validTo: string | null;
    /** The claim it succeeds. */
    readonly supersedes: string | null;
  }[];
  readonly withdrawals: readonly { readonly claimId: string; readonly reason: string }[];
  readonly questions: readonly NewImportQuestion[];
}

/** The difference of a plan, short enough to read. */
export function showDifference(plan: ImportPlan): ImportDifference {
  const units = plan.units.filter(({ ending }) => ending.end === 'new');
  return {
    units: units.slice(0, SHOWN).map(({ key, name, rows }) => ({ key, name, rows })),
    claims: plan.claims.slice(0, SHOWN).map(({ claim, supersedes }) => {
      const { unitKey, row, kind, value, validFrom, validTo } = claim;
      return { unitKey, row, kind, value, validFrom, validTo, supersedes };
    }),
    withdrawals: plan.withdrawals.slice(0, SHOWN),
    questions: plan.questions.slice(0, SHOWN),
  };
}
