import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { Nomination } from './request.ts';

const MOST_SHOWN = 50;

/**
 * Refuses an act on nominations that are not there, or that changed since they were read; then it tells which,
 * and of the first of them what they are matched to now and what was signed for them meanwhile.
 */
export async function staleNominations(
  { results }: Pick<Transaction, 'results'>,
  read: readonly { readonly nominationId: string; readonly revision: number }[],
  locked: ReadonlyMap<string, Nomination>,
): Promise<Outcome<true>> {
  const missing = read.find(({ nominationId }) => !locked.has(nominationId));
  if (missing !== undefined) return notFound('nomination', missing.nominationId);
  const changed = read.flatMap(({ nominationId, revision }) => {
    const now = locked.get(nominationId);
    return now === undefined || now.revision === revision ? [] : [now];
  });
  if (changed.length === 0) return done(true);
  const shown = changed.slice(0, MOST_SHOWN);
  const signed = await results.ofNominations(shown.map(({ id }) => id));
  const nominations = shown.map(({ id, row, revision, matchState, unitId }) => ({
    id,
    row,
    revision,
    matchState,
    unitId,
    results: signed.filter(({ nominationId }) => nominationId === id),
  }));
  const some = changed.length === 1 ? '1 nomination' : `${changed.length} nominations`;
  const message = `${some} changed since you read them. Nothing was done; look at what happened and decide again.`;
  return refused('stale', 'nomination.moved-on', message, {
    meanwhile: { nominations, changed: changed.map(({ id }) => id) },
  });
}
