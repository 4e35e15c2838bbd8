import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { chosenPost } from './chosen-post.ts';

/** The settings of one post. */
export const readPost = ({ views }: Pick<Ports, 'views'>) =>
  useCase('settings.read', (actor, ask: { readonly id: string }) => chosenPost(views, actor, ask.id));

/** Every post in the reader's portfolio, by name. */
export const listPosts = ({ views }: Pick<Ports, 'views'>) =>
  useCase('settings.read', async (actor) => done(await views.posts.list(actor.portfolio)));
