import type { ClockFilter } from './clock-store.ts';

/** What a feed shows; the same narrowing as a list of clocks. */
export type FeedFilter = Pick<ClockFilter, 'country' | 'authorityId' | 'source' | 'label' | 'late' | 'mine'>;

/** A personal address from which a calendar program reads clocks. Its secret is kept nowhere. */
export interface CalendarFeed {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly filter: FeedFilter;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

/** Feeds, within one act. */
export interface CalendarFeedStore {
  add(feed: Pick<CalendarFeed, 'id' | 'name' | 'filter'> & { readonly tokenHash: string }): Promise<void>;
  /** The person's own feed, held until the act ends. */
  lockOwn(id: string): Promise<CalendarFeed | undefined>;
  revoke(id: string): Promise<void>;
}

export interface CalendarFeedViews {
  of(accountId: string): Promise<readonly CalendarFeed[]>;
  /** A feed that was not revoked, with the account that it reads for. */
  byTokenHash(tokenHash: string): Promise<CalendarFeed | undefined>;
}
