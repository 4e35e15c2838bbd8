/** Nest modules that bind ports to adapters, and the settings, parsed once. */
export * from './adapters/local-files.ts';
export * from './core/core.module.ts';
export * from './core/tokens.ts';
export * from './bring-up/bring-up-database.ts';
export * from './bring-up/core-options.ts';
export type { Failure } from './embedded/failure.ts';
export { type HeldDatabase, holdDatabase, type HoldOptions } from './embedded/hold-database.ts';
export * from './settings/read-settings.ts';
export * from './settings/secrets.ts';
export { SETTINGS, type Settings } from './settings/settings.ts';
export type { PrepareThread } from './threads/thread.ts';
export { startThreads, type ThreadPool, type ThreadPoolOptions } from './threads/thread-pool.ts';
export { type SharedTask, shareWork } from './threads/share-work.ts';
