import { Body, Controller, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { gradeEvidence, sealEvidence, setOrigin, unsealEvidence } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { originOf } from './evidence-target.ts';
import { GradeBody, OriginBody, SealBody, UnsealBody } from './evidence.dto.ts';

@ApiTags('evidence')
@Controller('api/evidence/:evidenceId')
export class EvidenceJudgementController {
  constructor(
    @Inject(gradeEvidence) private readonly grade: ReturnType<typeof gradeEvidence>,
    @Inject(setOrigin) private readonly originate: ReturnType<typeof setOrigin>,
    @Inject(sealEvidence) private readonly seal: ReturnType<typeof sealEvidence>,
    @Inject(unsealEvidence) private readonly unseal: ReturnType<typeof unsealEvidence>,
  ) {}

  @Post('grades')
  @Requires('evidence.grade')
  @ApiOperation({ summary: 'Grade the source or the content, each by itself; earlier grades stay readable.' })
  async judge(
    @SignedIn() actor: Actor,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Body() body: GradeBody,
  ) {
    return { grade: answer(await this.grade(actor, { ...body, evidenceId })) };
  }

  @Post('origins')
  @Requires('evidence.link')
  @ApiOperation({ summary: 'Say what an item goes back to; items of one origin count as one.' })
  async goBack(
    @SignedIn() actor: Actor,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Body() body: OriginBody,
  ) {
    const { reason, version } = body;
    const origin = answer(originOf(body));
    return { origin: answer(await this.originate(actor, { evidenceId, origin, reason, version })) };
  }

  @Post('seals')
  @Requires('evidence.seal')
  @ApiOperation({ summary: 'Seal an item, or change the terms of its seal.' })
  async close(
    @SignedIn() actor: Actor,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Body() body: SealBody,
  ) {
    return { seal: answer(await this.seal(actor, { ...body, evidenceId })) };
  }

  @Post('unseals')
  @Requires('evidence.unseal')
  @ApiOperation({ summary: 'Lift a seal, with the reason.' })
  async open(
    @SignedIn() actor: Actor,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Body() body: UnsealBody,
  ) {
    return { seal: answer(await this.unseal(actor, { ...body, evidenceId })) };
  }
}
