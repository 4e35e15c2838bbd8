import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/** Each part of a notice carries its own mark; a part that nobody has marked has none. */
export class MarkNotices1795000078000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice_contents add column portions jsonb not null default '{}';
      comment on column notice_contents.portions is 'Marking of each part, by the id of the required content; a part that is not in it is not marked.';
    `);
  }
}
