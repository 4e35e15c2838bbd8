import { Body, Controller, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { recordCoverage } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { RecordCoverageBody } from './transfer.dto.ts';

/** Whether a transfer is within what a determination covers by its own words. */
@ApiTags('transfers')
@Controller('api/transfers/:id/coverages')
export class TransferCoverageController {
  constructor(@Inject(recordCoverage) private readonly cover: ReturnType<typeof recordCoverage>) {}

  @Post()
  @Requires('coverage.record')
  async coverage(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) transferId: string,
    @Body() body: RecordCoverageBody,
  ) {
    return { coverage: answer(await this.cover(actor, { transferId, ...body })) };
  }
}
