import { Body, Controller, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { createUnit, recordClaim, withdrawClaim } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { CreateUnitBody, RecordClaimBody, WithdrawClaimBody } from './unit.dto.ts';

/** Units and claims by hand. */
@ApiTags('units')
@Controller('api/units')
export class UnitEditController {
  constructor(
    @Inject(createUnit) private readonly create: ReturnType<typeof createUnit>,
    @Inject(recordClaim) private readonly record: ReturnType<typeof recordClaim>,
    @Inject(withdrawClaim) private readonly withdraw: ReturnType<typeof withdrawClaim>,
  ) {}

  @Post()
  @Requires('unit.edit')
  async add(@SignedIn() actor: Actor, @Body() body: CreateUnitBody) {
    return { unit: answer(await this.create(actor, body)) };
  }

  @Post(':id/claims')
  @Requires('unit.edit')
  async claim(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) unitId: string,
    @Body() { validFrom, validTo, startIsReal, endIsReal, openEnded, ...said }: RecordClaimBody,
  ) {
    const time = { validFrom, validTo, startIsReal, endIsReal, openEnded };
    return answer(await this.record(actor, { ...said, unitId, time }));
  }

  @Post(':id/claims/:claimId/withdrawal')
  @Requires('unit.edit')
  async withdrawal(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) unitId: string,
    @Param('claimId', ParseUUIDPipe) claimId: string,
    @Body() body: WithdrawClaimBody,
  ) {
    return { unit: answer(await this.withdraw(actor, { ...body, unitId, claimId })) };
  }
}
