import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor, MovedAndRead } from '#casework';
import { moveAndRead, moveRequest, previewRequest, submitRequest } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { FILE_TYPES, readSource, selectionOf, submissionOf } from './read-source.ts';
import { MoveRequestBody, SelectionFields, SubmitRequestFields } from './request.dto.ts';

/** Sending a vetting request and moving it on. */
@ApiTags('requests')
@Controller('api/requests')
export class SubmissionController {
  constructor(
    @Inject(submitRequest) private readonly submit: ReturnType<typeof submitRequest>,
    @Inject(previewRequest) private readonly preview: ReturnType<typeof previewRequest>,
    @Inject(moveRequest) private readonly move: ReturnType<typeof moveRequest>,
    @Inject(moveAndRead) private readonly moveThenRead: ReturnType<typeof moveAndRead>,
  ) {}

  @Post()
  @ApiConsumes('application/json', ...FILE_TYPES)
  @Requires('request.submit')
  async create(
    @SignedIn() actor: Actor,
    @Req() request: Request,
    @Query() query: SubmitRequestFields,
    @Body() body: SubmitRequestFields,
  ) {
    const fields = { ...query, ...body };
    const source = answer(await readSource(request, fields));
    return answer(await this.submit(actor, submissionOf(fields, source)));
  }

  @Post('preview')
  @HttpCode(200)
  @ApiConsumes('application/json', ...FILE_TYPES)
  @Requires('request.submit')
  async read(
    @SignedIn() actor: Actor,
    @Req() request: Request,
    @Query() query: SelectionFields,
    @Body() body: SelectionFields,
  ) {
    const fields = { ...query, ...body };
    const source = answer(await readSource(request, fields));
    const ask = { postId: fields.postId ?? '', source, selection: selectionOf(fields) };
    return { preview: answer(await this.preview(actor, ask)) };
  }

  @Post(':id/moves')
  @HttpCode(200)
  @Requires('request.progress')
  async moves(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { read = false, ...body }: MoveRequestBody,
  ): Promise<MovedAndRead> {
    const ask = { ...body, requestId: id };
    if (read) return answer(await this.moveThenRead(actor, ask));
    return { request: answer(await this.move(actor, ask)), after: null };
  }
}
