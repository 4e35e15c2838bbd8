import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { countWork, listWork } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ListWorkQuery } from './work.dto.ts';

const PAGE = 50;

/** What waits for whoever is signed in, computed from roles and from where things stand. */
@ApiTags('work')
@Controller('api/work')
export class WorkController {
  constructor(
    @Inject(countWork) private readonly count: ReturnType<typeof countWork>,
    @Inject(listWork) private readonly list: ReturnType<typeof listWork>,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Your queues, with how much stands in each; counted up to a thousand.' })
  @Requires('case.read')
  async queues(@SignedIn() actor: Actor) {
    return { queues: answer(await this.count(actor, undefined)) };
  }

  @Get('items')
  @ApiOperation({ summary: 'One queue, what has waited longest first.' })
  @Requires('case.read')
  async items(@SignedIn() actor: Actor, @Query() { limit = PAGE, ...filter }: ListWorkQuery) {
    return answer(await this.list(actor, { ...filter, limit }));
  }
}
