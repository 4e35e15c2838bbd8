import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/** Whether a transfer is within what a signed determination covers by its own words: a person says so, with reasons. Only ever added. */
export class RecordCoverage1795000086000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table transfer_coverages (
        id uuid primary key,
        transfer_id uuid not null references transfers,
        determination_id uuid not null references determinations,
        is_within boolean not null,
        reasons text not null check (reasons <> ''),
        recorded_at timestamptz not null,
        recorded_by uuid not null references accounts
      );
      create index transfer_coverages_transfer on transfer_coverages (transfer_id, recorded_at);
      grant select, insert on transfer_coverages to plumbline_app;
    `);
  }
}
