import { randomBytes } from 'node:crypto';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '#casework';
import { actorOf, recordSession, signIn } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Public, Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { SignInBody } from './account.dto.ts';

const TOKEN_BYTES = 32;

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    @Inject(signIn) private readonly enter: ReturnType<typeof signIn>,
    @Inject(recordSession) private readonly record: ReturnType<typeof recordSession>,
  ) {}

  @Post()
  @HttpCode(200)
  @Public(
    'Signing in is how a session begins. A cross-site attempt fails: the cookie is SameSite=Strict and the body is JSON.',
  )
  async begin(@Req() request: Request, @Body() body: SignInBody) {
    const account = answer(await this.enter({ ...body, address: request.ip ?? 'unknown' }));
    const actor = actorOf(account);
    await loggedIn(request, actor);
    request.session.csrf = randomBytes(TOKEN_BYTES).toString('base64url');
    request.session.began = new Date().toISOString();
    request.session.seen = Date.now();
    answer(await this.record(actor, 'session.began', 'password'));
    return this.present(request, actor);
  }

  @Get()
  @Requires('session.read')
  current(@Req() request: Request, @SignedIn() actor: Actor) {
    return this.present(request, actor);
  }

  @Delete()
  @HttpCode(204)
  @Requires('session.read')
  async end(@Req() request: Request, @SignedIn() actor: Actor): Promise<void> {
    answer(await this.record(actor, 'session.ended', 'signed out'));
    await new Promise<void>((resolve, reject) => {
      request.session.destroy((error: unknown) => (error ? reject(error as Error) : resolve()));
    });
  }

  private present(request: Request, actor: Actor) {
    return { actor, csrfToken: request.session.csrf, began: request.session.began };
  }
}

/** Passport makes a new session identifier here, so that one planted before sign-in is worth nothing. */
function loggedIn(request: Request, actor: Actor): Promise<void> {
  return new Promise((resolve, reject) => {
    request.logIn(actor, (error: unknown) => (error ? reject(error as Error) : resolve()));
  });
}
