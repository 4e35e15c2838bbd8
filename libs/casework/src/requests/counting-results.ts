import { dayInWords } from '#law';
import { refused } from '../kernel/outcome.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { Nomination } from './request.ts';

const MOST_SHOWN = 50;

/** Refuses to take its unit from a nomination with a signed result that counts; undefined where none has one. */
export async function countingResults(
  { results }: Pick<Transaction, 'results'>,
  nominations: readonly Pick<Nomination, 'id' | 'row' | 'unitText'>[],
): Promise<ReturnType<typeof refused> | undefined> {
  if (nominations.length === 0) return undefined;
  const of = new Map(nominations.map((one) => [one.id, one] as const));
  const signed = await results.ofNominations([...of.keys()]);
  const counting = signed.filter(
    ({ result, reopenedAt }) => reopenedAt === null && (result === 'approved' || result === 'matched'),
  );
  if (counting.length === 0) return undefined;
  const blocks = counting.slice(0, MOST_SHOWN).map(({ result, recordedAt, nominationId }) => ({
    words: `${rowOf(of.get(nominationId))} was signed as ${result} on ${dayInWords(recordedAt)}, for the unit it is matched to.`,
    clearedBy: 'whoever may sign results, by reopening it with a reason',
  }));
  return refused('blocked', 'match.has-result', 'Reopen the results first.', { blocks });
}

const rowOf = (nomination: Pick<Nomination, 'row' | 'unitText'> | undefined): string =>
  nomination?.unitText ? `Row ${nomination.row}, "${nomination.unitText}",` : `Row ${nomination?.row ?? ''}`;
