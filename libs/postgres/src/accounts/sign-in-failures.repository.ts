import type { DataSource } from 'typeorm';
import type { SignInFailures } from '#casework';

/** Failed sign-ins in PostgreSQL, so that every API process counts the same. Rows older than a day are swept when one is added. */
export class SignInFailuresRepository implements SignInFailures {
  constructor(private readonly dataSource: DataSource) {}

  async countSince(key: string, since: string): Promise<number> {
    const rows: { count: string }[] = await this.dataSource.query(
      'select count(*) from sign_in_failures where key = $1 and at > $2',
      [key, since],
    );
    return Number(rows[0]?.count ?? 0);
  }

  async record(keys: readonly string[], at: string): Promise<void> {
    await this.dataSource.query(
      `delete from sign_in_failures where at < $1::timestamptz - interval '1 day'`,
      [at],
    );
    await this.dataSource.query(
      'insert into sign_in_failures (key, at) select key, $2 from unnest($1::text[]) as key',
      [keys, at],
    );
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
