import type { Transaction } from '../kernel/unit-of-work.ts';
import { keepRequestClocks } from '../clocks/keep-request-clocks.ts';
import type { LiveResult } from './result-store.ts';
import type { Because } from './result.ts';

type Needs = Pick<Transaction, 'results' | 'requests' | 'units' | 'ledger' | 'clocks' | 'posts'>;

export interface NewInformation {
  /** The units it is about; a commander counts as their unit. */
  readonly unitIds: readonly string[];
  readonly because: Because;
  /** The moment of the act, ISO 8601. */
  readonly at: string;
}

/**
 * New information on a unit reopens the approvals that depend on it: those of the unit and of every unit below it on that
 * day. They no longer count from this act on, and their requests go back to vetting; each request's chain says so. Call it
 * inside the act that brings the information, before reading what stands; it never refuses. Returns the results reopened.
 */
export async function reopenDependents(
  transaction: Needs,
  { unitIds, because, at }: NewInformation,
): Promise<readonly LiveResult[]> {
  if (unitIds.length === 0) return [];
  const today = at.slice(0, 10);
  await transaction.results.holdUnits(unitIds, 'alone');
  const below = await transaction.units.descendantsOf(unitIds, today);
  const reached = new Set([
    ...unitIds,
    ...below.flatMap(({ endId, steps }) => [endId, ...steps.map((step) => step.childId)]),
  ]);
  const live = await transaction.results.liveOf([...reached], today);
  return reopenResults(transaction, live, { ...because, unitIds });
}

/** Reopens results and sends their requests back to vetting; a result that was reopened meanwhile is left out. */
export async function reopenResults(
  { requests, results, ledger, clocks, posts }: Omit<Needs, 'units'>,
  live: readonly LiveResult[],
  because: Because,
): Promise<readonly LiveResult[]> {
  const byRequest = [...Map.groupBy(live, ({ requestId }) => requestId)];
  const inOrder = byRequest.sort(([one], [other]) => (one < other ? -1 : 1));
  const reopened: LiveResult[] = [];
  for (const [requestId, listed] of inOrder) {
    await sendBack({ requests, clocks, posts }, requestId, because);
    const ids = new Set(
      await results.reopen(
        listed.map(({ id }) => id),
        because,
      ),
    );
    const now = listed.filter(({ id }) => ids.has(id));
    if (now.length === 0) continue;
    reopened.push(...now);
    await ledger.append({
      chain: `request:${requestId}`,
      act: 'results.reopened',
      data: {
        because,
        results: now.map(({ id, nominationId, unitId, result }) => ({ id, nominationId, unitId, result })),
      },
    });
  }
  return reopened;
}

async function sendBack(
  transaction: Pick<Needs, 'requests' | 'clocks' | 'posts'>,
  id: string,
  because: Because,
): Promise<void> {
  const { requests } = transaction;
  const request = await requests.lock(id);
  if (request === undefined || (request.state !== 'resultsReturned' && request.state !== 'closed')) return;
  await requests.move(request, {
    move: 'reopen',
    from: request.state,
    to: 'submittedToLeahy',
    correction: false,
    override: false,
    reason: because.words,
  });
  await keepRequestClocks(transaction, { ...request, state: 'submittedToLeahy' });
}
