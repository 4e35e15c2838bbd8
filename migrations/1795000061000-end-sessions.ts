import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

export class EndSessions1795000061000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table accounts
        add column password_is_temporary boolean not null default false,
        add column session_generation integer not null default 1;
      comment on column accounts.password_is_temporary is 'Somebody else chose it; its owner must choose another before anything else.';
      comment on column accounts.session_generation is 'A session that began under another number is over.';
      grant update (password_is_temporary, session_generation) on accounts to plumbline_app;
    `);
  }
}
