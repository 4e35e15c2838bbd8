/** What was done to an account, by whom. */
export interface AccountEvent {
  readonly entryId: string;
  readonly at: string;
  /** `account.added`, `account.changed`, `password.reset`, … */
  readonly act: string;
  readonly by: string;
  /** What the act said, by value; no password and no hash is ever in it. */
  readonly data: Readonly<Record<string, unknown>>;
}
