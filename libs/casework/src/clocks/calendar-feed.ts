import { sha256Hex } from '#ledger';
import type { Account } from '../accounts/account-store.ts';
import { actorOf } from '../accounts/account-store.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { textFault } from '../kernel/text-fault.ts';
import { useCase } from '../kernel/use-case.ts';
import type { CalendarFeed, FeedFilter } from './calendar-feed-store.ts';
import type { ListedClock } from './explain-clock.ts';
import { listClocks } from './list-clocks.ts';

const MOST_FEEDS = 20;

/**
 * Opens a feed for the person who asks. Its secret is told once and never again; whoever has it reads what the person may
 * read, until it is revoked or the account is disabled, and can do nothing else.
 */
export const openCalendarFeed = ({ unitOfWork, views, ids }: Pick<Ports, 'unitOfWork' | 'views' | 'ids'>) =>
  useCase(
    'clock.read',
    async (
      actor,
      { name, filter }: { readonly name: string; readonly filter: FeedFilter },
    ): Promise<Outcome<{ readonly id: string; readonly secret: string }>> => {
      const fault = textFault('name', name, 200);
      if (fault) return refused('invalid', 'feed.invalid', 'A feed needs a name.', { faults: [fault] });
      const open = (await views.calendarFeeds.of(actor.accountId)).filter(
        ({ revokedAt }) => revokedAt === null,
      );
      if (open.length >= MOST_FEEDS) return TOO_MANY;
      const [id, secret] = [ids.next(), newSecret(ids)];
      return unitOfWork.run(actor, async ({ calendarFeeds, ledger }) => {
        await calendarFeeds.add({ id, name, filter, tokenHash: hashOf(secret) });
        const data = { feedId: id, name, filter };
        await ledger.append({ chain: `account:${actor.accountId}`, act: 'calendar-feed.opened', data });
        return done({ id, secret });
      });
    },
  );

const TOO_MANY = refused(
  'conflict',
  'feed.too-many',
  `There are ${MOST_FEEDS} feeds of yours already; revoke one first.`,
);

/** Four identifiers hold at least 160 random bits between them; the secret gives none of them away. */
const newSecret = (ids: Ports['ids']): string => hashOf([1, 2, 3, 4].map(() => ids.next()).join(' '));

const hashOf = (text: string): string => sha256Hex(new TextEncoder().encode(text));

/** The feeds of the person who asks, revoked ones too. */
export const listCalendarFeeds = ({ views }: Pick<Ports, 'views'>) =>
  useCase('clock.read', async (actor) => done(await views.calendarFeeds.of(actor.accountId)));

/** From this act on the feed's address is worth nothing. Only its owner can do it; doing it twice is refused. */
export const revokeCalendarFeed = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase('clock.read', (actor, { id }: { readonly id: string }) =>
    unitOfWork.run(actor, async ({ calendarFeeds, ledger }) => {
      const feed = await calendarFeeds.lockOwn(id);
      if (feed === undefined) return notFound('calendar feed', id);
      if (feed.revokedAt !== null)
        return refused('conflict', 'feed.revoked', 'This feed was revoked already.', {
          meanwhile: { revokedAt: feed.revokedAt },
        });
      await calendarFeeds.revoke(id);
      const data = { feedId: id, name: feed.name };
      await ledger.append({ chain: `account:${actor.accountId}`, act: 'calendar-feed.revoked', data });
      return done({ id });
    }),
  );

const MOST_EVENTS = 1_000;
const PAGE = 200;
const HOUR_MS = 3_600_000;
const READS_AN_HOUR = 60;
const WRONG_AN_HOUR = 30;

export interface FeedRead {
  readonly name: string;
  /** The first thousand, the earliest first. */
  readonly clocks: readonly ListedClock[];
}

type ReadPorts = Pick<Ports, 'views' | 'clock' | 'signInFailures'>;

/**
 * What a calendar program reads with the secret of a feed: the clocks that its owner may read now. An unknown secret, a
 * revoked feed and a disabled account are the same "not found". More than sixty readings of a feed, or thirty wrong secrets
 * from an address, within an hour are refused without looking.
 */
export const readCalendarFeed =
  (ports: ReadPorts) =>
  async (ask: { readonly secret: string; readonly address: string }): Promise<Outcome<FeedRead>> => {
    const wrong = `calendar-address:${ask.address}`;
    if ((await ports.signInFailures.countSince(wrong, anHourAgo(ports))) >= WRONG_AN_HOUR) return THROTTLED;
    const feed = await ports.views.calendarFeeds.byTokenHash(hashOf(ask.secret));
    const account = feed && (await ports.views.accounts.byId(feed.accountId));
    if (feed === undefined || account === undefined || account.disabledAt !== null) {
      await ports.signInFailures.record([wrong], ports.clock.now());
      return UNKNOWN;
    }
    const reads = `calendar-feed:${feed.id}`;
    const asked = { since: anHourAgo(ports), at: ports.clock.now() };
    const limits = [{ key: reads, most: READS_AN_HOUR }];
    if (!(await ports.signInFailures.recordWithin(limits, asked))) return THROTTLED;
    return readAll(ports, account, feed);
  };

const UNKNOWN = refused('not-found', 'feed.not-found', 'There is no such calendar, or it was revoked.');
const THROTTLED = refused('throttled', 'feed.throttled', 'Read too often. Try again in an hour.');

const anHourAgo = ({ clock }: Pick<ReadPorts, 'clock'>): string =>
  new Date(Date.parse(clock.now()) - HOUR_MS).toISOString();

async function readAll(
  ports: ReadPorts,
  account: Account,
  { name, filter }: CalendarFeed,
): Promise<Outcome<FeedRead>> {
  const clocks: ListedClock[] = [];
  let after: string | undefined;
  do {
    const page = await listClocks(ports)(actorOf(account), { ...filter, after, limit: PAGE });
    if (!page.ok) return page;
    clocks.push(...page.value.clocks);
    after = page.value.next ?? undefined;
  } while (after !== undefined && clocks.length < MOST_EVENTS);
  return done({ name, clocks });
}
