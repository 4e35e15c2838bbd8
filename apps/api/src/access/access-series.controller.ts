import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor, SeriesPoint } from '#casework';
import { addSeriesPoints, listAccessSeries, openAccessSeries, showAccessSeries } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { AddPointsBody, OpenSeriesBody } from './access.dto.ts';

/** Numbers over time about humanitarian access: evidence, and never a trigger. */
@ApiTags('humanitarian access')
@Controller('api')
export class AccessSeriesController {
  constructor(
    @Inject(openAccessSeries) private readonly open: ReturnType<typeof openAccessSeries>,
    @Inject(addSeriesPoints) private readonly addPoints: ReturnType<typeof addSeriesPoints>,
    @Inject(listAccessSeries) private readonly listSeries: ReturnType<typeof listAccessSeries>,
    @Inject(showAccessSeries) private readonly show: ReturnType<typeof showAccessSeries>,
  ) {}

  @Get('countries/:country/access-series')
  @Requires('access.read')
  async seriesOf(@SignedIn() actor: Actor, @Param('country') country: string) {
    return { series: answer(await this.listSeries(actor, { country })) };
  }

  @Post('countries/:country/access-series')
  @Requires('access.record')
  async series(@SignedIn() actor: Actor, @Param('country') country: string, @Body() body: OpenSeriesBody) {
    return { series: answer(await this.open(actor, { country, ...body })) };
  }

  @Get('access-series/:id')
  @Requires('access.read')
  async one(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return answer(await this.show(actor, { id }));
  }

  @Post('access-series/:id/points')
  @Requires('access.record')
  async points(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) seriesId: string,
    @Body() { points }: AddPointsBody,
  ) {
    const said = points.map(({ day, value, note = null }): SeriesPoint => ({ day, value, note }));
    return answer(await this.addPoints(actor, { seriesId, points: said }));
  }
}
