import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import {
  listAuthorities,
  listInstruments,
  listWorksheetQuestions,
  showAuthority,
  showChart,
} from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';

/** The law as data. Every statement says where it was read; what was not read in the law's text says so. */
@ApiTags('law')
@Controller('api')
export class LawController {
  constructor(
    @Inject(listAuthorities) private readonly list: ReturnType<typeof listAuthorities>,
    @Inject(showAuthority) private readonly show: ReturnType<typeof showAuthority>,
    @Inject(showChart) private readonly drawn: ReturnType<typeof showChart>,
    @Inject(listInstruments) private readonly instruments: ReturnType<typeof listInstruments>,
    @Inject(listWorksheetQuestions) private readonly questions: ReturnType<typeof listWorksheetQuestions>,
  ) {}

  @Get('authorities')
  @Requires('law.read')
  @ApiOperation({ summary: 'Every law and policy, with where it was read and what of it is unverified.' })
  async authorities(@SignedIn() actor: Actor) {
    return { authorities: answer(await this.list(actor, undefined)) };
  }

  @Get('authorities/:id')
  @Requires('law.read')
  @ApiOperation({ summary: 'One law whole: elements, exits, duties, clocks, readings, reach.' })
  async authority(@SignedIn() actor: Actor, @Param('id') id: string) {
    return { authority: answer(await this.show(actor, { id })) };
  }

  @Get('authorities/:id/chart')
  @Requires('law.read')
  @ApiOperation({ summary: 'The procedure of one law as states and acts.' })
  async chart(@SignedIn() actor: Actor, @Param('id') id: string) {
    return { chart: answer(await this.drawn(actor, { id })) };
  }

  @Get('worksheet-questions')
  @Requires('law.read')
  @ApiOperation({
    summary: 'What a worksheet asks: the seven factors of credibility, and the questions of each category.',
  })
  async worksheet(@SignedIn() actor: Actor) {
    return answer(await this.questions(actor, undefined));
  }

  @Get('instruments')
  @Requires('law.read')
  @ApiOperation({ summary: 'Every kind of assistance, and whether each law reaches it.' })
  async catalogue(@SignedIn() actor: Actor) {
    return { instruments: answer(await this.instruments(actor, undefined)) };
  }
}
