import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { keepRequestClocks } from '../clocks/keep-request-clocks.ts';
import type { Post } from './post-store.ts';
import { POST_DEFAULTS } from './post-store.ts';
import { isDay, textFault } from '../kernel/text-fault.ts';

/** What may be set. Settings left out keep their value, or start with the default of a new post. */
export interface SavePost extends Partial<Omit<Post, 'id' | 'revision'>> {
  readonly id: string;
  /** The revision that was read; 0 for a new post. */
  readonly revision: number;
}

const BOUNDS = {
  maxBatch: 100_000,
  leahyLeadBusinessDays: 365,
  courtesyCheckBusinessDays: 365,
  courtesyLeadBusinessDays: 365,
  validityMonths: 120,
} as const;

/**
 * Adds a post (revision 0) or changes its settings. Refuses a stale revision with the settings as they are now, and a
 * change of the post's country: its requests were submitted under it.
 */
export const savePost = ({ unitOfWork, views }: Pick<Ports, 'unitOfWork' | 'views'>) =>
  useCase('settings.manage', async (actor, ask: SavePost): Promise<Outcome<Post>> => {
    const known = new Set((await views.countries.all()).map(({ iso }) => iso));
    return unitOfWork.run(actor, async (transaction) => {
      const { posts, ledger } = transaction;
      const before = await posts.byId(ask.id);
      if ((before?.revision ?? 0) !== ask.revision) return stale(ask.id, before);
      const post = changed(before, ask);
      const faults = faultsOf(post, before, known);
      if (faults.length > 0)
        return refused('invalid', 'post.invalid', 'Some settings are not right.', { faults });
      if (before === undefined) await posts.add(post);
      else if (!(await posts.save(post))) return stale(ask.id, before);
      const act = before === undefined ? 'post.added' : 'post.changed';
      await ledger.append({ chain: `post:${post.id}`, act, data: { ...post } });
      await restartClocks(transaction, post.id);
      return done(post);
    });
  });

/** The time limits of the requests under way are those of the settings as they are now. */
async function restartClocks(transaction: Transaction, postId: string): Promise<void> {
  for (const id of await transaction.clocks.requestsOf(postId)) {
    const request = await transaction.requests.lock(id);
    if (request !== undefined) await keepRequestClocks(transaction, request);
  }
}

function changed(before: Post | undefined, { revision, ...ask }: SavePost): Post {
  const given = Object.fromEntries(Object.entries(ask).filter(([, value]) => value !== undefined));
  const start = before ?? { ...POST_DEFAULTS, name: '', country: '', id: ask.id };
  const after = { ...start, ...given, revision: revision + 1 };
  return { ...after, holidays: after.holidays.map(({ date, name }) => ({ date, name })) };
}

function faultsOf(post: Post, before: Post | undefined, countries: ReadonlySet<string>): Fault[] {
  const numbers = Object.entries(BOUNDS).map(([where, most]) =>
    numberFault(where, post[where as keyof typeof BOUNDS], most),
  );
  return [
    ...numbers,
    textFault('name', post.name, 200),
    post.contact === null ? undefined : textFault('contact', post.contact, 500),
    idFault(post.id),
    countryFault(post, before, countries),
    ...post.holidays.map(holidayFault),
  ].filter((fault) => fault !== undefined);
}

function numberFault(where: string, value: number, most: number): Fault | undefined {
  if (Number.isInteger(value) && value >= 1 && value <= most) return undefined;
  return { where, found: String(value), expected: `a whole number from 1 to ${most}` };
}

function idFault(id: string): Fault | undefined {
  if (/^[a-z][a-z0-9-]{1,62}$/.test(id)) return undefined;
  const expected = 'lower-case letters, digits and hyphens, beginning with a letter';
  return { where: 'id', found: id.toWellFormed().slice(0, 80), expected };
}

function countryFault(post: Post, before: Post | undefined, known: ReadonlySet<string>): Fault | undefined {
  const where = 'country';
  if (!known.has(post.country))
    return { where, found: post.country || 'nothing', expected: 'a code of the country table' };
  if (before === undefined || before.country === post.country) return undefined;
  return { where, found: post.country, expected: `${before.country}; add another post for another country` };
}

function holidayFault({ date, name }: Post['holidays'][number], index: number): Fault | undefined {
  const where = `holidays.${index}`;
  if (!isDay(date)) return { where, found: date.slice(0, 80), expected: 'a day, written YYYY-MM-DD' };
  return textFault(where, name, 200);
}

function stale(id: string, post: Post | undefined) {
  return post === undefined
    ? refused('stale', 'post.moved-on', `There is no post ${id} yet: send revision 0 to add it.`)
    : refused('stale', 'post.moved-on', 'The settings were changed since you read them.', {
        meanwhile: { ...post },
      });
}
