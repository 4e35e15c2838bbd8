import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { listPublishedUnits } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Public } from '../kernel/requires.ts';

/** What anyone may read. */
@ApiTags('public')
@Controller('api/public')
export class PublicListController {
  constructor(@Inject(listPublishedUnits) private readonly list: ReturnType<typeof listPublishedUnits>) {}

  @Get('barred-units')
  @Public('22 U.S.C. 2378d(d)(7): the identity of barred units is publicly available.')
  @ApiOperation({ summary: 'Barred units whose identity is published. Others may be barred too.' })
  async units() {
    return { units: answer(await this.list()) };
  }
}
