import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { explainCase, listCases, openCase, readChronology, showCase } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ChronologyQueryParams, ListCasesQuery, OpenCaseBody } from './case.dto.ts';

const PAGE = 50;

/** Cases: the queue, one case, where it stands, and all that happened in it. */
@ApiTags('cases')
@Controller('api/cases')
export class CaseController {
  constructor(
    @Inject(listCases) private readonly list: ReturnType<typeof listCases>,
    @Inject(openCase) private readonly open: ReturnType<typeof openCase>,
    @Inject(showCase) private readonly show: ReturnType<typeof showCase>,
    @Inject(explainCase) private readonly explain: ReturnType<typeof explainCase>,
    @Inject(readChronology) private readonly chronicle: ReturnType<typeof readChronology>,
  ) {}

  @Get()
  @Requires('case.read')
  async queue(@SignedIn() actor: Actor, @Query() { limit = PAGE, only, ...filter }: ListCasesQuery) {
    const closed = only === undefined ? undefined : only === 'closed';
    const cases = answer(await this.list(actor, { ...filter, closed, limit }));
    return { cases, next: cases.length === limit ? (cases.at(-1)?.id ?? null) : null };
  }

  @Post()
  @Requires('case.open')
  async create(@SignedIn() actor: Actor, @Body() { unidentified, ...body }: OpenCaseBody) {
    const unknown = unidentified && {
      country: unidentified.country,
      words: unidentified.words,
      place: unidentified.place ?? null,
      seenOn: unidentified.seenOn ?? null,
    };
    return { case: answer(await this.open(actor, { ...body, unidentified: unknown })) };
  }

  @Get(':id')
  @Requires('case.read')
  async one(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { case: answer(await this.show(actor, { id })) };
  }

  @Get(':id/explain')
  @Requires('case.read')
  async explanation(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return answer(await this.explain(actor, { id }));
  }

  @Get(':id/chronology')
  @Requires('case.read')
  async chronology(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) caseId: string,
    @Query() { limit = PAGE, knownAt, after }: ChronologyQueryParams,
  ) {
    const moment = knownAt === undefined ? undefined : new Date(knownAt).toISOString();
    const entries = answer(await this.chronicle(actor, { caseId, knownAt: moment, after, limit }));
    return { entries, next: entries.length === limit ? (entries.at(-1)?.sequence ?? null) : null };
  }
}
