import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '#casework';
import { askForPasskey, confirmPasskey, confirmPassword } from '#casework';
import type { Database } from '#postgres';
import { DATA_SOURCE } from '#wiring';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ConfirmPasskeyBody, ConfirmPasswordBody } from './account.dto.ts';
import { passkeySite } from './passkey-site.ts';
import type { SessionOptions } from './sessions.ts';
import { keepConfirmation, SESSION_OPTIONS } from './sessions.ts';

/** The password given again before signing, or a passkey in its place. */
@ApiTags('session')
@Controller('api/session/confirmation')
export class ConfirmationController {
  constructor(
    @Inject(confirmPassword) private readonly confirm: ReturnType<typeof confirmPassword>,
    @Inject(askForPasskey) private readonly askFor: ReturnType<typeof askForPasskey>,
    @Inject(confirmPasskey) private readonly confirmWith: ReturnType<typeof confirmPasskey>,
    @Inject(DATA_SOURCE) private readonly dataSource: Database,
    @Inject(SESSION_OPTIONS) private readonly limits: SessionOptions,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Give your password again. For some minutes you can sign; without it a signature is refused (signature.confirmation-needed).',
  })
  @Requires('session.read')
  async confirmation(
    @Req() request: Request,
    @SignedIn() actor: Actor,
    @Body() { password }: ConfirmPasswordBody,
  ) {
    answer(await this.confirm(actor, { password, address: request.ip ?? 'unknown' }));
    return this.keep(request);
  }

  @Post('options')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a browser needs to use a passkey of yours; answer within five minutes.' })
  @Requires('session.read')
  async begin(@Req() request: Request, @SignedIn() actor: Actor) {
    const [session, site] = [request.sessionID, passkeySite(request, this.limits)];
    return { options: answer(await this.askFor(actor, { session, site })) };
  }

  @Post('passkey')
  @HttpCode(200)
  @ApiOperation({ summary: 'Use a passkey of yours in place of the password. It counts for as long.' })
  @Requires('session.read')
  async passkey(@Req() request: Request, @SignedIn() actor: Actor, @Body() { response }: ConfirmPasskeyBody) {
    const [session, site] = [request.sessionID, passkeySite(request, this.limits)];
    const address = request.ip ?? 'unknown';
    answer(await this.confirmWith(actor, { response, session, address, site }));
    return this.keep(request);
  }

  private async keep({ sessionID }: Request) {
    await keepConfirmation(this.dataSource, sessionID, Date.now());
    return { signsForMinutes: this.limits.confirmMinutes };
  }
}
