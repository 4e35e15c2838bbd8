import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAndRead, Actor } from '#casework';
import { actAndRead, actOnProceeding, showFindings, showProceeding, showProceedingChart } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ActAndReadBody } from './case.dto.ts';

/** Proceedings: one law applied in a case. Every step of every one is an act, by its type. */
@ApiTags('proceedings')
@Controller('api/proceedings/:id')
export class ProceedingController {
  constructor(
    @Inject(showProceeding) private readonly show: ReturnType<typeof showProceeding>,
    @Inject(showFindings) private readonly matrix: ReturnType<typeof showFindings>,
    @Inject(showProceedingChart) private readonly drawn: ReturnType<typeof showProceedingChart>,
    @Inject(actOnProceeding) private readonly doAct: ReturnType<typeof actOnProceeding>,
    @Inject(actAndRead) private readonly doActAndRead: ReturnType<typeof actAndRead>,
  ) {}

  @Get()
  @Requires('case.read')
  async one(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { proceeding: answer(await this.show(actor, { id })) };
  }

  @Get('findings')
  @Requires('case.read')
  async findings(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return answer(await this.matrix(actor, { id }));
  }

  @Get('chart')
  @Requires('case.read')
  async chart(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return answer(await this.drawn(actor, { id }));
  }

  @Post('acts')
  @HttpCode(200)
  @Requires('case.act')
  async act(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) proceedingId: string,
    @Body() { revision, type, payload = {}, read = false }: ActAndReadBody,
  ): Promise<ActAndRead> {
    const ask = { proceedingId, revision, type, payload };
    if (read) return answer(await this.doActAndRead(actor, ask));
    return { act: answer(await this.doAct(actor, ask)), after: null };
  }
}
