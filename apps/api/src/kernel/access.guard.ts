import { timingSafeEqual } from 'node:crypto';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Actor } from '#casework';
import { permitted, refused } from '#casework';
import { answer } from './refusal.ts';
import type { Requirement } from './requires.ts';
import { REQUIRES } from './requires.ts';

declare module 'express-session' {
  interface SessionData {
    csrf: string;
    began: string;
    seen: number;
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Stands before every handler: someone must be signed in, an unsafe method must carry the session's own token
 * (`X-CSRF-Token`), and the person's roles must carry the declared permission.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const requirement = this.reflector.get<Requirement | undefined>(REQUIRES, context.getHandler());
    if (requirement === undefined) return false;
    if ('public' in requirement) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const actor = request.user as Actor | undefined;
    if (actor === undefined) return answer<boolean>(SIGN_IN_FIRST);
    if (!SAFE.has(request.method) && !carriesToken(request)) return answer<boolean>(NO_TOKEN);
    return answer(permitted(actor, requirement.permission));
  }
}

const SIGN_IN_FIRST = refused('unauthenticated', 'session.none', 'Sign in first; or your session has ended.');
const NO_TOKEN = refused(
  'forbidden',
  'session.no-token',
  "The request does not carry this session's token. Read it from GET /api/session and send it as X-CSRF-Token.",
);

function carriesToken(request: Request): boolean {
  const [sent, expected] = [request.get('x-csrf-token') ?? '', request.session.csrf ?? ''];
  if (expected === '' || sent.length !== expected.length) return false;
  return timingSafeEqual(Buffer.from(sent), Buffer.from(expected));
}
