import type { Actor } from '../kernel/actor.ts';
import { coversCountry, SYSTEM } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { lockedRequest } from './locked-request.ts';
import { proposeUnits } from './propose-units.ts';
import type { ScreenedText } from './request-store.ts';
import type { ScreeningProgress, VettingRequest } from './request.ts';
import type { UnscreenedText } from './request-views.ts';

type Needs = Pick<Ports, 'unitOfWork' | 'views'>;

/** Told after every part of a search; for whoever waits for it. */
export type ScreeningHook = (progress: ScreeningProgress) => void;

const TEXTS_A_PART = 50;

/**
 * Finishes the running search of a request: for each distinct unit text of it, the registry's units most like it. Goes on
 * where an earlier run stopped, and does nothing where no search is running; two at once share the work or waste it, and
 * spoil nothing. Each part is in the ledger with what was proposed.
 */
export const runScreening =
  (ports: Needs) =>
  async (actor: Actor, requestId: string, hook: ScreeningHook = () => undefined) => {
    const request = await ports.views.requests.byId(requestId);
    if (request === undefined) return notFound('request', requestId);
    for (;;) {
      const texts = await ports.views.requests.unscreened(requestId, TEXTS_A_PART);
      if (texts.length === 0) return finish(ports, actor, requestId);
      const kept = await keep(ports, actor, requestId, await propose(ports, request, texts));
      if (!kept.ok) return kept;
      if (kept.value !== null) hook(kept.value);
    }
  };

/** What a worker does with a `request.screen` job. It may come twice. Throws where the job has to be tried again. */
export const requestScreenHandler =
  (ports: Needs) =>
  async ({ requestId }: { readonly requestId: string }): Promise<void> => {
    const outcome = await runScreening(ports)(SYSTEM, requestId);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
  };

export interface ScreenRequest {
  readonly requestId: string;
  readonly hook?: ScreeningHook;
}

/** Finishes the running search now, in the caller's own process; for the command line. */
export const screenRequest = (ports: Needs) =>
  useCase('request.match', async (actor, { requestId, hook }: ScreenRequest) => {
    const request = await ports.views.requests.byId(requestId);
    if (request === undefined || !coversCountry(actor, request.country))
      return notFound('request', requestId);
    return runScreening(ports)(actor, requestId, hook);
  });

/** Begins a new search, because the registry has grown since the last one. Refused while one is running. */
export const searchAgain = (ports: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('request.match', async (actor, { requestId }: { readonly requestId: string }) =>
    ports.unitOfWork.run(actor, async (transaction): Promise<Outcome<ScreeningProgress>> => {
      const found = await lockedRequest(transaction, actor, requestId);
      if (!found.ok) return found;
      const begun = await transaction.requests.beginScreening(requestId, ports.ids.next());
      if (begun === undefined) return RUNNING;
      await transaction.jobs.add({ name: 'request.screen', data: { requestId } });
      const { id: screening, ...progress } = begun;
      const data = { screening, ...progress };
      await transaction.ledger.append({ chain: `request:${requestId}`, act: 'screening.asked-for', data });
      return done(progress);
    }),
  );

const RUNNING = refused(
  'conflict',
  'screening.running',
  'A search for candidates is running; wait until it has finished.',
);

function propose({ views }: Needs, { country }: VettingRequest, texts: readonly UnscreenedText[]) {
  return Promise.all(
    texts.map(async ({ textId, unitText }): Promise<ScreenedText> => {
      const candidates = await proposeUnits(views.units, unitText, country);
      return { textId, unitText, candidates };
    }),
  );
}

function keep({ unitOfWork }: Needs, actor: Actor, requestId: string, found: readonly ScreenedText[]) {
  return unitOfWork.run(actor, async ({ requests, ledger }): Promise<Outcome<ScreeningProgress | null>> => {
    const running = await requests.lockScreening(requestId);
    if (running === undefined) return done(null);
    const kept = await requests.keepScreened(running.id, found);
    const progress = { ...running, screened: running.screened + kept.length };
    if (kept.length > 0)
      await ledger.append({
        chain: `request:${requestId}`,
        act: 'candidates.proposed',
        data: { screening: running.id, round: running.round, texts: kept },
      });
    return done(progress);
  });
}

function finish({ unitOfWork }: Needs, actor: Actor, requestId: string) {
  return unitOfWork.run(actor, async ({ requests, ledger }): Promise<Outcome<ScreeningProgress | null>> => {
    const running = await requests.lockScreening(requestId);
    if (running === undefined) return done(null);
    await requests.finishScreening(running.id);
    const { id: screening, round, texts, screened } = running;
    await ledger.append({
      chain: `request:${requestId}`,
      act: 'screening.finished',
      data: { screening, round, texts, screened },
    });
    return done(running);
  });
}
