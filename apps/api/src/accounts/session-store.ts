import connectPgSimple from 'connect-pg-simple';
import type { Request } from 'express';
import type { SessionData } from 'express-session';
import session from 'express-session';
import type { Account } from '#casework';
import type { Database } from '#postgres';
import { findSession, poolOf } from '#postgres';

const PgStore = connectPgSimple(session);

/** Travels with what was read of a session, and is neither part of the session nor saved with it. */
const ACCOUNT = Symbol('account');
type ReadData = SessionData & { readonly [ACCOUNT]?: Account | undefined };

export interface SessionStoreOptions {
  /** In seconds. */
  readonly ttl: number;
  readonly errorLog: (words: unknown) => void;
}

/** Sessions in PostgreSQL; each is read together with its account, in one query instead of two. */
export class SessionStore extends PgStore {
  readonly #accounts = new WeakMap<Request, Account>();
  readonly #dataSource: Database;

  constructor(dataSource: Database, options: SessionStoreOptions) {
    super({ ...options, pool: poolOf(dataSource), tableName: 'sessions', disableTouch: true });
    this.#dataSource = dataSource;
  }

  /** The account as it was when this request's session was read, where it is this one. */
  accountOf(request: Request, id: string): Account | undefined {
    const account = this.#accounts.get(request);
    return account?.id === id ? account : undefined;
  }

  override get(sid: string, next: (error: unknown, data?: SessionData | null) => void): void {
    this.#read(sid).then((data) => next(null, data), next);
  }

  override createSession(request: Request, data: SessionData) {
    const { [ACCOUNT]: account } = data as ReadData;
    if (account !== undefined) this.#accounts.set(request, account);
    return super.createSession(request, data);
  }

  async #read(sid: string): Promise<ReadData | null> {
    const found = await findSession(this.#dataSource, sid, Date.now());
    return found ? { ...(found.data as unknown as SessionData), [ACCOUNT]: found.account } : null;
  }
}
