import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { countRequests, listNominations, listRequestRows, listRequests, showRequest } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { CountRequestsQuery, ListNominationsQuery, ListRequestsQuery, ListRowsQuery } from './request.dto.ts';

const PAGE = 50;

/** Reading vetting requests. */
@ApiTags('requests')
@Controller('api/requests')
export class RequestController {
  constructor(
    @Inject(listRequests) private readonly list: ReturnType<typeof listRequests>,
    @Inject(countRequests) private readonly count: ReturnType<typeof countRequests>,
    @Inject(showRequest) private readonly show: ReturnType<typeof showRequest>,
    @Inject(listRequestRows) private readonly listRows: ReturnType<typeof listRequestRows>,
    @Inject(listNominations) private readonly listAll: ReturnType<typeof listNominations>,
  ) {}

  @Get()
  @Requires('request.read')
  async all(@SignedIn() actor: Actor, @Query() { limit = PAGE, ...filter }: ListRequestsQuery) {
    const requests = answer(await this.list(actor, { ...filter, limit }));
    return { requests, next: requests.length === limit ? (requests.at(-1)?.id ?? null) : null };
  }

  @Get('counts')
  @Requires('request.read')
  async counted(@SignedIn() actor: Actor, @Query() filter: CountRequestsQuery) {
    return { counts: answer(await this.count(actor, filter)) };
  }

  @Get(':id')
  @Requires('request.read')
  async one(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return answer(await this.show(actor, { id }));
  }

  @Get(':id/rows')
  @Requires('request.read')
  async rows(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { limit = PAGE, ...filter }: ListRowsQuery,
  ) {
    return { rows: answer(await this.listRows(actor, { ...filter, id, limit })) };
  }

  @Get(':id/nominations')
  @Requires('request.read')
  async nominations(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { limit = PAGE, outdated, ...filter }: ListNominationsQuery,
  ) {
    const asked = {
      ...filter,
      id,
      limit,
      outdated: outdated === undefined ? undefined : outdated === 'true',
    };
    return { nominations: answer(await this.listAll(actor, asked)) };
  }
}
