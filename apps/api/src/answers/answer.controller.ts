import { once } from 'node:events';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor, Answer, AskEligibility } from '#casework';
import { answerEligibility, answerMany, askWhatIf } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { AnswerQuery, AnswersBody, WhatIfBody } from './answer.dto.ts';

@ApiTags('answers')
@Controller('api/answers')
export class AnswerController {
  constructor(
    @Inject(answerEligibility) private readonly one: ReturnType<typeof answerEligibility>,
    @Inject(answerMany) private readonly many: ReturnType<typeof answerMany>,
    @Inject(askWhatIf) private readonly whatIf: ReturnType<typeof askWhatIf>,
  ) {}

  @Get()
  @Requires('answer.read')
  async single(@SignedIn() actor: Actor, @Query() query: AnswerQuery) {
    return { answer: answer(await this.one(actor, asked(query))) };
  }

  /** What the answer would be; it changes nothing, and no record keeps it. */
  @Post('what-if')
  @HttpCode(200)
  @Requires('answer.read')
  async supposing(@SignedIn() actor: Actor, @Body() { assuming = [], packs, ...query }: WhatIfBody) {
    const readings = Object.fromEntries(assuming.map(({ reading, alternative }) => [reading, alternative]));
    return answer(await this.whatIf(actor, { ...asked(query), assuming: readings, packs }));
  }

  /** One answer a line, in the order of the units' identifiers. */
  @Post()
  @HttpCode(200)
  @ApiProduces('application/x-ndjson')
  @Requires('answer.read')
  async bulk(@SignedIn() actor: Actor, @Body() body: AnswersBody, @Res() response: Response): Promise<void> {
    const { instrument, units, country, on, knownAt } = body;
    const which = units === undefined && country !== undefined ? { country } : { unitIds: units ?? [] };
    const sets = answer(await this.many(actor, { asked: which, instrumentId: instrument, on, knownAt }));
    response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
    for await (const set of sets) if (!(await write(response, set))) return;
    response.end();
  }
}

const asked = ({ unit, country, transfer, instrument, on, knownAt }: AnswerQuery): AskEligibility => ({
  unitId: unit,
  country,
  transferId: transfer,
  instrumentId: instrument,
  on,
  knownAt,
});

/** Waits for a slow reader; false once the reader has gone. */
async function write(response: Response, set: readonly Answer[]): Promise<boolean> {
  const lines = set.map((one) => `${JSON.stringify(one)}\n`).join('');
  if (!response.write(lines) && !response.destroyed) {
    // Whichever comes first, the other's listeners must go: a long stream waits many times.
    const waiting = new AbortController();
    const { signal } = waiting;
    const either = ['drain', 'close'].map((event) =>
      once(response, event, { signal }).catch(() => undefined),
    );
    await Promise.race(either);
    waiting.abort();
  }
  return !response.destroyed;
}
