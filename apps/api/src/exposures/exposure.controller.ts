import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { listCountryTransfers, showExposure } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { CountryTransfersQuery } from './exposure.dto.ts';

const PAGE = 50;

/** What moved while a country law stood in the way, and the transfers that its bars concern. */
@ApiTags('transfers')
@Controller('api')
export class ExposureController {
  constructor(
    @Inject(showExposure) private readonly show: ReturnType<typeof showExposure>,
    @Inject(listCountryTransfers) private readonly list: ReturnType<typeof listCountryTransfers>,
  ) {}

  @Get('cases/:id/exposure')
  @Requires('case.read')
  async exposure(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) caseId: string) {
    return { windows: answer(await this.show(actor, { caseId })) };
  }

  @Get('countries/:code/transfers')
  @Requires('transfer.read')
  async transfers(
    @SignedIn() actor: Actor,
    @Param('code') code: string,
    @Query() { limit = PAGE, ...filter }: CountryTransfersQuery,
  ) {
    const transfers = answer(await this.list(actor, { ...filter, country: code.toUpperCase(), limit }));
    return { transfers, next: transfers.length === limit ? (transfers.at(-1)?.id ?? null) : null };
  }
}
