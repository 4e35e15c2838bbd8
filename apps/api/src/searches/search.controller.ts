import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { changeSearch, listSearches, openSearch, removeSearch, saveSearch } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { ChangeSearchBody, RemoveSearchBody, SaveSearchBody } from './search.dto.ts';

/** Searches of My work that people keep and share. */
@ApiTags('work')
@Controller('api/saved-searches')
export class SearchController {
  constructor(
    @Inject(listSearches) private readonly list: ReturnType<typeof listSearches>,
    @Inject(openSearch) private readonly open: ReturnType<typeof openSearch>,
    @Inject(saveSearch) private readonly save: ReturnType<typeof saveSearch>,
    @Inject(changeSearch) private readonly change: ReturnType<typeof changeSearch>,
    @Inject(removeSearch) private readonly remove: ReturnType<typeof removeSearch>,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Your searches, and those that your office shares.' })
  @Requires('session.read')
  async all(@SignedIn() actor: Actor) {
    return { searches: answer(await this.list(actor, undefined)) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One search: yours, of your office, or shared by its link.' })
  @Requires('session.read')
  async one(@SignedIn() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { search: answer(await this.open(actor, { id })) };
  }

  @Post()
  @ApiOperation({ summary: 'Keep a search under a name.' })
  @Requires('session.read')
  async create(@SignedIn() actor: Actor, @Body() body: SaveSearchBody) {
    return { search: answer(await this.save(actor, body)) };
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Rename a search of yours, change what it looks for, or share it otherwise.' })
  @Requires('session.read')
  async update(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeSearchBody,
  ) {
    return { search: answer(await this.change(actor, { id, ...body })) };
  }

  @Post(':id/removal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a search of yours away.' })
  @Requires('session.read')
  async takeAway(
    @SignedIn() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RemoveSearchBody,
  ) {
    return { search: answer(await this.remove(actor, { id, ...body })) };
  }
}
