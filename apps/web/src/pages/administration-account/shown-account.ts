import type { Schema } from '../../data/client.ts';

/** An account as the API shows it. */
export type ShownAccount = Schema<'AccountSummary'>;

/** The same as it is listed, with how many passkeys it has. */
export type ListedAccount = Schema<'ListedAccount'>;
