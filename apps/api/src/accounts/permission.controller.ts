import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { listPermissions } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';

/** What the roles may do. */
@ApiTags('accounts')
@Controller('api/permissions')
export class PermissionController {
  constructor(@Inject(listPermissions) private readonly list: ReturnType<typeof listPermissions>) {}

  @Get()
  @ApiOperation({ summary: 'Every permission, with the roles that carry it.' })
  @Requires('session.read')
  async all(@SignedIn() actor: Actor) {
    return { permissions: answer(await this.list(actor, undefined)) };
  }
}
