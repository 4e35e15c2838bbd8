import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { applyForum, endForum, withdrawDeviation } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ApplyForumBody, EndForumBody, ReasonsBody } from './deviation.dto.ts';

/** A forum in a case: applied by a deviation in force, and ended with it or before it. */
@ApiTags('deviations')
@Controller('api')
export class ForumController {
  constructor(
    @Inject(applyForum) private readonly apply: ReturnType<typeof applyForum>,
    @Inject(endForum) private readonly end: ReturnType<typeof endForum>,
    @Inject(withdrawDeviation) private readonly withdraw: ReturnType<typeof withdrawDeviation>,
  ) {}

  @Post('deviations/:id/applications')
  @Requires('deviation.apply')
  @ApiOperation({
    summary: 'Apply the forum to a proceeding within the scope; its standard result stands beside it.',
  })
  async application(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) deviationId: string,
    @Body() body: ApplyForumBody,
  ) {
    return { applied: answer(await this.apply(actor, { ...body, deviationId })) };
  }

  @Post('deviations/:id/withdrawal')
  @HttpCode(200)
  @Requires('deviation.withdraw')
  @ApiOperation({ summary: 'Withdraw a deviation; its proceedings go back to the standard process at once.' })
  async withdrawal(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reasons }: ReasonsBody,
  ) {
    return { deviation: answer(await this.withdraw(actor, { id, reasons })) };
  }

  @Post('proceedings/:id/forum-end')
  @HttpCode(200)
  @Requires('deviation.withdraw')
  @ApiOperation({ summary: 'Take one proceeding back to the standard process before the last day.' })
  async over(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) proceedingId: string,
    @Body() body: EndForumBody,
  ) {
    return { act: answer(await this.end(actor, { ...body, proceedingId })) };
  }
}
