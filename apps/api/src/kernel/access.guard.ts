import { timingSafeEqual } from 'node:crypto';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Actor, Outcome, Permission } from '#casework';
import { done, permitted, refused } from '#casework';
import { answer } from './refusal.ts';
import type { Requirement } from './requires.ts';
import { REQUIRES } from './requires.ts';

declare module 'express-session' {
  interface SessionData {
    csrf: string;
  }
}

declare module 'express-serve-static-core' {
  interface Request {
    /** Whether somebody else chose the password of who signed in. */
    passwordIsTemporary?: boolean;
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Stands before every handler: a change must not come from another site; someone must be signed in, an unsafe method must
 * carry the session's own token (`X-CSRF-Token`), and the person's roles must carry the declared permission. Who has a password that
 * somebody else chose may only choose another.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const requirement = this.reflector.get<Requirement | undefined>(REQUIRES, context.getHandler());
    if (requirement === undefined) return false;
    const request = context.switchToHttp().getRequest<Request>();
    if (!SAFE.has(request.method) && comesFromElsewhere(request)) return answer<boolean>(OTHER_SITE);
    if ('public' in requirement) return true;
    return answer(mayPass(request, requirement.permission));
  }
}

function mayPass(request: Request, permission: Permission): Outcome<true> {
  const actor = request.user as Actor | undefined;
  if (actor === undefined) return SIGN_IN_FIRST;
  if (!SAFE.has(request.method) && !carriesToken(request)) return NO_TOKEN;
  const allowed = permitted(actor, permission);
  if (!allowed.ok) return allowed;
  const mustChange = request.passwordIsTemporary === true && permission !== 'session.read';
  return mustChange ? CHOOSE_PASSWORD : done(true);
}

const SIGN_IN_FIRST = refused('unauthenticated', 'session.none', 'Sign in first; or your session has ended.');
const NO_TOKEN = refused(
  'forbidden',
  'session.no-token',
  "The request does not carry this session's token. Read it from GET /api/session and send it as X-CSRF-Token.",
);
const OTHER_SITE = refused(
  'forbidden',
  'request.other-site',
  'The request was made by a page of another site. Use Plumbline from its own address.',
);
const CHOOSE_PASSWORD = refused(
  'forbidden',
  'password.temporary',
  'Your password was chosen by somebody else. Choose your own first: POST /api/session/password.',
);

/** Browsers say it of every request, and no page can change it; other programs do not send it (W3C Fetch Metadata). */
const comesFromElsewhere = (request: Request): boolean =>
  ['cross-site', 'same-site'].includes(request.get('sec-fetch-site') ?? '');

function carriesToken(request: Request): boolean {
  const [sent, expected] = [request.get('x-csrf-token') ?? '', request.session.csrf ?? ''].map((text) =>
    Buffer.from(text),
  );
  if (sent === undefined || expected === undefined || expected.length === 0) return false;
  return sent.length === expected.length && timingSafeEqual(sent, expected);
}
