import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Views } from '../kernel/views.ts';
import type { Post } from './post-store.ts';

/** The post of this id, where its country is in the person's portfolio. */
export async function chosenPost(
  { posts }: Pick<Views, 'posts'>,
  actor: Actor,
  id: string,
): Promise<Outcome<Post>> {
  const post = await posts.byId(id);
  return post !== undefined && coversCountry(actor, post.country) ? done(post) : notFound('post', id);
}
