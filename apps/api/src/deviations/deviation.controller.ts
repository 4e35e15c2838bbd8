import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { listDeviations, proposeDeviation, showDeviation, signDeviation } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { DeviationQuery, ProposeDeviationBody, ReasonsBody } from './deviation.dto.ts';

const PAGE = 50;

/** Departures from the standard process: who claimed what, for which cases, and until when. */
@ApiTags('deviations')
@Controller('api/deviations')
export class DeviationController {
  constructor(
    @Inject(listDeviations) private readonly list: ReturnType<typeof listDeviations>,
    @Inject(showDeviation) private readonly show: ReturnType<typeof showDeviation>,
    @Inject(proposeDeviation) private readonly propose: ReturnType<typeof proposeDeviation>,
    @Inject(signDeviation) private readonly sign: ReturnType<typeof signDeviation>,
  ) {}

  @Get()
  @Requires('case.read')
  @ApiOperation({
    summary: 'Deviations as they stand today, newest first; with "expiring" those near their end.',
  })
  async all(@SignedIn() actor: Actor, @Query() { limit = PAGE, ...query }: DeviationQuery) {
    return { deviations: answer(await this.list(actor, { ...query, limit })) };
  }

  @Get(':id')
  @Requires('case.read')
  @ApiOperation({
    summary: 'A deviation, the profile it was signed for, and the proceedings it was applied to.',
  })
  async one(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { deviation: answer(await this.show(actor, { id })) };
  }

  @Post()
  @Requires('deviation.propose')
  @ApiOperation({
    summary: 'Propose a deviation. It has an end, and counts only once another person signed it.',
  })
  async create(@SignedIn() actor: Actor, @Body() body: ProposeDeviationBody) {
    const scope = { ...body.scope, caseIds: body.scope.caseIds ?? [] };
    return { deviation: answer(await this.propose(actor, { ...body, scope })) };
  }

  @Post(':id/signature')
  @HttpCode(200)
  @Requires('deviation.sign')
  @ApiOperation({ summary: 'Sign a deviation that another person proposed.' })
  async signature(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reasons }: ReasonsBody,
  ) {
    return { deviation: answer(await this.sign(actor, { id, reasons })) };
  }
}
