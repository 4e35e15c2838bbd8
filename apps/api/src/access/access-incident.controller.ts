import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AccessDetails, Actor } from '#casework';
import { correctAccessIncident, listAccessIncidents, recordAccessIncident } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { AccessIncidentBody, CorrectAccessIncidentBody, ListAccessQuery } from './access.dto.ts';

const PAGE = 50;

/** Humanitarian access: what was to pass and what passed. Evidence; it decides nothing. */
@ApiTags('humanitarian access')
@Controller('api')
export class AccessIncidentController {
  constructor(
    @Inject(recordAccessIncident) private readonly record: ReturnType<typeof recordAccessIncident>,
    @Inject(correctAccessIncident) private readonly correct: ReturnType<typeof correctAccessIncident>,
    @Inject(listAccessIncidents) private readonly list: ReturnType<typeof listAccessIncidents>,
  ) {}

  @Get('countries/:country/access-incidents')
  @Requires('access.read')
  async incidents(
    @SignedIn() actor: Actor,
    @Param('country') country: string,
    @Query() { limit = PAGE, versions, ...query }: ListAccessQuery,
  ) {
    const asked = { ...query, country, versions: versions === 'all', limit };
    const incidents = answer(await this.list(actor, asked));
    return { incidents, next: incidents.length === limit ? (incidents.at(-1)?.id ?? null) : null };
  }

  @Post('countries/:country/access-incidents')
  @Requires('access.record')
  async incident(
    @SignedIn() actor: Actor,
    @Param('country') country: string,
    @Body() body: AccessIncidentBody,
  ) {
    return { incident: answer(await this.record(actor, { country, ...details(body) })) };
  }

  @Post('access-incidents/:id/corrections')
  @Requires('access.record')
  async correction(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CorrectAccessIncidentBody,
  ) {
    return { incident: answer(await this.correct(actor, { id, because: body.because, ...details(body) })) };
  }
}

/** What was left out is not known. */
const details = ({
  because: _apart,
  ...body
}: AccessIncidentBody & { readonly because?: string }): AccessDetails => ({
  ...body,
  requested: body.requested ?? null,
  allowed: body.allowed ?? null,
  quantityUnit: body.quantityUnit ?? null,
  reasonGiven: body.reasonGiven ?? null,
  byAuthority: body.byAuthority ?? null,
  to: body.to ?? null,
  evidenceIds: body.evidenceIds ?? [],
});
