import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { judgePerson, listPersonJudgements, showPersonJudgement, undoPersonJudgement } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { JudgePersonBody, ListPersonJudgementsQuery, UndoJudgementBody } from './match.dto.ts';

const PAGE = 50;

/** Whether the person a row names is one who is on record already. */
@ApiTags('requests')
@Controller('api')
export class PersonController {
  constructor(
    @Inject(judgePerson) private readonly judge: ReturnType<typeof judgePerson>,
    @Inject(listPersonJudgements) private readonly list: ReturnType<typeof listPersonJudgements>,
    @Inject(showPersonJudgement) private readonly show: ReturnType<typeof showPersonJudgement>,
    @Inject(undoPersonJudgement) private readonly takeBack: ReturnType<typeof undoPersonJudgement>,
  ) {}

  @Post('nominations/:id/person')
  @HttpCode(200)
  @Requires('request.match')
  async person(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: JudgePersonBody,
  ) {
    return answer(await this.judge(actor, { ...body, nominationId: id }));
  }

  @Get('person-judgements')
  @Requires('request.read')
  async all(
    @SignedIn() actor: Actor,
    @Query() { limit = PAGE, undone, ...filter }: ListPersonJudgementsQuery,
  ) {
    const asked = { ...filter, limit, undone: undone === undefined ? undefined : undone === 'true' };
    return { judgements: answer(await this.list(actor, asked)) };
  }

  @Get('person-judgements/:id')
  @Requires('request.read')
  async one(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { judgement: answer(await this.show(actor, { id })) };
  }

  @Post('person-judgements/:id/undo')
  @HttpCode(200)
  @Requires('request.match')
  async undo(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UndoJudgementBody,
  ) {
    return { judgement: answer(await this.takeBack(actor, { ...body, judgementId: id })) };
  }
}
