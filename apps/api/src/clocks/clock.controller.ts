import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor, ListClocks } from '#casework';
import { listClocks, writeCalendar } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ClockQuery } from './clock.dto.ts';
import { CALENDAR, SAVED } from './calendar-headers.ts';

const PAGE = 50;

/** Every running clock over all cases, each explained day by day. */
@ApiTags('clocks')
@Controller('api')
export class ClockController {
  constructor(@Inject(listClocks) private readonly list: ReturnType<typeof listClocks>) {}

  @Get('clocks')
  @Requires('clock.read')
  @ApiOperation({
    summary: 'Running clocks and late deadlines, the earliest first. A label tells law from policy.',
  })
  async all(@SignedIn() actor: Actor, @Query() query: ClockQuery) {
    return answer(await this.list(actor, asked(query)));
  }

  @Get('clocks.ics')
  @Requires('clock.read')
  @ApiOperation({ summary: 'The same page as iCalendar. A calendar program reads a feed instead.' })
  @ApiProduces('text/calendar')
  @Header('Content-Type', CALENDAR)
  @Header('Content-Disposition', SAVED)
  async calendar(@SignedIn() actor: Actor, @Query() query: ClockQuery): Promise<string> {
    const { clocks } = answer(await this.list(actor, asked(query)));
    return writeCalendar('Plumbline clocks', clocks);
  }
}

const asked = ({ late, mine, limit = PAGE, ...filter }: ClockQuery): ListClocks => ({
  ...filter,
  limit,
  late: late === 'yes',
  mine: mine === 'yes',
});
