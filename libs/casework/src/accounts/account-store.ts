import type { Actor, Office, Role } from '../kernel/actor.ts';

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
  readonly disabledAt: string | null;
  readonly revision: number;
}

export interface AccountStore {
  byEmail(email: string): Promise<Account | undefined>;
  byId(id: string): Promise<Account | undefined>;
  list(): Promise<readonly Account[]>;
  add(account: Account): Promise<void>;
  /** Saves over `account.revision - 1`; false when someone else saved first. */
  save(account: Account): Promise<boolean>;
}

/** Argon2id, behind a port because hashing is native code. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

/** Failed sign-ins, counted over a sliding time by key (an e-mail address, a network address); shared by every process. */
export interface SignInFailures {
  countSince(key: string, since: string): Promise<number>;
  record(keys: readonly string[], at: string): Promise<void>;
  clear(key: string): Promise<void>;
}

/** The person as the use cases see them. */
export function actorOf(account: Account): Actor {
  const { id: accountId, personId, name, roles, office, portfolio } = account;
  return { accountId, personId, name, roles, office, portfolio };
}
