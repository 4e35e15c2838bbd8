import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { listBaselines, listForums, listUseAreas } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';

/** Reference data that acts pin by version. */
@ApiTags('reference')
@Controller('api')
export class ReferenceController {
  constructor(
    @Inject(listForums) private readonly forums: ReturnType<typeof listForums>,
    @Inject(listBaselines) private readonly baselines: ReturnType<typeof listBaselines>,
    @Inject(listUseAreas) private readonly areas: ReturnType<typeof listUseAreas>,
  ) {}

  @Get('forums')
  @Requires('law.read')
  @ApiOperation({
    summary: 'Profiles of forums: what is reported of each, with its source, and what is unknown.',
  })
  async profiles(@SignedIn() actor: Actor) {
    return { forums: answer(await this.forums(actor, undefined)) };
  }

  @Get('use-areas')
  @Requires('law.read')
  @ApiOperation({ summary: 'Areas of use: the names of what conditions of use know by id alone.' })
  async places(@SignedIn() actor: Actor) {
    return { useAreas: answer(await this.areas(actor, undefined)) };
  }

  @Get('baselines')
  @Requires('law.read')
  @ApiOperation({ summary: 'Baselines of assistance that a plan can come down from, with who reports them.' })
  async onRecord(@SignedIn() actor: Actor) {
    return { baselines: answer(await this.baselines(actor, undefined)) };
  }
}
