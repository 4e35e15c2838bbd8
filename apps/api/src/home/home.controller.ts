import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Database } from '#postgres';
import { DATA_SOURCE } from '#wiring';
import { Public } from '../kernel/requires.ts';
import type { HomeOptions } from './home-options.ts';
import { HOME_OPTIONS, PAGES_NOT_BUILT } from './home-options.ts';

@ApiTags('home')
@Controller()
export class HomeController {
  constructor(
    @Inject(HOME_OPTIONS) private readonly options: HomeOptions,
    @Inject(DATA_SOURCE) private readonly dataSource: Database,
  ) {}

  @Get()
  @ApiExcludeEndpoint()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Public('Stands only where the pages were not built, and says so.')
  page(): string {
    return PAGES_NOT_BUILT;
  }

  @Get('api/home')
  @ApiOperation({ summary: 'What the sign-in page shows: the invented accounts, where the demo was loaded.' })
  @Public('The sign-in page asks before anyone is signed in; outside the demo it learns nothing.')
  home(): HomeOptions {
    return this.options;
  }

  @Get('api/health')
  @Public('A load balancer asks without an account; it learns only that the database answers.')
  async health(): Promise<{ status: 'ok' }> {
    await this.dataSource.query('select 1');
    return { status: 'ok' };
  }
}
