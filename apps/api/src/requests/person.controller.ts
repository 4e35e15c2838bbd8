import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { judgePerson, undoPersonJudgement } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { JudgePersonBody, UndoJudgementBody } from './match.dto.ts';

/** Whether the person a row names is one who is on record already. */
@ApiTags('requests')
@Controller('api')
export class PersonController {
  constructor(
    @Inject(judgePerson) private readonly judge: ReturnType<typeof judgePerson>,
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
