import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { VettingRequest } from './request.ts';

/** The request, locked until the act ends, where its country is in the person's portfolio. */
export async function lockedRequest(
  { requests }: Pick<Transaction, 'requests'>,
  actor: Actor,
  id: string,
): Promise<Outcome<VettingRequest>> {
  const request = await requests.lock(id);
  return request !== undefined && coversCountry(actor, request.country)
    ? done(request)
    : notFound('request', id);
}
