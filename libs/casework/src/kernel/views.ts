import type { AccountStore } from '../accounts/account-store.ts';

/** Reads that change nothing and lock nothing: one query each, shaped for who asks. A member per noun. */
export interface Views {
  readonly accounts: Pick<AccountStore, 'byEmail' | 'byId' | 'list'>;
}
