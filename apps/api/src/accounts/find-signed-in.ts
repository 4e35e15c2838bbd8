import type { Actor } from '#casework';
import { actorOf } from '#casework';
import type { Database } from '#postgres';
import { findSession } from '#postgres';
import type { SessionOptions } from './sessions.ts';

const HOUR_MS = 3_600_000;

/** Who is signed in under a session at this moment; undefined once it has ended, by whatever way. Moves no idle time on. */
export async function findSignedIn(
  dataSource: Database,
  sid: string,
  { longestHours }: Pick<SessionOptions, 'longestHours'>,
): Promise<Actor | undefined> {
  const found = await findSession(dataSource, sid, Date.now());
  const { account, data } = found ?? {};
  if (account === undefined || account.disabledAt !== null) return undefined;
  if (data?.['generation'] !== account.sessionGeneration || account.passwordIsTemporary) return undefined;
  const isTooOld = Date.now() - Date.parse(String(data['began'])) > longestHours * HOUR_MS;
  return isTooOld ? undefined : actorOf(account);
}
