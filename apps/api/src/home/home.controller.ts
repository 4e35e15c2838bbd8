import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { Database } from '#postgres';
import { DATA_SOURCE } from '#wiring';
import { Public } from '../kernel/requires.ts';
import type { HomeOptions } from './home-page.ts';
import { HOME_OPTIONS, homePage } from './home-page.ts';

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
  @Public('The first page says what this is and where to sign in.')
  page(): string {
    return homePage(this.options);
  }

  @Get('api/health')
  @Public('A load balancer asks without an account; it learns only that the database answers.')
  async health(): Promise<{ status: 'ok' }> {
    await this.dataSource.query('select 1');
    return { status: 'ok' };
  }
}
