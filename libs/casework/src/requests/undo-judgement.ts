import type { Actor } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { textFault } from '../kernel/text-fault.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { countingResults } from './counting-results.ts';
import type { JudgedNomination } from './judge-matches.ts';
import { lockedRequest } from './locked-request.ts';
import { matchAfterAll } from './match-after.ts';
import type { KeptJudgement } from './request-store.ts';
import type { Nomination, VettingRequest } from './request.ts';
import { hasEnded } from './request.ts';
import { staleNominations } from './stale-nominations.ts';

export interface UndoJudgement {
  readonly judgementId: string;
  /** The revision of the nomination that was read. */
  readonly revision: number;
  readonly reason: string;
}

/**
 * Takes back what a person said about a proposed unit: it counts in no later search, and the nomination stands at what
 * its other judgements come to. The judgement stays on record, with who took it back and why. In a request that has ended
 * the nomination stays as it was decided. Refuses a judgement that was taken back already, a stale revision, and to take
 * its unit from a nomination with a result that counts.
 */
export const undoJudgement = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase('request.match', async (actor, ask: UndoJudgement): Promise<Outcome<JudgedNomination>> => {
    const fault = textFault('reason', ask.reason);
    if (fault !== undefined)
      return refused('invalid', 'judgement.no-reason', 'Taking a judgement back needs its reason in words.', {
        faults: [fault],
      });
    return unitOfWork.run(actor, async (transaction) => {
      const read = await readTogether(transaction, actor, ask);
      if (!read.ok) return read;
      const after = matchWithout(read.value);
      const takesUnit =
        read.value.nomination.unitId !== null && after.unitId !== read.value.nomination.unitId;
      const blocked = await countingResults(transaction, takesUnit ? [read.value.nomination] : []);
      return blocked ?? write(transaction, ask, read.value, after);
    });
  });

interface ReadTogether {
  readonly request: VettingRequest;
  readonly nomination: Nomination;
  readonly judgement: KeptJudgement;
  readonly judgements: readonly KeptJudgement[];
}

async function readTogether(
  transaction: Pick<Transaction, 'requests' | 'results'>,
  actor: Actor,
  { judgementId, revision }: UndoJudgement,
): Promise<Outcome<ReadTogether>> {
  const { requests } = transaction;
  const nothing = notFound('judgement', judgementId);
  const place = isUuid(judgementId) ? await requests.judgementPlace(judgementId) : undefined;
  if (place === undefined) return nothing;
  const { requestId, nominationId } = place;
  const found = await lockedRequest(transaction, actor, requestId);
  const [nomination] = await requests.lockNominations([nominationId]);
  const judgements = await requests.judgementsOf(nominationId);
  const judgement = judgements.find(({ id }) => id === judgementId);
  if (!found.ok || nomination === undefined || judgement === undefined) return nothing;
  if (judgement.undone !== null) return undoneBefore(judgement);
  const stale = await staleNominations(
    transaction,
    [{ nominationId, revision }],
    new Map([[nominationId, nomination]]),
  );
  return stale.ok ? done({ request: found.value, nomination, judgement, judgements }) : stale;
}

const undoneBefore = ({ undone }: KeptJudgement) =>
  refused('conflict', 'judgement.undone', 'This judgement was taken back already.', {
    meanwhile: { ...undone },
  });

function matchWithout({ request, nomination, judgement, judgements }: ReadTogether): JudgedNomination {
  const { id, matchState, unitId, revision } = nomination;
  if (hasEnded(request)) return { id, matchState, unitId, revision };
  const others = judgements.filter((one) => one.undone === null && one.id !== judgement.id);
  return { id, ...matchAfterAll(others), revision: revision + 1 };
}

async function write(
  { requests, ledger }: Pick<Transaction, 'requests' | 'ledger'>,
  { judgementId, reason }: UndoJudgement,
  { request, nomination, judgement }: ReadTogether,
  after: JudgedNomination,
): Promise<Outcome<JudgedNomination>> {
  await requests.undoJudgement(judgementId, reason);
  if (after.revision !== nomination.revision) await requests.saveMatches([after]);
  const { undone: _undone, ...said } = judgement;
  await ledger.append({
    chain: `request:${request.id}`,
    act: 'match.judgement-undone',
    data: { judgement: said, reason, row: nomination.row, nomination: after },
  });
  return done(after);
}
