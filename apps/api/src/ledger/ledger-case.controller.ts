import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { replayCase, showCaseAsKnown } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { inUtc } from './in-utc.ts';
import { CaseThenQuery } from './ledger.dto.ts';

/** What the record gives of one case. */
@ApiTags('ledger')
@Controller('api/ledger/cases/:id')
export class LedgerCaseController {
  constructor(
    @Inject(replayCase) private readonly replay: ReturnType<typeof replayCase>,
    @Inject(showCaseAsKnown) private readonly caseThen: ReturnType<typeof showCaseAsKnown>,
  ) {}

  @Get('then')
  @Requires('case.read')
  @ApiOperation({ summary: 'The case as it was known at a moment.' })
  async asKnown(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) caseId: string,
    @Query() { knownAt }: CaseThenQuery,
  ) {
    const moment = knownAt === undefined ? undefined : inUtc(knownAt);
    return { case: answer(await this.caseThen(actor, { caseId, knownAt: moment })) };
  }

  @Get('replay')
  @Requires('ledger.read')
  @ApiOperation({ summary: 'The proceedings of the case rebuilt from its entries, beside what is stored.' })
  async replayed(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) caseId: string) {
    return { replay: answer(await this.replay(actor, { caseId })) };
  }
}
