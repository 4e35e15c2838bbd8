import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '#casework';
import { confirmPassword } from '#casework';
import type { Database } from '#postgres';
import { DATA_SOURCE } from '#wiring';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ConfirmPasswordBody } from './account.dto.ts';
import type { SessionOptions } from './sessions.ts';
import { keepConfirmation, SESSION_OPTIONS } from './sessions.ts';

/** The password given again before signing. */
@ApiTags('session')
@Controller('api/session/confirmation')
export class ConfirmationController {
  constructor(
    @Inject(confirmPassword) private readonly confirm: ReturnType<typeof confirmPassword>,
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
    await keepConfirmation(this.dataSource, request.sessionID, Date.now());
    return { signsForMinutes: this.limits.confirmMinutes };
  }
}
