import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import type { Account, AccountEvent, AccountStore } from '#casework';
import { AccountRow } from './account.row.ts';

/** Accounts in PostgreSQL. E-mail addresses are compared without regard to case. */
export class AccountRepository implements AccountStore {
  constructor(private readonly manager: EntityManager) {}

  async byEmail(email: string): Promise<Account | undefined> {
    const query = this.manager
      .createQueryBuilder(AccountRow, 'a')
      .where('lower(a.email) = lower(:email)', { email });
    const row = await query.getOne();
    return row ? toAccount(row) : undefined;
  }

  async byId(id: string): Promise<Account | undefined> {
    const row = await this.manager.findOneBy(AccountRow, { id });
    return row ? toAccount(row) : undefined;
  }

  async list(): Promise<readonly Account[]> {
    const rows = await this.manager.find(AccountRow, { order: { email: 'asc' } });
    return rows.map(toAccount);
  }

  history(id: string, limit: number): Promise<readonly AccountEvent[]> {
    return this.manager.query(
      `select id as "entryId", at, act, body::jsonb #>> '{entry,actor,name}' as by, body::jsonb #> '{entry,data}' as data
       from ledger_entries where chain = $1 and act not like 'session.%' and act not like 'search.%'
         and act not like 'calendar-feed.%' and act not like '%confirmed' order by sequence desc limit $2`,
      [`account:${id}`, limit],
    );
  }

  knowsPerson(personId: string): Promise<boolean> {
    return this.manager.existsBy(AccountRow, { personId });
  }

  /** Always in the order of their identifiers, so that two acts on the same accounts never wait for each other. */
  async lock(ids: readonly string[]): Promise<readonly Account[]> {
    const rows = await this.manager.find(AccountRow, {
      where: { id: In([...ids]) },
      order: { id: 'asc' },
      lock: { mode: 'pessimistic_write' },
    });
    return rows.map(toAccount);
  }

  async add(account: Account): Promise<void> {
    await this.manager.insert(AccountRow, toRow(account));
  }

  async save(account: Account): Promise<boolean> {
    const { id, email: _email, personId: _personId, ...changed } = toRow(account);
    const result = await this.manager.update(AccountRow, { id, revision: account.revision - 1 }, changed);
    return result.affected === 1;
  }
}

function toAccount(row: AccountRow): Account {
  return { ...row, portfolio: row.portfolio ?? 'all', disabledAt: row.disabledAt?.toISOString() ?? null };
}

function toRow(account: Account): AccountRow {
  return {
    ...account,
    roles: [...account.roles],
    portfolio: account.portfolio === 'all' ? null : [...account.portfolio],
    disabledAt: account.disabledAt === null ? null : new Date(account.disabledAt),
  };
}
