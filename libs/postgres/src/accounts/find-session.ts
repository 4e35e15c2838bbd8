import type { DataSource } from 'typeorm';
import type { Account } from '#casework';
import { poolOf } from '../kernel/data-source.ts';

/** A session that has not ended, and the account it belongs to as it is at this moment. */
export interface FoundSession {
  readonly data: Readonly<Record<string, unknown>>;
  /** Undefined where nobody signed in under it, or the account is not there. */
  readonly account: Account | undefined;
}

type Row = Omit<Account, 'portfolio' | 'disabledAt' | 'id'> & {
  readonly data: FoundSession['data'];
  readonly id: string | null;
  readonly portfolio: readonly string[] | null;
  readonly disabledAt: Date | null;
};

/** Named, so that each connection parses and plans it once: every request asks it. */
const FIND = {
  name: 'session-with-account',
  text: `select s.sess as data, a.id, a.person_id as "personId", a.email, a.name, a.roles, a.office, a.portfolio,
      a.password_hash as "passwordHash", a.password_is_temporary as "passwordIsTemporary",
      a.session_generation as "sessionGeneration", a.disabled_at as "disabledAt", a.revision
    from sessions s left join accounts a on a.id = (s.sess #>> '{passport,user}')::uuid
    where s.sid = $1 and s.expire >= to_timestamp($2 / 1000.0)`,
};

/** Reads a session and its account in one step, so that a disabled account counts at once at the price of one read. */
export async function findSession(
  dataSource: DataSource,
  sid: string,
  now: number,
): Promise<FoundSession | undefined> {
  const { rows } = await poolOf(dataSource).query<Row>({ ...FIND, values: [sid, now] });
  const [row] = rows;
  return row && { data: row.data, account: toAccount(row) };
}

function toAccount({ data: _data, id, portfolio, disabledAt, ...rest }: Row): Account | undefined {
  if (id === null) return undefined;
  return { ...rest, id, portfolio: portfolio ?? 'all', disabledAt: disabledAt?.toISOString() ?? null };
}
