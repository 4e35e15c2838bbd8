import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Views } from '../kernel/views.ts';
import { useCase } from '../kernel/use-case.ts';
import { requestClocks } from './request-clocks.ts';
import type { RequestClock } from './request-clocks.ts';
import type { PossibleMove } from './request-moves.ts';
import { possibleMoves } from './request-moves.ts';
import type { NominationFilter, RequestFilter, RequestSheet, RowFilter } from './request-views.ts';

/** Requests in the reader's portfolio, newest first. */
export const listRequests = ({ views }: Pick<Ports, 'views'>) =>
  useCase('request.read', async (actor, filter: Omit<RequestFilter, 'countries'>) =>
    done(await views.requests.list({ ...filter, countries: actor.portfolio })),
  );

/** A request with its history, its time limits and every possible next step with what stands in its way. */
export interface ShownRequest extends RequestSheet {
  readonly moves: readonly PossibleMove[];
  readonly clocks: readonly RequestClock[];
}

/** One request, as everything about it stands. */
export const showRequest = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('request.read', async (actor, { id }: { readonly id: string }): Promise<Outcome<ShownRequest>> => {
    const sheet = await views.requests.sheet(id);
    if (sheet === undefined || !coversCountry(actor, sheet.request.country)) return notFound('request', id);
    const post = await views.posts.byId(sheet.request.postId);
    if (post === undefined) throw new Error(`The post ${sheet.request.postId} of a request is gone.`);
    const moves = possibleMoves(sheet.request.state, sheet.facts, sheet.transitions);
    const clocks = requestClocks(sheet.request, post, sheet.transitions, clock.now().slice(0, 10));
    return done({ ...sheet, moves, clocks });
  });

/** The rows of a request's file, each with where it ended. */
export const listRequestRows = ({ views }: Pick<Ports, 'views'>) =>
  useCase('request.read', async (actor, { id, ...filter }: RowFilter & { readonly id: string }) => {
    const may = await readable(views, actor, id);
    return may.ok ? done(await views.requests.rows(id, filter)) : may;
  });

/** The nominations of a request with their candidates, judgements and results. */
export const listNominations = ({ views }: Pick<Ports, 'views'>) =>
  useCase('request.read', async (actor, { id, ...filter }: NominationFilter & { readonly id: string }) => {
    const may = await readable(views, actor, id);
    return may.ok ? done(await views.requests.nominations(id, filter)) : may;
  });

async function readable(
  { requests }: Pick<Views, 'requests'>,
  actor: Actor,
  id: string,
): Promise<Outcome<true>> {
  const request = await requests.byId(id);
  return request !== undefined && coversCountry(actor, request.country)
    ? done(true)
    : notFound('request', id);
}

/** The request a nomination belongs to, for an act on the nomination alone. */
export const findNominationRequest = ({ views }: Pick<Ports, 'views'>) =>
  useCase('request.read', async (actor, { nominationId }: { readonly nominationId: string }) => {
    const requestId = (await views.requests.requestsOf([nominationId])).get(nominationId);
    if (requestId === undefined) return notFound('nomination', nominationId);
    const may = await readable(views, actor, requestId);
    return may.ok ? done({ requestId }) : notFound('nomination', nominationId);
  });
