import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { ShownRequest } from './list-requests.ts';
import { showRequest } from './list-requests.ts';
import type { MoveRequest } from './move-request.ts';
import { moveRequest } from './move-request.ts';
import type { VettingRequest } from './request.ts';

/** A move, and how the request reads to who made it once it is on record; null where that was not asked for, or could not be read. */
export interface MovedAndRead {
  readonly request: VettingRequest;
  readonly after: ShownRequest | null;
}

/** Moves a request as `moveRequest` does, and answers with how it reads then. */
export const moveAndRead = (ports: Pick<Ports, 'unitOfWork' | 'views' | 'clock'>) =>
  useCase('request.progress', async (actor, ask: MoveRequest): Promise<Outcome<MovedAndRead>> => {
    const moved = await moveRequest(ports)(actor, ask);
    if (!moved.ok) return moved;
    // The move is on record whatever becomes of the reading: a fault here must not say that it failed.
    const read = await showRequest(ports)(actor, { id: ask.requestId }).catch(() => null);
    return done({ request: moved.value, after: read?.ok ? read.value : null });
  });
