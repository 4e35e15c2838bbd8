import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '#casework';
import { addPasskey, askToAddPasskey, listPasskeys, removePasskey } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { AddPasskeyBody, ConfirmPasswordBody } from './account.dto.ts';
import { passkeySite } from './passkey-site.ts';
import type { SessionOptions } from './sessions.ts';
import { SESSION_OPTIONS } from './sessions.ts';

/** One's own passkeys. */
@ApiTags('session')
@Controller('api/session/passkeys')
export class PasskeyController {
  constructor(
    @Inject(listPasskeys) private readonly list: ReturnType<typeof listPasskeys>,
    @Inject(askToAddPasskey) private readonly ask: ReturnType<typeof askToAddPasskey>,
    @Inject(addPasskey) private readonly add: ReturnType<typeof addPasskey>,
    @Inject(removePasskey) private readonly remove: ReturnType<typeof removePasskey>,
    @Inject(SESSION_OPTIONS) private readonly options: SessionOptions,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Your passkeys, and the one address at which they work; null where none was set.',
  })
  @Requires('session.read')
  async all(@Req() request: Request, @SignedIn() actor: Actor) {
    const passkeys = answer(await this.list(actor, undefined));
    return { passkeys, address: passkeySite(request, this.options)?.origin ?? null };
  }

  @Post('options')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Give your password and get what a browser needs to make a passkey; answer within five minutes.',
  })
  @Requires('session.read')
  async begin(@Req() request: Request, @SignedIn() actor: Actor, @Body() { password }: ConfirmPasswordBody) {
    const [address, session] = [request.ip ?? 'unknown', request.sessionID];
    const site = passkeySite(request, this.options);
    return { options: answer(await this.ask(actor, { password, address, session, site })) };
  }

  @Post()
  @ApiOperation({ summary: 'Add the passkey that the browser made.' })
  @Requires('session.read')
  async create(@Req() request: Request, @SignedIn() actor: Actor, @Body() body: AddPasskeyBody) {
    const site = passkeySite(request, this.options);
    return { passkey: answer(await this.add(actor, { ...body, session: request.sessionID, site })) };
  }

  @Post(':id/removal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Remove a passkey of yours; asks for the password.' })
  @Requires('session.read')
  async end(
    @Req() request: Request,
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { password }: ConfirmPasswordBody,
  ) {
    const address = request.ip ?? 'unknown';
    return { passkey: answer(await this.remove(actor, { id, password, address })) };
  }
}
