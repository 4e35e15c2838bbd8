import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { changeEvidenceLink, linkEvidence, listLinkedEvidence } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { askedTarget, targetOf } from './evidence-target.ts';
import { ChangeLinkBody, LinkBody, LinkedQuery } from './evidence.dto.ts';

@ApiTags('evidence')
@Controller('api')
export class EvidenceLinkController {
  constructor(
    @Inject(linkEvidence) private readonly link: ReturnType<typeof linkEvidence>,
    @Inject(changeEvidenceLink) private readonly change: ReturnType<typeof changeEvidenceLink>,
    @Inject(listLinkedEvidence) private readonly list: ReturnType<typeof listLinkedEvidence>,
  ) {}

  @Post('evidence/:evidenceId/links')
  @Requires('evidence.link')
  @ApiOperation({ summary: 'Say what an item supports, contradicts or gives context to.' })
  async create(
    @SignedIn() actor: Actor,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Body() { incidentId, proceedingId, element, stepId, ...said }: LinkBody,
  ) {
    const sent = { incidentId, proceedingId, element, stepId };
    const target = answer(targetOf(named(sent)));
    return { link: answer(await this.link(actor, { ...said, evidenceId, target })) };
  }

  @Post('evidence-links/:linkId/versions')
  @Requires('evidence.link')
  @ApiOperation({ summary: 'Change a link or take it back; what was said stays readable.' })
  async update(
    @SignedIn() actor: Actor,
    @Param('linkId', ParseUUIDPipe) linkId: string,
    @Body() body: ChangeLinkBody,
  ) {
    return { link: answer(await this.change(actor, { ...body, linkId })) };
  }

  @Get('evidence-links')
  @Requires('evidence.read')
  @ApiOperation({
    summary: 'The evidence on an incident, a step, or each element of a proceeding, by direction.',
  })
  async linked(@SignedIn() actor: Actor, @Query() query: LinkedQuery) {
    return { groups: answer(await this.list(actor, answer(askedTarget(query)))) };
  }
}

type Named<Sent> = { [Name in keyof Sent]?: Exclude<Sent[Name], undefined> };

/** Without what was not sent. */
const named = <Sent extends object>(sent: Sent): Named<Sent> =>
  Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as Named<Sent>;
