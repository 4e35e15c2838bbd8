import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { listChoices, reviewAct, showDetermination } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ActBody } from './case.dto.ts';

/** What a person looks at before an act and after it: what it may name, what would follow, what was signed. */
@ApiTags('proceedings')
@Controller('api')
export class SigningController {
  constructor(
    @Inject(listChoices) private readonly choices: ReturnType<typeof listChoices>,
    @Inject(reviewAct) private readonly tryAct: ReturnType<typeof reviewAct>,
    @Inject(showDetermination) private readonly show: ReturnType<typeof showDetermination>,
  ) {}

  @Get('proceedings/:id/choices')
  @Requires('case.act')
  @ApiOperation({ summary: 'What the fields of its acts may name, in words; by `picks` of a field.' })
  async named(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { choices: answer(await this.choices(actor, { id })) };
  }

  @Post('proceedings/:id/reviews')
  @HttpCode(200)
  @Requires('case.act')
  @ApiOperation({
    summary:
      'What an act would do, were it done now: where it leads, bars, transfers, notices, clocks. Nothing is done.',
  })
  async review(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) proceedingId: string,
    @Body() { revision, type, payload = {} }: ActBody,
  ) {
    return { review: answer(await this.tryAct(actor, { proceedingId, revision, type, payload })) };
  }

  @Get('determinations/:id')
  @Requires('case.read')
  @ApiOperation({
    summary: 'A determination as it was signed, with what followed and its place in the ledger.',
  })
  async determination(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { determination: answer(await this.show(actor, { id })) };
  }
}
