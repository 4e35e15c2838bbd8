import type { Block, Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { keepRequestClocks } from '../clocks/keep-request-clocks.ts';
import { lockedRequest } from './locked-request.ts';
import type { PossibleMove } from './request-moves.ts';
import { possibleMoves } from './request-moves.ts';
import type { RequestTransition } from './request-store.ts';
import type { RequestMove, RequestState, VettingRequest } from './request.ts';
import { textFault } from '../kernel/text-fault.ts';

export interface MoveRequest {
  readonly requestId: string;
  /** The revision that was read; another one is refused as stale. */
  readonly revision: number;
  readonly move: RequestMove;
  /** Needed to reject, to cancel, to take a step back, and to pass over a block. */
  readonly reason?: string | undefined;
  /** Pass over the blocks that a recorded reason may pass over: the courtesy checks, a person's missing fields. */
  readonly override?: boolean | undefined;
}

/**
 * Moves a request one step. Refuses a stale page with what happened meanwhile, a step that does not start from here, a
 * step with something in its way (unless it is one that `override` and a reason may pass over), and a step that needs a
 * reason and has none.
 */
export const moveRequest = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase('request.progress', async (actor, ask: MoveRequest): Promise<Outcome<VettingRequest>> =>
    unitOfWork.run(actor, async (transaction) => {
      const found = await lockedRequest(transaction, actor, ask.requestId);
      if (!found.ok) return found;
      const request = found.value;
      const history = await transaction.requests.transitions(request.id);
      if (request.revision !== ask.revision) return stale(request, history);
      const facts = await transaction.requests.facts(request.id);
      const move = possibleMoves(request.state, facts, history).find(({ move: name }) => name === ask.move);
      const step = allowed(request, move, ask);
      if (!step.ok) return step;
      await transaction.requests.move(request, step.value);
      await keepRequestClocks(transaction, { ...request, state: step.value.to });
      const data = { ...step.value, overrode: move?.blocks ?? [], revision: request.revision + 1 };
      await transaction.ledger.append({ chain: `request:${request.id}`, act: 'request.moved', data });
      return done({ ...request, state: step.value.to, revision: request.revision + 1 });
    }),
  );

type NewStep = Omit<RequestTransition, 'sequence' | 'at' | 'accountId'>;

function allowed(
  request: VettingRequest,
  move: PossibleMove | undefined,
  ask: MoveRequest,
): Outcome<NewStep> {
  if (move === undefined || move.to === null) return blocked(request, move?.blocks ?? []);
  const passesOver = move.blocks.length > 0;
  const mayPassOver = ask.override === true && move.canOverride;
  if (passesOver && !mayPassOver) return blocked(request, move.blocks);
  const fault = reasonFault(ask.reason, move.needsReason || passesOver);
  if (fault !== undefined)
    return refused('invalid', 'request.no-reason', 'This step needs its reason in words.', {
      faults: [fault],
    });
  return done(stepOf(request.state, { ...move, to: move.to }, passesOver, ask.reason));
}

function reasonFault(reason: string | undefined, needed: boolean) {
  return reason === undefined && !needed ? undefined : textFault('reason', reason ?? '');
}

function stepOf(
  from: RequestState,
  { move, to }: { readonly move: RequestMove; readonly to: RequestState },
  override: boolean,
  reason: string | undefined,
): NewStep {
  return { move, from, to, correction: move === 'takeBack', override, reason: reason ?? null };
}

function blocked(request: VettingRequest, blocks: readonly Block[]) {
  const why = blocks.map(({ words }) => words).join(' ');
  return refused('blocked', 'request.move-blocked', why || 'There is no such step.', {
    blocks,
    meanwhile: { state: request.state, revision: request.revision },
  });
}

function stale(request: VettingRequest, history: readonly RequestTransition[]) {
  const last = history.at(-1);
  return refused('stale', 'request.moved-on', 'The request has moved since you read it.', {
    meanwhile: { state: request.state, revision: request.revision, last },
  });
}
