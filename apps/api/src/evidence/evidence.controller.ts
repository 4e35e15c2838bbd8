import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { addEvidence, listEvidence, listOrigins } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { AddEvidenceBody, ListEvidenceQuery } from './evidence.dto.ts';

@ApiTags('evidence')
@Controller('api')
export class EvidenceController {
  constructor(
    @Inject(addEvidence) private readonly add: ReturnType<typeof addEvidence>,
    @Inject(listEvidence) private readonly list: ReturnType<typeof listEvidence>,
    @Inject(listOrigins) private readonly origins: ReturnType<typeof listOrigins>,
  ) {}

  @Post('cases/:caseId/evidence')
  @Requires('evidence.add')
  @ApiOperation({ summary: 'Add a file that was sent as evidence in a case.' })
  async create(
    @SignedIn() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: AddEvidenceBody,
  ) {
    return { evidence: answer(await this.add(actor, { ...body, caseId })) };
  }

  @Get('cases/:caseId/evidence')
  @Requires('evidence.read')
  async all(
    @SignedIn() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() query: ListEvidenceQuery,
  ) {
    return answer(await this.list(actor, { ...query, caseId }));
  }

  @Get('cases/:caseId/evidence-origins')
  @Requires('evidence.read')
  @ApiOperation({
    summary: 'Which items go back to the same thing. Sealed ones are neither shown nor counted.',
  })
  async common(@SignedIn() actor: Actor, @Param('caseId', ParseUUIDPipe) caseId: string) {
    return answer(await this.origins(actor, { caseId }));
  }
}
