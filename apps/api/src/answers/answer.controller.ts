import { once } from 'node:events';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor, Answer } from '#casework';
import { answerEligibility, answerMany } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { AnswerQuery, AnswersBody } from './answer.dto.ts';

@ApiTags('answers')
@Controller('api/answers')
export class AnswerController {
  constructor(
    @Inject(answerEligibility) private readonly one: ReturnType<typeof answerEligibility>,
    @Inject(answerMany) private readonly many: ReturnType<typeof answerMany>,
  ) {}

  @Get()
  @Requires('answer.read')
  async single(@SignedIn() actor: Actor, @Query() { unit, instrument, on, knownAt }: AnswerQuery) {
    return { answer: answer(await this.one(actor, { unitId: unit, instrumentId: instrument, on, knownAt })) };
  }

  /** One answer a line, in the order of the units' identifiers. */
  @Post()
  @HttpCode(200)
  @ApiProduces('application/x-ndjson')
  @Requires('answer.read')
  async bulk(@SignedIn() actor: Actor, @Body() body: AnswersBody, @Res() response: Response): Promise<void> {
    const { instrument, units, country, on, knownAt } = body;
    const asked = units === undefined && country !== undefined ? { country } : { unitIds: units ?? [] };
    const sets = answer(await this.many(actor, { asked, instrumentId: instrument, on, knownAt }));
    response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
    for await (const set of sets) if (!(await write(response, set))) return;
    response.end();
  }
}

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
