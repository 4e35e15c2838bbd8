import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { addAccount, changeAccount, listAccounts, resetPassword } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { AddAccountBody, ChangeAccountBody, ResetPasswordBody } from './account.dto.ts';

@ApiTags('accounts')
@Controller('api/accounts')
export class AccountController {
  constructor(
    @Inject(listAccounts) private readonly list: ReturnType<typeof listAccounts>,
    @Inject(addAccount) private readonly add: ReturnType<typeof addAccount>,
    @Inject(changeAccount) private readonly change: ReturnType<typeof changeAccount>,
    @Inject(resetPassword) private readonly reset: ReturnType<typeof resetPassword>,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every account, by e-mail address.' })
  @Requires('account.read')
  async all(@SignedIn() actor: Actor) {
    return { accounts: answer(await this.list(actor, undefined)) };
  }

  @Post()
  @ApiOperation({ summary: 'Add an account. Its owner must change the password at the first sign-in.' })
  @Requires('account.manage')
  async create(@SignedIn() actor: Actor, @Body() body: AddAccountBody) {
    const ask = { ...body, portfolio: body.portfolio ?? 'all', temporary: true } as const;
    return { account: answer(await this.add(actor, ask)) };
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change what an account may do, disable it, or end its sessions; at once.' })
  @Requires('account.manage')
  async update(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { everyCountry, ...body }: ChangeAccountBody,
  ) {
    const ask = { id, ...body, ...(everyCountry === true && { portfolio: 'all' as const }) };
    return { account: answer(await this.change(actor, ask)) };
  }

  @Post(':id/password')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give an account a password that its owner must change, and end its sessions.' })
  @Requires('account.manage')
  async password(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ResetPasswordBody,
  ) {
    return { account: answer(await this.reset(actor, { id, ...body })) };
  }
}
