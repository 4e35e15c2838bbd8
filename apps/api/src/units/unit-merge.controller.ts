import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { mergeUnits, previewMerge, undoMerge } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { MergeUnitsBody, PreviewMergeQuery, UndoMergeBody } from './unit.dto.ts';

/** That two records are one unit, and that they are not. */
@ApiTags('units')
@Controller('api/unit-merges')
export class UnitMergeController {
  constructor(
    @Inject(mergeUnits) private readonly merge: ReturnType<typeof mergeUnits>,
    @Inject(previewMerge) private readonly preview: ReturnType<typeof previewMerge>,
    @Inject(undoMerge) private readonly separate: ReturnType<typeof undoMerge>,
  ) {}

  @Get('preview')
  @Requires('unit.merge')
  async look(@SignedIn() actor: Actor, @Query() query: PreviewMergeQuery) {
    return { preview: answer(await this.preview(actor, query)) };
  }

  @Post()
  @Requires('unit.merge')
  async create(@SignedIn() actor: Actor, @Body() body: MergeUnitsBody) {
    return answer(await this.merge(actor, body));
  }

  @Post(':id/undo')
  @Requires('unit.merge')
  async undo(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) mergeId: string,
    @Body() { reason }: UndoMergeBody,
  ) {
    return answer(await this.separate(actor, { mergeId, reason }));
  }
}
