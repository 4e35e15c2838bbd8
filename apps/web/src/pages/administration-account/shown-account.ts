import type { Schema } from '../../data/client.ts';

/** An account as the API shows it. */
export type ShownAccount = Schema<'AccountSummary'>;
