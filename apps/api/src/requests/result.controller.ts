import { Body, Controller, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { reopenResult, signResults } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ReasonBody, SignResultsBody } from './request.dto.ts';

/** Signing results, and taking them back. */
@ApiTags('requests')
@Controller('api')
export class ResultController {
  constructor(
    @Inject(signResults) private readonly sign: ReturnType<typeof signResults>,
    @Inject(reopenResult) private readonly reopen: ReturnType<typeof reopenResult>,
  ) {}

  @Post('requests/:id/results')
  @Requires('result.sign')
  async results(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SignResultsBody,
  ) {
    return { signed: answer(await this.sign(actor, { ...body, requestId: id })) };
  }

  @Post('results/:id/reopenings')
  @Requires('result.sign')
  async reopenings(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonBody,
  ) {
    return answer(await this.reopen(actor, { resultId: id, reason }));
  }
}
