/** PostgreSQL: implements the ports of casework. Rows never leave this library. */
export * from './kernel/create-views.ts';
export * from './kernel/data-source.ts';
export * from './kernel/unit-of-work.ts';
export * from './accounts/find-session.ts';
export * from './changes/change-listener.ts';
export * from './accounts/sign-in-failures.repository.ts';
export * from './passkeys/passkey-challenges.repository.ts';
export * from './jobs/boss.ts';
export type { DataSource as Database } from 'typeorm';
export type { PgBoss as Boss } from 'pg-boss';
export * from './bring-up/database-failure.ts';
export * from './bring-up/explain-connection-error.ts';
export * from './bring-up/migrate.ts';
export * from './bring-up/prepare-logins.ts';
