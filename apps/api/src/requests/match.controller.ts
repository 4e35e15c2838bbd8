import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { findNominationRequest, judgeMatches, listScreeningChanges, searchAgain } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { JudgeMatchBody, JudgeMatchesBody } from './match.dto.ts';
import { ListChangesQuery } from './request.dto.ts';

const PAGE = 50;

/** Which unit a nomination means: the search, what a later one changed, and what a person says about what it found. */
@ApiTags('requests')
@Controller('api')
export class MatchController {
  constructor(
    @Inject(searchAgain) private readonly again: ReturnType<typeof searchAgain>,
    @Inject(judgeMatches) private readonly judge: ReturnType<typeof judgeMatches>,
    @Inject(findNominationRequest) private readonly find: ReturnType<typeof findNominationRequest>,
    @Inject(listScreeningChanges) private readonly changed: ReturnType<typeof listScreeningChanges>,
  ) {}

  @Post('requests/:id/searches')
  @Requires('request.match')
  async search(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { screening: answer(await this.again(actor, { requestId: id })) };
  }

  @Get('requests/:id/changes')
  @Requires('request.read')
  async changes(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { limit = PAGE, ...filter }: ListChangesQuery,
  ) {
    return { nominations: answer(await this.changed(actor, { ...filter, id, limit })) };
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
