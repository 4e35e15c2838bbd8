import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { adoptReading, listReadings } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { AdoptReadingBody } from './reading.dto.ts';

/** Contested questions of law. A reading's id is its authority and its name, and so is its address. */
@ApiTags('law')
@Controller('api/readings')
export class ReadingController {
  constructor(
    @Inject(listReadings) private readonly list: ReturnType<typeof listReadings>,
    @Inject(adoptReading) private readonly adopt: ReturnType<typeof adoptReading>,
  ) {}

  @Get()
  @Requires('reading.read')
  @ApiOperation({ summary: 'Contested questions with their alternatives, and what was adopted from when.' })
  async all(@SignedIn() actor: Actor) {
    return { readings: answer(await this.list(actor, undefined)) };
  }

  @Post(':authority/:name/adoptions')
  @Requires('reading.adopt')
  @ApiOperation({ summary: 'Adopt one alternative, with reasons, from a day.' })
  async adoption(
    @SignedIn() actor: Actor,
    @Param('authority') authority: string,
    @Param('name') name: string,
    @Body() body: AdoptReadingBody,
  ) {
    return { adoption: answer(await this.adopt(actor, { ...body, readingId: `${authority}/${name}` })) };
  }
}
