import { setTimeout as sleep } from 'node:timers/promises';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Actor, Outcome, Permission } from '#casework';
import {
  actorOf,
  changePassword,
  holds,
  listPasskeys,
  PERMISSIONS,
  recordSession,
  refused,
  signIn,
} from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Public, Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ChangePasswordBody, SignInBody } from './account.dto.ts';
import { beginSession, endSession } from './begin-session.ts';
import type { SessionOptions } from './sessions.ts';
import { SESSION_OPTIONS } from './sessions.ts';

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    @Inject(signIn) private readonly enter: ReturnType<typeof signIn>,
    @Inject(recordSession) private readonly record: ReturnType<typeof recordSession>,
    @Inject(changePassword) private readonly change: ReturnType<typeof changePassword>,
    @Inject(listPasskeys) private readonly passkeys: ReturnType<typeof listPasskeys>,
    @Inject(SESSION_OPTIONS) private readonly limits: SessionOptions,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in. Answers with who you are and the token that every change must carry.' })
  @Public(
    'Signing in is how a session begins. A cross-site attempt fails: the body is JSON, which no other site may send, and the cookie is SameSite=Strict.',
  )
  async begin(@Req() request: Request, @Body() body: SignInBody) {
    if (request.session.cookie.secure === true && !request.secure) return answer<never>(NOT_SECURE);
    const asked = performance.now();
    const account = answer(await evenly(asked, await this.enter({ ...body, address: addressOf(request) })));
    const actor = actorOf(account);
    answer(await this.record(actor, { what: 'session.began', how: 'password', from: addressOf(request) }));
    await beginSession(request, account);
    return this.present(request, actor);
  }

  @Get()
  @ApiOperation({ summary: 'Who is signed in, and the token of this session.' })
  @Requires('session.read')
  async current(@Req() request: Request, @SignedIn() actor: Actor) {
    return this.present(request, actor);
  }

  @Post('password')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Change your own password. Ends every session of the account; this one goes on under a new identifier.',
  })
  @Requires('session.read')
  async password(@Req() request: Request, @SignedIn() actor: Actor, @Body() body: ChangePasswordBody) {
    const account = answer(await this.change(actor, { ...body, address: addressOf(request) }));
    await beginSession(request, account);
    return this.present(request, actor);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out.' })
  @Requires('session.read')
  async end(
    @Req() request: Request,
    @SignedIn() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    answer(await this.record(actor, { what: 'session.ended', how: 'signed out', from: addressOf(request) }));
    await endSession(request);
    response.setHeader('Clear-Site-Data', '"cache", "cookies", "storage"');
  }

  private async present(request: Request, actor: Actor) {
    const passkeys = answer(await this.passkeys(actor, undefined)).length;
    return { ...present(request, actor, this.limits), passkeys };
  }
}

const NOT_SECURE = refused(
  'invalid',
  'session.not-secure',
  'Sessions are for HTTPS only here (PLUMBLINE_SECURE_COOKIE), and this request did not come over it. Behind a proxy, name it in PLUMBLINE_TRUSTED_PROXIES and let it send X-Forwarded-Proto.',
);

/** The network address, as the trusted proxies tell it. */
const addressOf = (request: Request): string => request.ip ?? 'unknown';

const FAILURE_TAKES_MS = 300;

/** Lets every failure take as long, so that the time does not tell an unknown address from a wrong password. */
async function evenly<Value>(asked: number, outcome: Outcome<Value>): Promise<Outcome<Value>> {
  if (!outcome.ok) await sleep(Math.max(0, asked + FAILURE_TAKES_MS - performance.now()));
  return outcome;
}

const HOUR_MS = 3_600_000;
const EVERY_PERMISSION = Object.keys(PERMISSIONS) as Permission[];

/** What a page needs to know of the session: who it is, what they may see, and when it ends. */
function present(
  { session, passwordIsTemporary = false }: Request,
  actor: Actor,
  { idleMinutes, longestHours }: SessionOptions,
) {
  const { csrf: csrfToken, began } = session;
  const endsAt = new Date(Date.parse(began ?? '') + longestHours * HOUR_MS).toISOString();
  const permissions = EVERY_PERMISSION.filter((permission) => holds(actor, permission));
  return { actor, csrfToken, began, passwordIsTemporary, permissions, idleMinutes, endsAt };
}
