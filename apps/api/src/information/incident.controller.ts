import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { correctIncident, listIncidents, listIncidentVersions, recordIncident } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import type { IncidentPersonBody } from './information.dto.ts';
import { CorrectIncidentBody, ListIncidentsQuery, RecordIncidentBody } from './information.dto.ts';

const PAGE = 50;

const personOf = ({ kind, reference, particulars }: IncidentPersonBody) => ({
  ...{ kind, reference },
  particulars: particulars ?? null,
});

/** Alleged events, read in information or recorded by themselves. */
@ApiTags('information')
@Controller('api/incidents')
export class IncidentController {
  constructor(
    @Inject(listIncidents) private readonly list: ReturnType<typeof listIncidents>,
    @Inject(recordIncident) private readonly record: ReturnType<typeof recordIncident>,
    @Inject(correctIncident) private readonly correct: ReturnType<typeof correctIncident>,
    @Inject(listIncidentVersions) private readonly versionsOf: ReturnType<typeof listIncidentVersions>,
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
    return { incident: answer(await this.record(actor, { ...body, people: people.map(personOf) })) };
  }

  @Post(':id/corrections')
  @Requires('incident.record')
  @ApiOperation({
    summary: 'Correct an alleged event: a new version, with its reason. The versions before stay.',
  })
  async correction(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { people = [], ...body }: CorrectIncidentBody,
  ) {
    const ask = { id, ...body, people: people.map(personOf) };
    return { incident: answer(await this.correct(actor, ask)) };
  }

  @Get(':id/versions')
  @Requires('information.read')
  @ApiOperation({ summary: 'Every version of an alleged event, the first one first.' })
  async versions(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { versions: answer(await this.versionsOf(actor, { id })) };
  }
}
