import createClient from 'openapi-fetch';
import type { Middleware } from 'openapi-fetch';
import type { components, paths } from './api.generated.d.ts';
import type { Refusal } from './refused-error.ts';
import { OfflineError, RefusedError } from './refused-error.ts';

/** A type that the API's document names. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

type Answered<Operation> = Operation extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** What an address answers with. */
export type AnswerOf<Path extends keyof paths, Verb extends keyof paths[Path]> = Answered<paths[Path][Verb]>;

const SAFE = new Set(['GET', 'HEAD']);
const listeners = new Set<(status: number) => void>();
let token = '';

/** Keeps the session's own token, which every change must carry. */
export function rememberToken(next: string | undefined): void {
  token = next ?? '';
}

/** The session's own token, for what is sent past `client`: an upload that tells how far it has come. */
export const sessionToken = (): string => token;

/** Is told the status of every answer: what a session's end and its idle time are read from. Returns how to stop. */
export function onAnswer(listener: (status: number) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const headers: Middleware = {
  onRequest({ request }) {
    if (!SAFE.has(request.method)) request.headers.set('X-CSRF-Token', token);
    return request;
  },
  onResponse({ response }) {
    for (const listener of listeners) listener(response.status);
    return response;
  },
};

/** Where the page came from; a place that is nobody's where there is no page, as in a test. */
function origin(): string {
  const { location } = globalThis as { readonly location?: { readonly origin: string } };
  return location?.origin ?? 'http://localhost';
}

/** The API, typed by its own document. Use it inside `ask`. */
export const client = createClient<paths>({ baseUrl: origin() });
client.use(headers);

interface Reply<Body> {
  readonly data?: Body;
  readonly error?: unknown;
  readonly response: Response;
}

/** What the API answered. Throws `RefusedError` with the refusal where it refused, `OfflineError` where it was not reached. */
export async function ask<Body>(call: Promise<Reply<Body>>): Promise<Body> {
  const reply = await call.catch((error: unknown) => {
    throw error instanceof TypeError ? new OfflineError() : error;
  });
  if (reply.response.ok) return reply.data as Body;
  const said = reply.error as { refusal?: Refusal; requestId?: string } | undefined;
  throw new RefusedError(reply.response.status, said?.refusal ?? UNREADABLE, said?.requestId);
}

const UNREADABLE: Refusal = {
  kind: 'failed',
  code: 'answer.unreadable',
  message: 'The answer could not be read. Something between this browser and Plumbline may have changed it.',
};
