import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { declareConflict, showDoor } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { DeclareConflictBody } from './case.dto.ts';

/** The door of a case: what is shown before it opens, and the declaration that opens it. */
@ApiTags('cases')
@Controller('api/cases/:id')
export class CaseDoorController {
  constructor(
    @Inject(showDoor) private readonly show: ReturnType<typeof showDoor>,
    @Inject(declareConflict) private readonly declare: ReturnType<typeof declareConflict>,
  ) {}

  @Get('door')
  @Requires('case.read')
  @ApiOperation({ summary: 'What is shown of a case before a conflict of interest was declared or denied.' })
  async door(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { case: answer(await this.show(actor, { id })) };
  }

  @Post('declarations')
  @Requires('case.act')
  async declaration(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) caseId: string,
    @Body() body: DeclareConflictBody,
  ) {
    return { declaration: answer(await this.declare(actor, { ...body, caseId })) };
  }
}
