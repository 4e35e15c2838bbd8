import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { addAccount, changeAccount, listAccounts } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { AddAccountBody, ChangeAccountBody } from './account.dto.ts';

@ApiTags('accounts')
@Controller('api/accounts')
export class AccountController {
  constructor(
    @Inject(listAccounts) private readonly list: ReturnType<typeof listAccounts>,
    @Inject(addAccount) private readonly add: ReturnType<typeof addAccount>,
    @Inject(changeAccount) private readonly change: ReturnType<typeof changeAccount>,
  ) {}

  @Get()
  @Requires('account.read')
  async all(@SignedIn() actor: Actor) {
    return { accounts: answer(await this.list(actor, undefined)) };
  }

  @Post()
  @Requires('account.manage')
  async create(@SignedIn() actor: Actor, @Body() { portfolio, ...body }: AddAccountBody) {
    return { account: answer(await this.add(actor, { ...body, portfolio: portfolio ?? 'all' })) };
  }

  @Patch(':id')
  @Requires('account.manage')
  async update(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeAccountBody,
  ) {
    return { account: answer(await this.change(actor, { id, ...body })) };
  }
}
