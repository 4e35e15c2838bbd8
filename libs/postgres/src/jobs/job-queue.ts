import type { PgBoss } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import type { Job, JobPort } from '#casework';

/** Enqueues on the transaction's own connection. */
export class JobQueue implements JobPort {
  constructor(
    private readonly manager: EntityManager,
    private readonly boss: PgBoss,
  ) {}

  async add(job: Job): Promise<void> {
    const executeSql = async (sql: string, values?: unknown[]) => ({
      rows: await this.manager.query(sql, values),
    });
    await this.boss.send(job.name, job.data, { db: { executeSql } });
  }
}
