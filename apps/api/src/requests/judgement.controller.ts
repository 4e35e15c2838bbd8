import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { listJudgements, showJudgement, undoJudgement } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ListJudgementsQuery, UndoJudgementBody } from './match.dto.ts';

const PAGE = 50;

/** What people said about proposed units: it counts in later searches of the same words until it is taken back. */
@ApiTags('requests')
@Controller('api/judgements')
export class JudgementController {
  constructor(
    @Inject(listJudgements) private readonly list: ReturnType<typeof listJudgements>,
    @Inject(showJudgement) private readonly show: ReturnType<typeof showJudgement>,
    @Inject(undoJudgement) private readonly takeBack: ReturnType<typeof undoJudgement>,
  ) {}

  @Get()
  @Requires('request.read')
  async all(@SignedIn() actor: Actor, @Query() { limit = PAGE, undone, ...filter }: ListJudgementsQuery) {
    const asked = { ...filter, limit, undone: undone === undefined ? undefined : undone === 'true' };
    return { judgements: answer(await this.list(actor, asked)) };
  }

  @Get(':id')
  @Requires('request.read')
  async one(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { judgement: answer(await this.show(actor, { id })) };
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Requires('request.match')
  async undo(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UndoJudgementBody,
  ) {
    return { nomination: answer(await this.takeBack(actor, { ...body, judgementId: id })) };
  }
}
