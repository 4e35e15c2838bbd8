import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import {
  attributeInformation,
  listInformation,
  readReceipt,
  showInformation,
  submitInformation,
} from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { AttributeInformationBody, ListInformationQuery, SubmitInformationBody } from './information.dto.ts';

const PAGE = 50;

/** Information received, and whom it is about. */
@ApiTags('information')
@Controller('api')
export class InformationController {
  constructor(
    @Inject(submitInformation) private readonly submit: ReturnType<typeof submitInformation>,
    @Inject(readReceipt) private readonly receipt: ReturnType<typeof readReceipt>,
    @Inject(listInformation) private readonly list: ReturnType<typeof listInformation>,
    @Inject(attributeInformation) private readonly attribute: ReturnType<typeof attributeInformation>,
    @Inject(showInformation) private readonly show: ReturnType<typeof showInformation>,
  ) {}

  @Post('information')
  @Requires('information.submit')
  async take(@SignedIn() actor: Actor, @Body() body: SubmitInformationBody) {
    return { receipt: answer(await this.submit(actor, body)) };
  }

  @Get('information')
  @Requires('information.read')
  async all(@SignedIn() actor: Actor, @Query() { limit = PAGE, only, about, ...rest }: ListInformationQuery) {
    const evaluated = only === undefined ? undefined : only === 'evaluated';
    const attributed = about === undefined ? undefined : about === 'unit';
    const information = answer(await this.list(actor, { ...rest, evaluated, attributed, limit }));
    return { information, next: information.length === limit ? (information.at(-1)?.id ?? null) : null };
  }

  @Get('information/by-code/:code')
  @Requires('information.submit')
  async status(@SignedIn() actor: Actor, @Param('code') code: string) {
    return { receipt: answer(await this.receipt(actor, { code })) };
  }

  @Get('information/:id')
  @Requires('information.read')
  async one(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return answer(await this.show(actor, { id }));
  }

  @Post('information/:id/units')
  @Requires('information.attribute')
  async about(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) informationId: string,
    @Body() body: AttributeInformationBody,
  ) {
    return answer(await this.attribute(actor, { ...body, informationId }));
  }
}
