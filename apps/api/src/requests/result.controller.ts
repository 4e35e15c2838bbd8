import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import {
  exportResults,
  listApprovable,
  MOST_APPROVABLE,
  reopenResult,
  reviewResults,
  signResults,
} from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ListApprovableQuery, ReasonBody, ReviewResultsBody, SignResultsBody } from './request.dto.ts';

/** Signing results, and taking them back. */
@ApiTags('requests')
@Controller('api')
export class ResultController {
  constructor(
    @Inject(signResults) private readonly sign: ReturnType<typeof signResults>,
    @Inject(reviewResults) private readonly review: ReturnType<typeof reviewResults>,
    @Inject(listApprovable) private readonly allApprovable: ReturnType<typeof listApprovable>,
    @Inject(exportResults) private readonly toCsv: ReturnType<typeof exportResults>,
    @Inject(reopenResult) private readonly reopen: ReturnType<typeof reopenResult>,
  ) {}

  /** The nominations that may be approved now, at most 10,000 of them; `more` says where there may be others. */
  @Get('requests/:id/results/approvable')
  @Requires('result.sign')
  async approvable(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { about = 'whole-row', limit = MOST_APPROVABLE, result }: ListApprovableQuery,
  ) {
    return answer(await this.allApprovable(actor, { id, about, limit, result }));
  }

  /** What stands in the way of each result, before anything is signed. */
  @Post('requests/:id/results/review')
  @HttpCode(200)
  @Requires('result.sign')
  async reviewed(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReviewResultsBody,
  ) {
    return answer(await this.review(actor, { ...body, requestId: id }));
  }

  @Post('requests/:id/results')
  @Requires('result.sign')
  async results(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SignResultsBody,
  ) {
    return { signed: answer(await this.sign(actor, { ...body, requestId: id })) };
  }

  @Post('results/:id/reopenings')
  @Requires('result.sign')
  async reopenings(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonBody,
  ) {
    return answer(await this.reopen(actor, { resultId: id, reason }));
  }

  @Get('requests/:id/results.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="results.csv"')
  @Header('X-Content-Type-Options', 'nosniff')
  @Requires('request.read')
  async csv(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return answer(await this.toCsv(actor, { id })).csv;
  }
}
