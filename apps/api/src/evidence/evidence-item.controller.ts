import {
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Actor } from '#casework';
import { announceEvidence, checkEvidence, readEvidenceFile, showEvidence } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ReadContentQuery } from './evidence.dto.ts';
import { sendAttachment } from './send-attachment.ts';

/** One item of evidence: what may be told of it, its record, its bytes, and whether they are whole. */
@ApiTags('evidence')
@Controller('api')
export class EvidenceItemController {
  constructor(
    @Inject(announceEvidence) private readonly announce: ReturnType<typeof announceEvidence>,
    @Inject(showEvidence) private readonly show: ReturnType<typeof showEvidence>,
    @Inject(readEvidenceFile) private readonly read: ReturnType<typeof readEvidenceFile>,
    @Inject(checkEvidence) private readonly check: ReturnType<typeof checkEvidence>,
  ) {}

  @Get('evidence/:evidenceId/announcement')
  @Requires('evidence.read')
  @ApiOperation({
    summary: 'What may be told of an item before it is opened. It is no read of a sealed one.',
  })
  async announced(@SignedIn() actor: Actor, @Param('evidenceId', ParseUUIDPipe) evidenceId: string) {
    return { evidence: answer(await this.announce(actor, { evidenceId })) };
  }

  @Get('evidence/:evidenceId')
  @Requires('evidence.read')
  @ApiOperation({ summary: 'An item with its grades, links and custody. Reading a sealed one is on record.' })
  async one(@SignedIn() actor: Actor, @Param('evidenceId', ParseUUIDPipe) evidenceId: string) {
    return answer(await this.show(actor, { evidenceId }));
  }

  @Get('evidence/:evidenceId/content')
  @Requires('evidence.read')
  @ApiOperation({
    summary:
      'The untouched original, as a download, whole or a part of it (Range). Every read is on record before the first byte.',
  })
  @ApiProduces('application/octet-stream')
  async content(
    @SignedIn() actor: Actor,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Query() { purpose = 'view' }: ReadContentQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await sendAttachment(request, response, answer(await this.read(actor, { evidenceId, purpose })));
  }

  @Post('evidence/:evidenceId/integrity-checks')
  @HttpCode(200)
  @Requires('evidence.check')
  @ApiOperation({ summary: 'Hash the stored file again and record what was found.' })
  async verify(@SignedIn() actor: Actor, @Param('evidenceId', ParseUUIDPipe) evidenceId: string) {
    return { check: answer(await this.check(actor, { evidenceId })) };
  }
}
