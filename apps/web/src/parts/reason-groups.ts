import type { Schema } from '../data/client.ts';

type Reason = Schema<'Reason'>;
type Verdict = Schema<'Verdict'>;

/** The reasons of one law, and what they come to together. */
export interface ReasonGroup {
  /** Null where a reason comes from no law: the vetting result. */
  readonly authorityId: string | null;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

const WEIGHT: Readonly<Record<Verdict, number>> = { barred: 0, 'not-determined': 1, eligible: 2 };

const heaviest = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce<Verdict>((worst, one) => (WEIGHT[one] < WEIGHT[worst] ? one : worst), 'eligible');

/** Reasons by law, those that stand in the way first; within a law in the order of the answer. */
export function groupReasons(reasons: readonly Reason[]): readonly ReasonGroup[] {
  const ids = [...new Set(reasons.map(({ authorityId }) => authorityId))];
  return ids
    .map((authorityId) => {
      const own = reasons
        .filter((one) => one.authorityId === authorityId)
        .sort((a, b) => WEIGHT[a.verdict] - WEIGHT[b.verdict]);
      return { authorityId, verdict: heaviest(own.map(({ verdict }) => verdict)), reasons: own };
    })
    .sort((a, b) => WEIGHT[a.verdict] - WEIGHT[b.verdict]);
}
