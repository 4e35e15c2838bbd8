import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { linkIncident, openProceeding, readIncidentPeople, recordWorksheet } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { LinkIncidentBody, OpenProceedingBody, ReadPeopleBody, RecordWorksheetBody } from './case.dto.ts';

/** Work in a case: what happened, how credible it is, and under which law. */
@ApiTags('cases')
@Controller('api/cases/:id')
export class CaseWorkController {
  constructor(
    @Inject(linkIncident) private readonly link: ReturnType<typeof linkIncident>,
    @Inject(recordWorksheet) private readonly record: ReturnType<typeof recordWorksheet>,
    @Inject(readIncidentPeople) private readonly readPeople: ReturnType<typeof readIncidentPeople>,
    @Inject(openProceeding) private readonly open: ReturnType<typeof openProceeding>,
  ) {}

  @Post('incidents')
  @Requires('incident.record')
  async incident(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) caseId: string,
    @Body() { incidentId }: LinkIncidentBody,
  ) {
    return { incident: answer(await this.link(actor, { caseId, incidentId })) };
  }

  @Post('worksheets')
  @Requires('worksheet.record')
  async worksheet(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) caseId: string,
    @Body() body: RecordWorksheetBody,
  ) {
    return { worksheet: answer(await this.record(actor, { ...body, caseId })) };
  }

  /** A POST, because reading about people is an act on record. */
  @Post('incidents/:incidentId/people')
  @HttpCode(200)
  @Requires('incident.people')
  async people(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) caseId: string,
    @Param('incidentId', ParseUUIDPipe) incidentId: string,
    @Body() body: ReadPeopleBody,
  ) {
    return { people: answer(await this.readPeople(actor, { ...body, caseId, incidentId })) };
  }

  @Post('proceedings')
  @Requires('case.open')
  async proceeding(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) caseId: string,
    @Body() body: OpenProceedingBody,
  ) {
    return { proceeding: answer(await this.open(actor, { ...body, caseId })) };
  }
}
