import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plumbline migrates forward only: a record that nobody can quietly alter has no way back. Restore a backup instead. */
export abstract class ForwardOnly implements MigrationInterface {
  abstract up(runner: QueryRunner): Promise<void>;

  down(): Promise<void> {
    return Promise.reject(
      new Error('Plumbline migrates forward only. Restore a backup taken before the migration.'),
    );
  }
}
