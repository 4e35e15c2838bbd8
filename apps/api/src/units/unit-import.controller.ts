import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '#casework';
import {
  answerImportQuestions,
  importUnits,
  listImports,
  LARGEST_UNIT_FILE,
  refused,
  showImport,
} from '#casework';
import { readBytes } from '../kernel/read-bytes.ts';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import {
  AnswerQuestionBody,
  AnswerQuestionsBody,
  ImportUnitsQuery,
  ListImportsQuery,
  ShowImportQuery,
} from './unit.dto.ts';

const PAGE = 50;

/** What a registry file may be sent as. The format itself is told by content. */
const FILE_TYPES = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
];

const NO_FILE = refused('invalid', 'import.no-file', 'Send the file itself as the body.', {
  faults: [{ where: 'Content-Type', found: 'another type', expected: `one of: ${FILE_TYPES.join(', ')}` }],
});

/** Registry files: what they would change, what they changed, and what only a person can settle. */
@ApiTags('units')
@Controller('api/units/imports')
export class UnitImportController {
  constructor(
    @Inject(importUnits) private readonly bring: ReturnType<typeof importUnits>,
    @Inject(listImports) private readonly list: ReturnType<typeof listImports>,
    @Inject(showImport) private readonly show: ReturnType<typeof showImport>,
    @Inject(answerImportQuestions) private readonly settle: ReturnType<typeof answerImportQuestions>,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiConsumes(...FILE_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Requires('unit.import')
  async create(
    @SignedIn() actor: Actor,
    @Req() request: Request,
    @Query() { dryRun, ...query }: ImportUnitsQuery,
  ) {
    if (!request.is(FILE_TYPES)) return answer<never>(NO_FILE);
    const bytes = answer(await readBytes(request, LARGEST_UNIT_FILE.maxBytes));
    return answer(await this.bring(actor, { ...query, bytes, dryRun: dryRun === 'true' }));
  }

  @Get()
  @Requires('unit.read')
  async all(@SignedIn() actor: Actor, @Query() { limit = PAGE, after }: ListImportsQuery) {
    const imports = answer(await this.list(actor, { after, limit }));
    return { imports, next: imports.length === limit ? (imports.at(-1)?.id ?? null) : null };
  }

  @Get(':id')
  @Requires('unit.read')
  async one(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { limit = PAGE, open, after }: ShowImportQuery,
  ) {
    const page = { limit, after, open: open === undefined ? undefined : open === 'true' };
    return answer(await this.show(actor, { ...page, id }));
  }

  @Post(':id/questions/:question')
  @HttpCode(200)
  @Requires('unit.import')
  async answerOne(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) importId: string,
    @Param('question', ParseUUIDPipe) questionId: string,
    @Body() body: AnswerQuestionBody,
  ) {
    return answer(await this.settle(actor, { importId, answers: [{ ...body, questionId }] }));
  }

  @Post(':id/answers')
  @HttpCode(200)
  @Requires('unit.import')
  async answerMany(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) importId: string,
    @Body() { answers }: AnswerQuestionsBody,
  ) {
    return answer(await this.settle(actor, { importId, answers }));
  }
}
