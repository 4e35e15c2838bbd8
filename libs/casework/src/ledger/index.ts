export * from './case-as-known.ts';
export * from './integrate-entries.ts';
export * from './ledger-views.ts';
export * from './read-ledger.ts';
export { replayCase, type ReplayReport } from './replay-case.ts';
export type { ReplayedProceeding } from './replay-proceeding.ts';
export * from './show-case-as-known.ts';
export * from './tree-store.ts';
export * from './verify-ledger.ts';
