import type { Actor, Office, Role } from '../kernel/actor.ts';
import type { AccountEvent } from './account-event.ts';

/** An account as it is kept. The password is an argon2id hash in PHC form and never leaves the store's callers. */
export interface Account {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly office: Office;
  readonly portfolio: readonly string[] | 'all';
  readonly passwordHash: string;
  /** Somebody else chose the password; its owner must choose another before anything else. */
  readonly passwordIsTemporary: boolean;
  /** Every session remembers the number it began under; counting it up ends them all, in every process at once. */
  readonly sessionGeneration: number;
  readonly disabledAt: string | null;
  readonly revision: number;
}

export interface AccountStore {
  byEmail(email: string): Promise<Account | undefined>;
  byId(id: string): Promise<Account | undefined>;
  list(): Promise<readonly Account[]>;
  /** Acts on the account's chain but signing in and out, confirmations before signing, and searches, newest first. */
  history(id: string, limit: number): Promise<readonly AccountEvent[]>;
  /** Whether any account is this natural person's. */
  knowsPerson(personId: string): Promise<boolean>;
  /** Reads these accounts and keeps everyone else from changing them until the act ends. Those that are not there are left out. */
  lock(ids: readonly string[]): Promise<readonly Account[]>;
  add(account: Account): Promise<void>;
  /** Saves over `account.revision - 1`; false when someone else saved first. */
  save(account: Account): Promise<boolean>;
}

/** Argon2id, behind a port because hashing is native code. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

/** How often something may be tried. */
export interface TryLimit {
  readonly key: string;
  readonly most: number;
}

/** Failed tries of a password, counted over a sliding time by key (an account, a network address); shared by every process. */
export interface SignInFailures {
  countSince(key: string, since: string): Promise<number>;
  record(keys: readonly string[], at: string): Promise<void>;
  /**
   * Records each key, unless one of them has its most since that moment: then nothing, and false. Many at once, over any
   * number of processes, are counted one after another.
   */
  recordWithin(
    limits: readonly TryLimit[],
    asked: { readonly since: string; readonly at: string },
  ): Promise<boolean>;
  /** Takes one record of each key at that moment back: the try turned out to be right. */
  withdraw(keys: readonly string[], at: string): Promise<void>;
  clear(key: string): Promise<void>;
}

/** The person as the use cases see them. */
export function actorOf(account: Omit<Account, 'passwordHash' | 'sessionGeneration'>): Actor {
  const { id: accountId, personId, name, roles, office, portfolio } = account;
  return { accountId, personId, name, roles, office, portfolio };
}
