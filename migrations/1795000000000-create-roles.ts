import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * `plumbline_app` is what the application may do; its logins are members of it. Every table grants to it what the
 * application needs and no more, in the migration that creates the table. The role belongs to the whole server, so
 * another database of Plumbline there may have made it already.
 */
export class CreateRoles1795000000000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        create role plumbline_app nologin;
      exception when duplicate_object or unique_violation then null;
      end $$;
      revoke all on schema public from public;
      grant usage on schema public to plumbline_app;
    `);
  }
}
