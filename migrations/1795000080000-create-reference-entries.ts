import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * Reference data that is shown and pinned by version: profiles of forums, baselines of assistance. An edition that says
 * something else is a new version; what an act pinned stays readable as it was.
 */
export class CreateReferenceEntries1795000080000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENTRIES);
  }
}

const ENTRIES = `
  create table reference_entries (
    kind text not null,
    id text not null check (id <> ''),
    version integer not null check (version > 0),
    body jsonb not null,
    recorded_at timestamptz not null,
    primary key (kind, id, version)
  );
  grant select, insert on reference_entries to plumbline_app;
`;
