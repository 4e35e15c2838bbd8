import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { listAgreements, recordAgreement, showGates } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { AgreementBody, GatesQuery, PlaceQuery } from './consequence.dto.ts';
import { readParts } from './read-parts.ts';

const PAGE = 50;

/** Written agreements, and the gates they open together with the delivered list. */
@ApiTags('agreements')
@Controller('api')
export class AgreementController {
  constructor(
    @Inject(listAgreements) private readonly list: ReturnType<typeof listAgreements>,
    @Inject(recordAgreement) private readonly record: ReturnType<typeof recordAgreement>,
    @Inject(showGates) private readonly gates: ReturnType<typeof showGates>,
  ) {}

  @Get('agreements')
  @Requires('edition.read')
  async all(@SignedIn() actor: Actor, @Query() { limit = PAGE, ...page }: PlaceQuery) {
    return { agreements: answer(await this.list(actor, { ...page, limit })) };
  }

  @Post('agreements')
  @Requires('agreement.record')
  @ApiOperation({
    summary: 'Record a written agreement that the government will comply with the prohibition.',
  })
  async create(@SignedIn() actor: Actor, @Body() body: AgreementBody) {
    const { endsOn = null, evidenceId = null, ...said } = body;
    const contents = answer(readParts(body.contents));
    return { agreement: answer(await this.record(actor, { ...said, endsOn, evidenceId, contents })) };
  }

  @Get('gates')
  @Requires('edition.read')
  @ApiOperation({ summary: 'What must be on record before assistance whose recipients cannot be known.' })
  async open(@SignedIn() actor: Actor, @Query() query: GatesQuery) {
    return { gates: answer(await this.gates(actor, query)) };
  }
}
