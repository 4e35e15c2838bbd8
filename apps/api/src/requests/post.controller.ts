import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#casework';
import { listPosts, readPost, savePost } from '#casework';
import { answer } from '../kernel/refusal.ts';
import { Requires } from '../kernel/requires.ts';
import { SignedIn } from '../kernel/signed-in.ts';
import { SavePostBody } from './post.dto.ts';

@ApiTags('posts')
@Controller('api/posts')
export class PostController {
  constructor(
    @Inject(listPosts) private readonly list: ReturnType<typeof listPosts>,
    @Inject(readPost) private readonly read: ReturnType<typeof readPost>,
    @Inject(savePost) private readonly save: ReturnType<typeof savePost>,
  ) {}

  @Get()
  @Requires('settings.read')
  async all(@SignedIn() actor: Actor) {
    return { posts: answer(await this.list(actor, undefined)) };
  }

  @Get(':id')
  @Requires('settings.read')
  async one(@SignedIn() actor: Actor, @Param('id') id: string) {
    return { post: answer(await this.read(actor, { id })) };
  }

  @Put(':id')
  @Requires('settings.manage')
  async put(@SignedIn() actor: Actor, @Param('id') id: string, @Body() body: SavePostBody) {
    return { post: answer(await this.save(actor, { ...body, id })) };
  }
}
