import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Actor } from '#casework';
import { readReport, readReportContact, readReportFile, takeReportFile } from '#casework';
import { sendAttachment } from '../evidence/send-attachment.ts';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ReadContactBody } from './report.dto.ts';

/** What came from outside, for those who read information. */
@ApiTags('information')
@Controller('api')
export class ReportReadController {
  constructor(
    @Inject(readReport) private readonly read: ReturnType<typeof readReport>,
    @Inject(readReportContact) private readonly contact: ReturnType<typeof readReportContact>,
    @Inject(readReportFile) private readonly file: ReturnType<typeof readReportFile>,
    @Inject(takeReportFile) private readonly take: ReturnType<typeof takeReportFile>,
  ) {}

  @Get('information/:id/report')
  @Requires('information.read')
  @ApiOperation({ summary: 'When, where, files and additions of a report that was sent without an account.' })
  async report(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) informationId: string) {
    return { report: answer(await this.read(actor, { informationId })) };
  }

  @Post('information/:id/contact')
  @HttpCode(200)
  @Requires('information.contact')
  @ApiOperation({ summary: 'How the sender may be reached. Who asked, and why, is kept.' })
  async reach(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) informationId: string,
    @Body() { reason }: ReadContactBody,
  ) {
    return { contact: answer(await this.contact(actor, { informationId, reason })) };
  }

  @Get('report-files/:fileId/content')
  @Requires('information.read')
  @ApiOperation({ summary: 'A file of a report, for saving. Nothing has opened it; who read it is kept.' })
  @ApiParam({ name: 'fileId', format: 'uuid' })
  @ApiProduces('application/octet-stream')
  async content(
    @SignedIn() actor: Actor,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { file, open } = answer(await this.file(actor, { fileId }));
    await sendAttachment(request, response, { ...file, open });
  }

  @Post('report-files/:fileId/evidence-file')
  @Requires('evidence.add')
  @ApiOperation({ summary: 'Take a file of a report over; then add it to a case as evidence.' })
  async takeOver(@SignedIn() actor: Actor, @Param('fileId', ParseUUIDPipe) fileId: string) {
    return { file: answer(await this.take(actor, { fileId })) };
  }
}
