import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Ports } from '#casework';
import { askPrice, listCountries, OUTSIDE, REPORT_LIMITS, sendReport } from '#casework';
import { PORTS } from '#wiring';
import type { SessionOptions } from '../accounts/sessions.ts';
import { SESSION_OPTIONS } from '../accounts/sessions.ts';
import { answer } from '../kernel/refusal.ts';
import { Public } from '../kernel/requires.ts';
import { checkPuzzle, givePuzzle, senderOf } from './puzzle.ts';
import { SendReportBody } from './report.dto.ts';
import { FROM_ANYONE } from './from-anyone.ts';

/** Reports of people without an account. */
@ApiTags('public')
@Controller('api/public/reports')
export class ReportController {
  constructor(
    @Inject(sendReport) private readonly take: ReturnType<typeof sendReport>,
    @Inject(askPrice) private readonly price: ReturnType<typeof askPrice>,
    @Inject(listCountries) private readonly countries: ReturnType<typeof listCountries>,
    @Inject(SESSION_OPTIONS) private readonly sessions: SessionOptions,
    @Inject(PORTS) private readonly ports: Ports,
  ) {}

  @Get('countries')
  @Public(FROM_ANYONE)
  @ApiOperation({ summary: 'The countries that a report can name.' })
  async named() {
    const all = answer(await this.countries(OUTSIDE, undefined));
    return {
      countries: all.filter(({ status }) => status !== 'former').map(({ iso, name }) => ({ iso, name })),
    };
  }

  @Get('puzzle')
  @Public(FROM_ANYONE)
  @ApiOperation({ summary: 'A puzzle to solve before sending a report, and what a report may hold.' })
  async puzzle(@Req() request: Request) {
    const bits = answer(await this.price({ sender: this.sender(request) }));
    return { ...givePuzzle(this.sessions.secret, bits, this.now()), limits: REPORT_LIMITS };
  }

  @Post()
  @Public(FROM_ANYONE)
  @ApiOperation({ summary: 'Send a report. Its code is told here and never again.' })
  async send(@Req() request: Request, @Body() { solved, from, to, ...said }: SendReportBody) {
    const pass = answer(checkPuzzle(this.sessions.secret, solved, this.now()));
    const happened = { from: from ?? null, to: to ?? null };
    return { receipt: answer(await this.take({ ...said, happened, pass, sender: this.sender(request) })) };
  }

  private now(): number {
    return Date.parse(this.ports.clock.now());
  }

  private sender(request: Request): string {
    return senderOf(this.sessions.secret, request.ip ?? 'unknown', this.now());
  }
}
