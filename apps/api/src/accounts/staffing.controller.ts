import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { listUnstaffedSteps, previewAccountChange, readAccountHistory } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { PreviewAccountBody } from './account.dto.ts';

/** Whether there is somebody for each step, what a change of an account would do to that, and who changed an account. */
@ApiTags('accounts')
@Controller('api')
export class StaffingController {
  constructor(
    @Inject(listUnstaffedSteps) private readonly list: ReturnType<typeof listUnstaffedSteps>,
    @Inject(previewAccountChange) private readonly preview: ReturnType<typeof previewAccountChange>,
    @Inject(readAccountHistory) private readonly history: ReturnType<typeof readAccountHistory>,
  ) {}

  @Get('staffing')
  @ApiOperation({ summary: 'Steps that nobody may do, by country, law and post, as the accounts are now.' })
  @Requires('account.read')
  async steps(@SignedIn() actor: Actor) {
    return answer(await this.list(actor, undefined));
  }

  @Post('accounts/:id/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a change of an account would leave without anybody. Nothing is changed.' })
  @Requires('account.manage')
  async think(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { everyCountry, ...body }: PreviewAccountBody,
  ) {
    const ask = { id, ...body, ...(everyCountry === true && { portfolio: 'all' as const }) };
    return answer(await this.preview(actor, ask));
  }

  @Get('accounts/:id/history')
  @ApiOperation({ summary: 'Who did what to an account, newest first.' })
  @Requires('account.read')
  async past(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { events: answer(await this.history(actor, { id })) };
  }
}
