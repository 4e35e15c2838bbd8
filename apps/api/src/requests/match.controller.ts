import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { findNominationRequest, judgeMatches, searchAgain } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { JudgeMatchBody, JudgeMatchesBody } from './request.dto.ts';

/** Which unit a nomination means: the search, and what a person says about what it found. */
@ApiTags('requests')
@Controller('api')
export class MatchController {
  constructor(
    @Inject(searchAgain) private readonly again: ReturnType<typeof searchAgain>,
    @Inject(judgeMatches) private readonly judge: ReturnType<typeof judgeMatches>,
    @Inject(findNominationRequest) private readonly find: ReturnType<typeof findNominationRequest>,
  ) {}

  @Post('requests/:id/searches')
  @Requires('request.match')
  async search(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { screening: answer(await this.again(actor, { requestId: id })) };
  }

  @Post('requests/:id/matches')
  @HttpCode(200)
  @Requires('request.match')
  async matches(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: JudgeMatchesBody,
  ) {
    return { nominations: answer(await this.judge(actor, { ...body, requestId: id })) };
  }

  @Post('nominations/:id/match')
  @HttpCode(200)
  @Requires('request.match')
  async match(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: JudgeMatchBody,
  ) {
    const { requestId } = answer(await this.find(actor, { nominationId: id }));
    const judgements = [{ ...body, nominationId: id }];
    const [nomination] = answer(await this.judge(actor, { requestId, judgements }));
    return { nomination };
  }
}
