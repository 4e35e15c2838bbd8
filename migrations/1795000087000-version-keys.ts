import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * The keys under which names are found are made by a library. Each row says by which version, so that those of an earlier
 * one are found and keyed anew; 0 stands for keys older than versions. A search keeps the lowest version it met.
 */
export class VersionKeys1795000087000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UNIT_NAMES);
    await runner.query(PERSON_RECORDS);
    await runner.query(SEARCHES);
  }
}

const UNIT_NAMES = `
  alter table unit_names add column keys_version integer not null default 0;
  alter table unit_names alter column keys_version drop default;
  create index unit_names_keys_version on unit_names (keys_version, claim_id);
  comment on column unit_names.keys_version is 'The version of the library that made normalised and keys.';
  grant update (normalised, keys, keys_version) on unit_names to plumbline_app;
`;

/** When a person came on record is kept beside the row's own transaction: keying it anew does not make it news. */
const PERSON_RECORDS = `
  alter table person_records add column keys_version integer not null default 0, add column recorded_at timestamptz,
    add column written xid8;
  update person_records p set recorded_at = r.submitted_at
  from nominations n join requests r on r.id = n.request_id where n.id = p.nomination_id;
  alter table person_records alter column keys_version drop default, alter column recorded_at set not null,
    alter column written set default pg_current_xact_id();
  create index person_records_keys_version on person_records (keys_version, nomination_id);
  create index person_records_recorded on person_records (country, recorded_at);
  comment on column person_records.written is 'The transaction that put the person on record. Null for those older than this column.';
  grant update (keys, keys_version) on person_records to plumbline_app;
`;

const SEARCHES = `
  alter table screened_texts add column keys_version integer not null default 0;
  alter table screened_texts alter column keys_version drop default;
  alter table screened_persons add column seen pg_snapshot, add column keys_version integer not null default 0;
  alter table screened_persons alter column keys_version drop default;
  comment on column screened_texts.keys_version is 'The lowest version of the keys that were looked through, and of those looked for.';
  comment on column screened_persons.keys_version is 'The lowest version of the keys that were looked through, and of those looked for.';
  comment on column screened_persons.seen is 'What was committed when the persons were read. Null for searches older than this column.';
`;
