import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, NoticePortions } from '#casework';
import { deliverNotice, draftNotice, fillNotice, listNotices, showNotice } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { DeliverNoticeBody, FillNoticeBody, NoticeQuery } from './consequence.dto.ts';
import { readParts } from './read-parts.ts';

const PAGE = 50;

/** Duties to tell somebody: what they must contain, what they contain, when they are due, and proof of delivery. */
@ApiTags('notices')
@Controller('api/notices')
export class NoticeController {
  constructor(
    @Inject(listNotices) private readonly list: ReturnType<typeof listNotices>,
    @Inject(showNotice) private readonly show: ReturnType<typeof showNotice>,
    @Inject(draftNotice) private readonly draft: ReturnType<typeof draftNotice>,
    @Inject(fillNotice) private readonly fill: ReturnType<typeof fillNotice>,
    @Inject(deliverNotice) private readonly deliver: ReturnType<typeof deliverNotice>,
  ) {}

  @Get()
  @Requires('notice.read')
  async all(@SignedIn() actor: Actor, @Query() { limit = PAGE, ...filter }: NoticeQuery) {
    return { notices: answer(await this.list(actor, { ...filter, limit })) };
  }

  @Get(':id')
  @Requires('notice.read')
  async one(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { notice: answer(await this.show(actor, { id })) };
  }

  @Get(':id/draft')
  @Requires('notice.read')
  @ApiOperation({
    summary:
      'A draft drawn from the case, each part with where it came from, and what is missing. Nothing of it is kept.',
  })
  async drafted(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { draft: answer(await this.draft(actor, { id })) };
  }

  @Post(':id/contents')
  @Requires('notice.write')
  @ApiOperation({ summary: 'Write what the notice contains, part by part; each writing is a new version.' })
  async contents(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) noticeId: string,
    @Body() { everyRecipient = false, ...body }: FillNoticeBody,
  ) {
    const contents = answer(readParts(body.contents));
    const portions = answer(readParts(body.portions ?? {})) as NoticePortions;
    return answer(await this.fill(actor, { noticeId, contents, portions, everyRecipient }));
  }

  @Post(':id/deliveries')
  @Requires('notice.send')
  @ApiOperation({ summary: 'Record that the notice reached its recipient, with proof.' })
  async delivery(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) noticeId: string,
    @Body() body: DeliverNoticeBody,
  ) {
    const said = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    return { delivered: answer(await this.deliver(actor, { ...said, noticeId })) };
  }
}
