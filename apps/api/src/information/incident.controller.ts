import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { listIncidents, recordIncident } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ListIncidentsQuery, RecordIncidentBody } from './information.dto.ts';

const PAGE = 50;

/** Alleged events, read in information or recorded by themselves. */
@ApiTags('information')
@Controller('api/incidents')
export class IncidentController {
  constructor(
    @Inject(listIncidents) private readonly list: ReturnType<typeof listIncidents>,
    @Inject(recordIncident) private readonly record: ReturnType<typeof recordIncident>,
  ) {}

  @Get()
  @Requires('information.read')
  async all(@SignedIn() actor: Actor, @Query() { limit = PAGE, ...query }: ListIncidentsQuery) {
    const incidents = answer(await this.list(actor, { ...query, limit }));
    return { incidents, next: incidents.length === limit ? (incidents.at(-1)?.id ?? null) : null };
  }

  @Post()
  @Requires('incident.record')
  async create(@SignedIn() actor: Actor, @Body() { people = [], ...body }: RecordIncidentBody) {
    const kept = people.map(({ kind, reference, particulars = null }) => ({ kind, reference, particulars }));
    return { incident: answer(await this.record(actor, { ...body, people: kept })) };
  }
}
