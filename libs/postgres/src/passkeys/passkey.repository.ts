import type { EntityManager } from 'typeorm';
import type { Passkey, PasskeyStore, PasskeyViews } from '#casework';
import type { Binding } from '../kernel/binding.ts';
import { iso } from '../requests/request-columns.ts';

const SELECT = `
  select p.id, p.account_id as "accountId", p.credential_id as "credentialId", p.public_key as "publicKey",
    p.counter::float8 as counter, p.transports, p.name, ${iso('p.added_at')} as "addedAt",
    ${iso('p.last_used_at')} as "lastUsedAt"
  from passkeys p where p.removed_at is null`;

/** Passkeys in PostgreSQL. A removed one keeps its row, and comes back as nothing. */
export class PasskeyRepository implements PasskeyStore {
  readonly at: string;
  private readonly manager: EntityManager;

  constructor({ at, manager }: Binding) {
    this.at = at;
    this.manager = manager;
  }

  async add(passkey: Passkey): Promise<void> {
    const { id, accountId, credentialId, publicKey, counter, transports, name, addedAt } = passkey;
    await this.manager.query(
      `insert into passkeys (id, account_id, credential_id, public_key, counter, transports, name, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, accountId, credentialId, publicKey, counter, [...transports], name, addedAt],
    );
  }

  async lock(accountId: string, id: string): Promise<Passkey | undefined> {
    const rows: Passkey[] = await this.manager.query(
      `${SELECT} and p.account_id = $1 and p.id = $2 for update`,
      [accountId, id],
    );
    return rows[0];
  }

  async used(id: string, counter: number): Promise<void> {
    await this.manager.query('update passkeys set counter = $2, last_used_at = $3 where id = $1', [
      ...[id, counter, this.at],
    ]);
  }

  async remove(id: string): Promise<void> {
    await this.manager.query('update passkeys set removed_at = $2 where id = $1', [id, this.at]);
  }

  async removeAll(accountId: string): Promise<number> {
    await this.manager.query('delete from passkey_challenges where account_id = $1', [accountId]);
    const [, count]: [unknown, number] = await this.manager.query(
      'update passkeys set removed_at = $2 where account_id = $1 and removed_at is null',
      [accountId, this.at],
    );
    return count;
  }
}

/** Reads of passkeys. */
export class PasskeyView implements PasskeyViews {
  constructor(private readonly manager: EntityManager) {}

  of(accountId: string): Promise<readonly Passkey[]> {
    return this.manager.query(`${SELECT} and p.account_id = $1 order by p.id`, [accountId]);
  }

  async counts(): Promise<ReadonlyMap<string, number>> {
    const rows: { id: string; count: number }[] = await this.manager.query(
      'select account_id as id, count(*)::int as count from passkeys where removed_at is null group by account_id',
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }
}
