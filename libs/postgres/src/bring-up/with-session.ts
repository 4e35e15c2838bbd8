import pg from 'pg';
import { type DatabaseFailure } from './database-failure.ts';
import { SteadyClient } from '../kernel/steady-client.ts';
import { explainConnectionError } from './explain-connection-error.ts';

const CONNECT_WITHIN_MS = 10_000;

/** One session's questions and answers. */
export interface Session {
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Runs `work` in one session; an error about the connection comes back as a failure that names `setting`. */
export async function withSession<Value>(
  where: { readonly url: string; readonly setting: string },
  work: (session: Session) => Promise<Value>,
): Promise<Value | DatabaseFailure> {
  let client: SteadyClient | undefined;
  try {
    client = new SteadyClient({
      connectionString: where.url,
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      application_name: 'plumbline',
    });
    await client.connect();
    return await work(sessionOf(client));
  } catch (error) {
    const failure = explainConnectionError(error, where.setting);
    if (failure === undefined) throw error;
    return failure;
  } finally {
    await client?.end().catch(() => undefined);
  }
}

function sessionOf(client: pg.Client): Session {
  return {
    async query<Row extends object>(sql: string, values: readonly unknown[] = []) {
      return (await client.query<Row>(sql, [...values])).rows;
    },
  };
}

/** Writes a name or a text into SQL where no parameter can stand (utility statements take none). */
export const identifier = (name: string): string => pg.escapeIdentifier(name);
export const literal = (text: string): string => pg.escapeLiteral(text);
