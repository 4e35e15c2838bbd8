import type { EntityManager } from 'typeorm';
import type { CalendarFeed, CalendarFeedStore, CalendarFeedViews } from '#casework';
import type { Binding } from '../kernel/binding.ts';
import { iso } from '../requests/request-columns.ts';

const COLUMNS = `
  f.id, f.account_id as "accountId", f.name, f.filter, ${iso('f.created_at')} as "createdAt",
  ${iso('f.revoked_at')} as "revokedAt"`;

/** Feeds of calendars in PostgreSQL. Only the hash of a secret is there. */
export class CalendarFeedRepository implements CalendarFeedStore {
  constructor(private readonly binding: Binding) {}

  async add({ id, name, filter, tokenHash }: Parameters<CalendarFeedStore['add']>[0]): Promise<void> {
    const { manager, actor, at } = this.binding;
    await manager.query(
      `insert into calendar_feeds (id, account_id, name, token_hash, filter, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, actor.accountId, name, tokenHash, filter, at],
    );
  }

  async lockOwn(id: string): Promise<CalendarFeed | undefined> {
    const { manager, actor } = this.binding;
    const rows: CalendarFeed[] = await manager.query(
      `select ${COLUMNS} from calendar_feeds f where f.id = $1 and f.account_id = $2 for update`,
      [id, actor.accountId],
    );
    return rows[0];
  }

  async revoke(id: string): Promise<void> {
    const { manager, at } = this.binding;
    await manager.query('update calendar_feeds set revoked_at = $2 where id = $1', [id, at]);
  }
}

/** Reads of feeds. */
export class CalendarFeedView implements CalendarFeedViews {
  constructor(private readonly manager: EntityManager) {}

  of(accountId: string): Promise<readonly CalendarFeed[]> {
    return this.manager.query(
      `select ${COLUMNS} from calendar_feeds f where f.account_id = $1 order by f.id`,
      [accountId],
    );
  }

  async byTokenHash(tokenHash: string): Promise<CalendarFeed | undefined> {
    const rows: CalendarFeed[] = await this.manager.query(
      `select ${COLUMNS} from calendar_feeds f where f.token_hash = $1 and f.revoked_at is null`,
      [tokenHash],
    );
    return rows[0];
  }
}
