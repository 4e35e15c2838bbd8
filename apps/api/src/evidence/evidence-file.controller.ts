import { Controller, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor, ReceiveFile } from '#casework';
import { receiveFile, refused } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ReceiveFileQuery } from './evidence.dto.ts';

const BYTES = 'application/octet-stream';

@ApiTags('evidence')
@Controller('api/evidence-files')
export class EvidenceFileController {
  constructor(@Inject(receiveFile) private readonly receive: ReturnType<typeof receiveFile>) {}

  @Post()
  @Requires('evidence.add')
  @ApiOperation({ summary: 'Send a file; then say what it is with POST /api/cases/{caseId}/evidence.' })
  @ApiConsumes(BYTES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async send(@SignedIn() actor: Actor, @Req() request: Request, @Query() { sha256 }: ReceiveFileQuery) {
    if (!request.is(BYTES)) answer(NO_BYTES);
    const announced = sha256 === undefined ? {} : { announcedSha256: sha256 };
    return { file: answer(await this.receive(actor, { ...bytesOf(request), ...announced })) };
  }
}

const NO_BYTES = refused(
  'invalid',
  'file.no-bytes',
  `Send the file itself as the body, with Content-Type: ${BYTES}; say what it is when you add it to a case.`,
);

/** The body as it arrives. A file that is refused half-way leaves the connection open for the answer. */
function bytesOf(request: Request): Pick<ReceiveFile, 'bytes' | 'announcedSize'> {
  const announcedSize = Number(request.get('content-length') ?? 0);
  const iterator = request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Uint8Array>;
  return { bytes: iterator, announcedSize };
}
