import { Body, Controller, Get, Header, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import {
  listPhaseOuts,
  openPhaseOut,
  phaseOutCsv,
  recordInPhaseOut,
  revisePlan,
  showPhaseOut,
} from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import {
  AmountBody,
  OpenPhaseOutBody,
  PaymentBody,
  PhaseOutQuery,
  ReplacementBody,
  RevisePlanBody,
} from './phase-out.dto.ts';
import { planOfBody } from './plan-of-body.ts';

const PAGE = 50;

/** Phase-outs of direct financial support: what was planned, and what became of each year. */
@ApiTags('phase-outs')
@Controller('api/phase-outs')
export class PhaseOutController {
  constructor(
    @Inject(listPhaseOuts) private readonly list: ReturnType<typeof listPhaseOuts>,
    @Inject(showPhaseOut) private readonly show: ReturnType<typeof showPhaseOut>,
    @Inject(openPhaseOut) private readonly open: ReturnType<typeof openPhaseOut>,
    @Inject(revisePlan) private readonly revise: ReturnType<typeof revisePlan>,
    @Inject(recordInPhaseOut) private readonly record: ReturnType<typeof recordInPhaseOut>,
  ) {}

  @Get()
  @Requires('phase-out.read')
  @ApiOperation({ summary: 'Phase-outs of the portfolio.' })
  async all(@SignedIn() actor: Actor, @Query() { limit = PAGE, ...query }: PhaseOutQuery) {
    return { phaseOuts: answer(await this.list(actor, { ...query, limit })) };
  }

  @Get(':id')
  @Requires('phase-out.read')
  @ApiOperation({ summary: 'A phase-out: its schedule with every variance, and all that is on record.' })
  async one(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { phaseOut: answer(await this.show(actor, { id })) };
  }

  @Get(':id/schedule.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="schedule.csv"')
  @Requires('phase-out.read')
  @ApiOperation({ summary: 'The schedule as CSV, in whole US dollars; what is not on record is empty.' })
  async csv(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return phaseOutCsv(answer(await this.show(actor, { id })));
  }

  @Post()
  @Requires('phase-out.record')
  @ApiOperation({ summary: 'Open a phase-out with its first plan.' })
  async create(@SignedIn() actor: Actor, @Body() { plan, ...body }: OpenPhaseOutBody) {
    return { phaseOut: answer(await this.open(actor, { ...body, plan: planOfBody(plan) })) };
  }

  @Post(':id/plans')
  @Requires('phase-out.record')
  @ApiOperation({ summary: 'Put a new plan on record; the earlier ones stay on view.' })
  async plan(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) phaseOutId: string,
    @Body() { plan, ...body }: RevisePlanBody,
  ) {
    return { entry: answer(await this.revise(actor, { ...body, phaseOutId, plan: planOfBody(plan) })) };
  }

  @Post(':id/amounts')
  @Requires('phase-out.record')
  @ApiOperation({ summary: 'Record what was requested, appropriated or obligated for a year.' })
  async amount(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) phaseOutId: string,
    @Body() { revision, source, ...said }: AmountBody,
  ) {
    return { entry: answer(await this.record(actor, { phaseOutId, revision, source, said })) };
  }

  @Post(':id/payments')
  @Requires('phase-out.record')
  @ApiOperation({ summary: 'Record a payment that a signed sale still asks for in a year.' })
  async payment(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) phaseOutId: string,
    @Body() body: PaymentBody,
  ) {
    const { revision, source, transferId = null, ...cell } = body;
    const said = { kind: 'payment', transferId, ...cell } as const;
    return { entry: answer(await this.record(actor, { phaseOutId, revision, source, said })) };
  }

  @Post(':id/replacements')
  @Requires('phase-out.record')
  @ApiOperation({ summary: 'Record the sale that stands in place of the grant, with its notification.' })
  async replacement(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) phaseOutId: string,
    @Body() body: ReplacementBody,
  ) {
    const { revision, source, usd = null, transferId = null, notificationId = null, ...cell } = body;
    const said = { kind: 'replacement', usd, transferId, notificationId, ...cell } as const;
    return { entry: answer(await this.record(actor, { phaseOutId, revision, source, said })) };
  }
}
