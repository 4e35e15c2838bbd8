import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { extendBar, listBarredUnits, listBars, recordWithholding, showRemediation } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { BarQuery, CountryQuery, ExtendBarBody, WithholdingBody } from './consequence.dto.ts';

const PAGE = 50;

/** Bars, what they reach, and what the government does about the violation. */
@ApiTags('bars')
@Controller('api')
export class BarController {
  constructor(
    @Inject(listBars) private readonly list: ReturnType<typeof listBars>,
    @Inject(listBarredUnits) private readonly listed: ReturnType<typeof listBarredUnits>,
    @Inject(extendBar) private readonly extend: ReturnType<typeof extendBar>,
    @Inject(recordWithholding) private readonly withhold: ReturnType<typeof recordWithholding>,
    @Inject(showRemediation) private readonly remediation: ReturnType<typeof showRemediation>,
  ) {}

  @Get('bars')
  @Requires('edition.read')
  @ApiOperation({ summary: 'Bars with what ended them and what they were extended to.' })
  async bars(@SignedIn() actor: Actor, @Query() { limit = PAGE, ...filter }: BarQuery) {
    return { bars: answer(await this.list(actor, { ...filter, limit })) };
  }

  @Get('barred-units')
  @Requires('edition.read')
  @ApiOperation({ summary: 'The units on the list today, each with the duty to publish its identity.' })
  async units(@SignedIn() actor: Actor, @Query() { country }: CountryQuery) {
    return { units: answer(await this.listed(actor, country === undefined ? {} : { country })) };
  }

  @Post('bars/:id/extensions')
  @Requires('bar.extend')
  @ApiOperation({ summary: 'Sign that a bar reaches a unit above, because a finding names it.' })
  async extension(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) barId: string,
    @Body() body: ExtendBarBody,
  ) {
    return { extension: answer(await this.extend(actor, { ...body, barId })) };
  }

  @Post('bars/:id/withholdings')
  @Requires('notice.write')
  @ApiOperation({ summary: 'Record that the recipient government itself withholds from the unit.' })
  async withholding(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) barId: string,
    @Body() body: WithholdingBody,
  ) {
    return { withholding: answer(await this.withhold(actor, { ...body, barId })) };
  }

  @Get('proceedings/:id/remediation')
  @Requires('case.read')
  @ApiOperation({ summary: "The government's steps, per person, by kind, with every version." })
  async steps(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) proceedingId: string) {
    return { remediation: answer(await this.remediation(actor, { proceedingId })) };
  }
}
