import { Body, Controller, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { addReportFile, addToReport, followReport, refused } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Public } from '../kernel/requires.ts';
import { FROM_ANYONE } from './from-anyone.ts';
import { AddToReportBody, ReportCodeBody, ReportFileQuery } from './report.dto.ts';

const BYTES = 'application/octet-stream';

/** What the holder of a report's code may do. The code stands in bodies and headers, never in an address that is kept somewhere. */
@ApiTags('public')
@Controller('api/public/reports')
export class ReportByCodeController {
  constructor(
    @Inject(addToReport) private readonly add: ReturnType<typeof addToReport>,
    @Inject(addReportFile) private readonly keep: ReturnType<typeof addReportFile>,
    @Inject(followReport) private readonly follow: ReturnType<typeof followReport>,
  ) {}

  @Post('status')
  @HttpCode(200)
  @Public(FROM_ANYONE)
  @ApiOperation({ summary: 'How a report stands, by its code.' })
  async status(@Body() { code }: ReportCodeBody) {
    return { report: answer(await this.follow({ code })) };
  }

  @Post('additions')
  @Public(FROM_ANYONE)
  async addition(@Body() body: AddToReportBody) {
    return { added: answer(await this.add(body)) };
  }

  @Post('files')
  @Public(FROM_ANYONE)
  @ApiOperation({ summary: 'Add a file to a report, by its code.' })
  @ApiConsumes(BYTES)
  @ApiHeader({ name: 'X-Report-Code', required: true })
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async file(@Req() request: Request, @Query() { filename }: ReportFileQuery) {
    if (!request.is(BYTES)) answer(NO_BYTES);
    const code = (request.get('x-report-code') ?? '').slice(0, 40);
    const announcedSize = Number(request.get('content-length') ?? 0);
    const bytes = request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Uint8Array>;
    return { file: answer(await this.keep({ code, filename, bytes, announcedSize })) };
  }
}

const NO_BYTES = refused(
  'invalid',
  'file.no-bytes',
  `Send the file itself as the body, with Content-Type: ${BYTES} and the report's code as X-Report-Code.`,
);
