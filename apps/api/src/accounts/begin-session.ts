import { randomBytes } from 'node:crypto';
import type { Request } from 'express';
import type { Account } from '#casework';
import { actorOf } from '#casework';

const TOKEN_BYTES = 32;

/**
 * Begins a session for an account that has shown its password. Passport makes a new identifier here, so that one planted
 * before sign-in is worth nothing, and the session before, if there was one, ends.
 */
export async function beginSession(request: Request, account: Account): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.logIn(actorOf(account), (error: unknown) => (error ? reject(error as Error) : resolve()));
  });
  request.passwordIsTemporary = account.passwordIsTemporary;
  Object.assign(request.session, {
    csrf: randomBytes(TOKEN_BYTES).toString('base64url'),
    began: new Date().toISOString(),
    seen: Date.now(),
    confirmed: Date.now(),
    generation: account.sessionGeneration,
  });
}

/** Ends the session of this request; its identifier is worth nothing from here on. */
export function endSession(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.destroy((error: unknown) => (error ? reject(error as Error) : resolve()));
  });
}
