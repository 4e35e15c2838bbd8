import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { askUseConditions, recordCondition } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { RecordConditionBody, UseConditionsQuery } from './condition.dto.ts';

/** Conditions on use: each with a status of its own, and what they come to together. */
@ApiTags('use conditions')
@Controller('api/cases/:caseId')
export class ConditionController {
  constructor(
    @Inject(recordCondition) private readonly record: ReturnType<typeof recordCondition>,
    @Inject(askUseConditions) private readonly ask: ReturnType<typeof askUseConditions>,
  ) {}

  @Post('condition-findings')
  @Requires('condition.record')
  @ApiOperation({ summary: 'Record what was found on one condition of use, in a case about a country.' })
  async found(
    @SignedIn() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() { evidenceIds = [], ...body }: RecordConditionBody,
  ) {
    return { finding: answer(await this.record(actor, { ...body, evidenceIds, caseId })) };
  }

  @Get('use-conditions/:authorityId')
  @Requires('case.read')
  @ApiOperation({ summary: 'What the conditions come to for a transfer; of a bill only "what if".' })
  async asked(
    @SignedIn() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('authorityId') authorityId: string,
    @Query() { on, enactedOn, transferId, ...query }: UseConditionsQuery,
  ) {
    const { useArea = null, instrument = null, system = null, defensiveOnly, useUndertaking } = query;
    const known = { defensiveOnly: truthOf(defensiveOnly), useUndertaking: truthOf(useUndertaking) };
    const facts = { useArea, instrument, system, ...known };
    return {
      useConditions: answer(await this.ask(actor, { caseId, authorityId, on, enactedOn, transferId, facts })),
    };
  }
}

const truthOf = (text: 'true' | 'false' | undefined): boolean | null =>
  text === undefined ? null : text === 'true';
