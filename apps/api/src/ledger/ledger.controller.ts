import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { latestCheckpoint, listEntries, proveEntry, readEntry, verifyWholeLedger } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { inUtc } from './in-utc.ts';
import { EntryQuery, VerifyBody } from './ledger.dto.ts';

const PAGE = 50;

@ApiTags('ledger')
@Controller('api/ledger')
export class LedgerController {
  constructor(
    @Inject(listEntries) private readonly list: ReturnType<typeof listEntries>,
    @Inject(readEntry) private readonly read: ReturnType<typeof readEntry>,
    @Inject(proveEntry) private readonly prove: ReturnType<typeof proveEntry>,
    @Inject(latestCheckpoint) private readonly latest: ReturnType<typeof latestCheckpoint>,
    @Inject(verifyWholeLedger) private readonly verify: ReturnType<typeof verifyWholeLedger>,
  ) {}

  @Get('entries')
  @Requires('ledger.read')
  async entries(@SignedIn() actor: Actor, @Query() query: EntryQuery) {
    const { from, until, reads, limit = PAGE, ...rest } = query;
    const time = { ...(from && { from: inUtc(from) }), ...(until && { until: inUtc(until) }) };
    const filter = { ...rest, ...time, limit, guardedReads: reads === 'guarded' };
    const entries = answer(await this.list(actor, filter));
    return { entries, next: entries.length === limit ? (entries.at(-1)?.id ?? null) : null };
  }

  @Get('entries/:id')
  @Requires('ledger.read')
  async entry(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { entry: answer(await this.read(actor, { id })) };
  }

  @Get('entries/:id/proof')
  @Requires('ledger.read')
  async proof(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return answer(await this.prove(actor, { id }));
  }

  @Get('checkpoint')
  @Requires('ledger.verify')
  async checkpoint(@SignedIn() actor: Actor) {
    return answer(await this.latest(actor, undefined));
  }

  @Post('verification')
  @HttpCode(200)
  @Requires('ledger.verify')
  async verification(@SignedIn() actor: Actor, @Body() body: VerifyBody) {
    return answer(await this.verify(actor, body));
  }
}
