import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { deliverEdition, issueEdition, listEditions, showEdition } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { DeliverEditionBody, IssueEditionBody, PlaceQuery } from './consequence.dto.ts';

const PAGE = 50;

/** The list of barred units, by numbered edition. */
@ApiTags('editions')
@Controller('api/editions')
export class EditionController {
  constructor(
    @Inject(listEditions) private readonly list: ReturnType<typeof listEditions>,
    @Inject(showEdition) private readonly show: ReturnType<typeof showEdition>,
    @Inject(issueEdition) private readonly issue: ReturnType<typeof issueEdition>,
    @Inject(deliverEdition) private readonly deliver: ReturnType<typeof deliverEdition>,
  ) {}

  @Get()
  @Requires('edition.read')
  async all(@SignedIn() actor: Actor, @Query() { limit = PAGE, ...page }: PlaceQuery) {
    return { editions: answer(await this.list(actor, { ...page, limit })) };
  }

  @Get(':id')
  @Requires('edition.read')
  async one(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { edition: answer(await this.show(actor, { id })) };
  }

  @Post()
  @Requires('edition.issue')
  @ApiOperation({ summary: 'Issue an edition although nothing changed; the text says "regularly".' })
  async create(@SignedIn() actor: Actor, @Body() body: IssueEditionBody) {
    return { edition: answer(await this.issue(actor, body)) };
  }

  @Post(':id/deliveries')
  @Requires('notice.send')
  @ApiOperation({
    summary: 'Record that an edition reached a recipient; the notices that ask for it are met.',
  })
  async delivery(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) editionId: string,
    @Body() body: DeliverEditionBody,
  ) {
    return answer(await this.deliver(actor, { ...body, editionId }));
  }
}
