import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Actor, Printed } from '#casework';
import {
  compareEdition,
  listPublicEditions,
  printDetermination,
  printEdition,
  printNotice,
  writeAtom,
} from '#casework';
import { disposition } from '../evidence/send-attachment.ts';
import { answer } from '../kernel/refusal.ts';
import { Public, Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { EditionDocumentQuery, PaperQuery } from './document.dto.ts';

/** Notices, records and editions as files, with the ledger's checkpoint on them. A browser saves them and shows none. */
@ApiTags('documents')
@Controller('api')
export class DocumentController {
  constructor(
    @Inject(printNotice) private readonly notice: ReturnType<typeof printNotice>,
    @Inject(printDetermination) private readonly determination: ReturnType<typeof printDetermination>,
    @Inject(printEdition) private readonly edition: ReturnType<typeof printEdition>,
    @Inject(compareEdition) private readonly compare: ReturnType<typeof compareEdition>,
    @Inject(listPublicEditions) private readonly editions: ReturnType<typeof listPublicEditions>,
  ) {}

  @Get('notices/:id/document')
  @Requires('notice.read')
  @ApiOperation({ summary: 'A notice as accessible HTML or PDF.' })
  @ApiProduces('text/html', 'application/pdf')
  async ofNotice(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format }: PaperQuery,
    @Res() response: Response,
  ) {
    send(response, answer(await this.notice(actor, { id, format })));
  }

  @Get('proceedings/:id/determinations/:determinationId/document')
  @Requires('case.read')
  @ApiOperation({ summary: 'The record of a determination as accessible HTML or PDF.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'determinationId', format: 'uuid' })
  @ApiProduces('text/html', 'application/pdf')
  async ofDetermination(
    @SignedIn() actor: Actor,
    @Param() { id, determinationId }: Record<'id' | 'determinationId', string>,
    @Query() { format }: PaperQuery,
    @Res() response: Response,
  ) {
    const ask = { proceedingId: id, determinationId, format };
    send(response, answer(await this.determination(actor, ask)));
  }

  @Get('editions/:id/document')
  @Requires('edition.read')
  @ApiOperation({ summary: 'An edition of the list with what changed, as HTML, PDF, JSON or CSV.' })
  @ApiProduces('text/html', 'application/pdf', 'application/json', 'text/csv')
  async ofEdition(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format }: EditionDocumentQuery,
    @Res() response: Response,
  ) {
    send(response, answer(await this.edition(actor, { id, format })));
  }

  @Get('editions/:id/difference')
  @Requires('edition.read')
  @ApiOperation({ summary: 'What changed since the last edition: units added, removed or changed, and why.' })
  async difference(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { difference: answer(await this.compare(actor, { id })).difference };
  }

  @Get('public/editions')
  @Public('22 U.S.C. 2378d(d)(7): the identity of barred units is publicly available.')
  async listed() {
    return { editions: answer(await this.editions()) };
  }

  @Get('public/editions.atom')
  @Public('22 U.S.C. 2378d(d)(7): the identity of barred units is publicly available.')
  @ApiOperation({ summary: 'Editions of the list as an Atom feed: published units only.' })
  @ApiProduces('application/atom+xml')
  @Header('Content-Type', 'application/atom+xml; charset=utf-8')
  async feed(@Req() request: Request): Promise<string> {
    const address = `${request.protocol}://${request.get('host') ?? 'localhost'}/api/public/editions.atom`;
    return writeAtom(answer(await this.editions()), address);
  }
}

function send(response: Response, { filename, mediaType, bytes }: Printed): void {
  response.set({ 'Content-Type': mediaType, 'Content-Disposition': disposition(filename) });
  response.send(Buffer.from(bytes));
}
