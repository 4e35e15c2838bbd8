import { refused } from '../kernel/outcome.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';

const MOST_SHOWN = 50;

/** Refuses to take its unit from a nomination with a signed result that counts; undefined where none has one. */
export async function countingResults(
  { results }: Pick<Transaction, 'results'>,
  nominationIds: readonly string[],
): Promise<ReturnType<typeof refused> | undefined> {
  if (nominationIds.length === 0) return undefined;
  const signed = await results.ofNominations(nominationIds);
  const counting = signed.filter(
    ({ result, reopenedAt }) => reopenedAt === null && (result === 'approved' || result === 'matched'),
  );
  if (counting.length === 0) return undefined;
  const blocks = counting.slice(0, MOST_SHOWN).map(({ id, nominationId }) => ({
    words: `Nomination ${nominationId} has the signed result ${id} for the unit it is matched to.`,
    clearedBy: 'whoever may sign results, by reopening it with a reason',
  }));
  return refused('blocked', 'match.has-result', 'Reopen the results first.', { blocks });
}
