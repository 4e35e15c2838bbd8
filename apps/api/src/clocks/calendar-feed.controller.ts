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
  Req,
} from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '#casework';
import {
  listCalendarFeeds,
  openCalendarFeed,
  readCalendarFeed,
  revokeCalendarFeed,
  writeCalendar,
} from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Public, Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { OpenFeedBody } from './clock.dto.ts';
import { CALENDAR, SAVED } from './calendar-headers.ts';

/** Personal addresses for calendar programs, which cannot sign in. */
@ApiTags('clocks')
@Controller('api/calendar-feeds')
export class CalendarFeedController {
  constructor(
    @Inject(listCalendarFeeds) private readonly list: ReturnType<typeof listCalendarFeeds>,
    @Inject(openCalendarFeed) private readonly open: ReturnType<typeof openCalendarFeed>,
    @Inject(revokeCalendarFeed) private readonly end: ReturnType<typeof revokeCalendarFeed>,
    @Inject(readCalendarFeed) private readonly read: ReturnType<typeof readCalendarFeed>,
  ) {}

  @Get()
  @Requires('clock.read')
  async all(@SignedIn() actor: Actor) {
    return { feeds: answer(await this.list(actor, undefined)) };
  }

  @Post()
  @Requires('clock.read')
  @ApiOperation({ summary: 'Open a feed. Its address holds a secret, which is told here and never again.' })
  async create(@SignedIn() actor: Actor, @Body() { name, ...filter }: OpenFeedBody) {
    const { id, secret } = answer(await this.open(actor, { name, filter }));
    return { feed: { id, path: `/api/calendar-feeds/${secret}/clocks.ics` } };
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Requires('clock.read')
  @ApiOperation({ summary: 'Revoke a feed of your own; its address is worth nothing from then on.' })
  async revoke(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { feed: answer(await this.end(actor, { id })) };
  }

  @Get(':secret/clocks.ics')
  @Public(
    'A calendar program cannot sign in; the secret in the address stands for the account, for reading clocks only.',
  )
  @ApiOperation({ summary: 'What a calendar program reads: the clocks that the owner of the feed may read.' })
  @ApiProduces('text/calendar')
  @Header('Content-Type', CALENDAR)
  @Header('Content-Disposition', SAVED)
  async calendar(@Param('secret') secret: string, @Req() request: Request): Promise<string> {
    const { name, clocks } = answer(await this.read({ secret, address: request.ip ?? 'unknown' }));
    return writeCalendar(name, clocks);
  }
}
