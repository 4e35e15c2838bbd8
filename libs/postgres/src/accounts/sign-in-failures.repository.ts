import type { DataSource, EntityManager } from 'typeorm';
import type { SignInFailures, TryLimit } from '#casework';

/** Failed sign-ins in PostgreSQL, so that every API process counts the same. Rows older than a day are swept when one is added. */
export class SignInFailuresRepository implements SignInFailures {
  constructor(private readonly dataSource: DataSource) {}

  countSince(key: string, since: string): Promise<number> {
    return countSince(this.dataSource.manager, key, since);
  }

  record(keys: readonly string[], at: string): Promise<void> {
    return record(this.dataSource.manager, keys, at);
  }

  recordWithin(
    limits: readonly TryLimit[],
    { since, at }: { readonly since: string; readonly at: string },
  ): Promise<boolean> {
    const keys = limits.map(({ key }) => key);
    return this.dataSource.transaction(async (manager) => {
      await lock(manager, keys);
      for (const { key, most } of limits) if ((await countSince(manager, key, since)) >= most) return false;
      await record(manager, keys, at);
      return true;
    });
  }

  async withdraw(keys: readonly string[], at: string): Promise<void> {
    await this.dataSource.query(
      `delete from sign_in_failures where ctid in (
         select distinct on (key) ctid from sign_in_failures where key = any($1::text[]) and at = $2 order by key
       )`,
      [keys, at],
    );
  }

  async clear(key: string): Promise<void> {
    await this.dataSource.query('delete from sign_in_failures where key = $1', [key]);
  }
}

/** In one order, so that no two wait for each other. Held until the transaction ends. */
const lock = (manager: EntityManager, keys: readonly string[]): Promise<unknown> =>
  manager.query(
    `select pg_advisory_xact_lock(hashtextextended('sign-in:' || key, 0))
     from (select unnest($1::text[]) as key order by 1) as locked`,
    [keys],
  );

async function countSince(manager: EntityManager, key: string, since: string): Promise<number> {
  const rows: { count: string }[] = await manager.query(
    'select count(*) from sign_in_failures where key = $1 and at > $2',
    [key, since],
  );
  return Number(rows[0]?.count ?? 0);
}

async function record(manager: EntityManager, keys: readonly string[], at: string): Promise<void> {
  await manager.query(`delete from sign_in_failures where at < $1::timestamptz - interval '1 day'`, [at]);
  await manager.query(
    'insert into sign_in_failures (key, at) select key, $2 from unnest($1::text[]) as key',
    [keys, at],
  );
}
