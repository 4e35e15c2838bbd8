import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Actor } from '#casework';
import { refused } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ChangeFeed } from './change-feed.ts';
import { ChangeStream } from './change-stream.ts';
import { HearChangesQuery } from './change.dto.ts';

/** What others do, as it happens. */
@ApiTags('events')
@Controller('api/events')
export class ChangeController {
  constructor(@Inject(ChangeFeed) private readonly feed: ChangeFeed) {}

  @Get()
  @Requires('session.read')
  @ApiProduces('text/event-stream')
  @ApiOperation({
    summary:
      'Server-sent events: what others did to things you may read, once it is in the ledger’s tree. `change` names the act, its topics, its time and who; `missed` says that too much happened to tell it; `signed-out` is the end.',
  })
  async hear(
    @Req() request: Request,
    @Res() response: Response,
    @SignedIn() actor: Actor,
    @Query() { after }: HearChangesQuery,
    @Headers('last-event-id') lastHeard?: string,
  ): Promise<void> {
    const stream = new ChangeStream(request.sessionID, actor, response);
    if (!this.feed.take(stream)) return answer<never>(TOO_MANY);
    response.once('close', () => this.feed.leave(stream));
    await this.feed.add(stream, numberIn(lastHeard) ?? after);
  }
}

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

const TOO_MANY = refused(
  'throttled',
  'events.too-many',
  'Too many pages listen at once. Close some; what others did is shown when a page is read again.',
);
