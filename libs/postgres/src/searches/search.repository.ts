import type { EntityManager } from 'typeorm';
import type { Actor, ListedSearch, SavedSearch, SearchStore, SearchViews } from '#casework';
import type { Binding } from '../kernel/binding.ts';
import { iso } from '../requests/request-columns.ts';

const COLUMNS = `s.id, s.account_id as "accountId", s.office, s.name, s.address, s.shared, s.revision,
  ${iso('s.saved_at')} as "savedAt"`;

/** Saved searches in PostgreSQL. */
export class SearchRepository implements SearchStore {
  readonly at: string;
  private readonly manager: EntityManager;

  constructor({ at, manager }: Binding) {
    this.at = at;
    this.manager = manager;
  }

  async add(search: SavedSearch): Promise<void> {
    const { id, accountId, office, name, address, shared, revision, savedAt } = search;
    await this.manager.query(
      `insert into saved_searches (id, account_id, office, name, address, shared, revision, saved_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, accountId, office, name, address, shared, revision, savedAt],
    );
  }

  async lock(id: string): Promise<SavedSearch | undefined> {
    const [row]: SavedSearch[] = await this.manager.query(
      `select ${COLUMNS}, ${iso('s.removed_at')} as "removedAt" from saved_searches s where s.id = $1 for update`,
      [id],
    );
    return row;
  }

  async save({ id, name, address, shared, office, revision, removedAt }: SavedSearch): Promise<void> {
    await this.manager.query(
      `update saved_searches set name = $2, address = $3, shared = $4, office = $5, revision = $6, removed_at = $7
       where id = $1`,
      [id, name, address, shared, office, revision, removedAt],
    );
  }

  async countOf(accountId: string): Promise<number> {
    const [row]: { count: number }[] = await this.manager.query(
      'select count(*)::int as count from saved_searches where account_id = $1 and removed_at is null',
      [accountId],
    );
    return row?.count ?? 0;
  }

  async isTaken(accountId: string, name: string, exceptId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      'select 1 from saved_searches where account_id = $1 and name = $2 and id <> $3 and removed_at is null',
      [accountId, name, exceptId],
    );
    return rows.length > 0;
  }
}

const LISTED = `select ${COLUMNS}, a.name as owner, s.account_id = $1 as mine
  from saved_searches s join accounts a on a.id = s.account_id where s.removed_at is null`;

/** Reads of saved searches. */
export class SearchView implements SearchViews {
  constructor(private readonly manager: EntityManager) {}

  listed({ accountId, office }: Actor): Promise<readonly ListedSearch[]> {
    return this.manager.query(
      `${LISTED} and (s.account_id = $1 or (s.shared = 'office' and s.office = $2)) order by s.name, s.id limit 500`,
      [accountId, office],
    );
  }

  async open({ accountId, office }: Actor, id: string): Promise<ListedSearch | undefined> {
    const [row]: ListedSearch[] = await this.manager.query(
      `${LISTED} and s.id = $3 and (s.account_id = $1 or s.shared = 'link' or (s.shared = 'office' and s.office = $2))`,
      [accountId, office, id],
    );
    return row;
  }
}
