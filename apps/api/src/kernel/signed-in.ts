import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '#casework';

/** The person of the session. There is no other way for an actor to enter a handler. */
export const SignedIn = createParamDecorator((_nothing: unknown, context: ExecutionContext): Actor => {
  const actor = context.switchToHttp().getRequest<Request>().user as Actor | undefined;
  if (actor === undefined) throw new Error('SignedIn was used in a handler that is open to everyone.');
  return actor;
});
