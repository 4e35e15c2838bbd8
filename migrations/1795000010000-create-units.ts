import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * The unit registry. What is said about a unit is a claim, and a claim is never changed or removed: the application may
 * insert and read claims, answers, merges and undos, and nothing else. `units.name`, `units.merged_into`, `unit_names`,
 * `unit_parents` and `unit_roots` are derived from them in the same transaction, so that reading is one indexed step.
 */
export class CreateUnits1795000010000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COUNTRIES, UNITS, CLAIMS, DERIVED, MERGES, IMPORTS, WALKING])
      await runner.query(part);
  }
}

const COUNTRIES = `
  create table countries (
    iso text primary key,
    alpha3 text not null,
    name text not null,
    status text not null,
    successors text[] not null default '{}'
  );
  comment on column countries.iso is 'ISO 3166-1 alpha-2; ISO 3166-3 for a former country; XK is user-assigned.';
  create table country_aliases (
    iso text not null references countries,
    alias text not null,
    primary key (iso, alias)
  );
  grant select, insert, update, delete on countries, country_aliases to plumbline_app;`;

const UNITS = `
  create table units (
    id uuid primary key,
    country text not null check (country ~ '^[A-Z]{2}([A-Z]{2})?$'),
    name text not null,
    merged_into uuid references units check (merged_into <> id),
    revision integer not null default 1,
    created_at timestamptz not null,
    created_by uuid not null
  );
  create index units_country_name on units (country, name, id) where merged_into is null;
  create index units_name on units (name, id) where merged_into is null;
  comment on column units.name is 'Derived: the latest live name claim.';
  comment on column units.merged_into is 'Derived: the unit that stands for this one now; null while it stands for itself.';
  grant select, insert on units to plumbline_app;
  grant update (name, merged_into, revision) on units to plumbline_app;`;

const CLAIMS = `
  create table unit_import_files (
    hash bytea primary key check (length(hash) = 32),
    bytes bytea not null
  );
  create table unit_imports (
    id uuid primary key,
    register text not null,
    format text not null,
    filename text not null,
    file_hash bytea not null references unit_import_files,
    at timestamptz not null,
    account_id uuid not null
  );
  create index unit_imports_file on unit_imports (register, file_hash, at);
  comment on column unit_imports.register is 'Whose unit keys the file uses: two files of one register name a unit by one key.';
  create table unit_source_keys (
    register text not null,
    key text not null,
    unit_id uuid not null references units,
    import_id uuid not null references unit_imports,
    primary key (register, key)
  );
  create index unit_source_keys_unit on unit_source_keys (unit_id);

  create table unit_claims (
    id uuid primary key,
    unit_id uuid not null references units,
    kind text not null,
    value jsonb not null,
    valid_from text,
    valid_to text,
    from_date date,
    to_date date,
    cited_until date,
    start_is_real boolean,
    end_is_real boolean,
    open_ended text,
    source text not null check (source <> ''),
    confidence text not null,
    citations jsonb not null default '[]',
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    supersedes uuid constraint unit_claims_superseded_once unique references unit_claims,
    retracts boolean not null default false,
    reason text,
    register text,
    import_id uuid references unit_imports,
    import_rows integer[],
    unit_key text,
    subject text,
    content_hash bytea not null,
    check (from_date is null or to_date is null or from_date <= to_date),
    check (not retracts or (supersedes is not null and reason is not null))
  );
  create index unit_claims_unit on unit_claims (unit_id, recorded_at);
  create unique index unit_claims_imported_once on unit_claims (unit_id, content_hash) where register is not null;
  comment on table unit_claims is 'Append-only. A row with retracts withdraws the claim it supersedes and says nothing itself.';
  comment on column unit_claims.to_date is 'Last day it holds; null where it is not said to have ended.';
  comment on column unit_claims.cited_until is 'Last day for which a source speaks; after it the claim is assumed or not stated.';
  comment on column unit_claims.subject is 'What an imported claim is about, so that a later file''s version is known as its successor.';
  grant select, insert on unit_import_files, unit_imports, unit_source_keys, unit_claims to plumbline_app;`;

const DERIVED = `
  create table unit_names (
    claim_id uuid primary key references unit_claims,
    unit_id uuid not null references units,
    country text not null,
    kind text not null,
    name text not null,
    normalised text not null,
    keys text[] not null,
    recorded_at timestamptz not null,
    retired_at timestamptz
  );
  create index unit_names_keys on unit_names using gin (keys) where retired_at is null;
  create index unit_names_normalised on unit_names (normalised, country) where retired_at is null;
  create index unit_names_unit on unit_names (unit_id);

  create table unit_parents (
    claim_id uuid primary key references unit_claims,
    child_id uuid not null references units,
    parent_id uuid not null references units,
    kind text not null,
    from_date date,
    to_date date,
    cited_until date,
    open_ended text,
    recorded_at timestamptz not null,
    retired_at timestamptz,
    check (child_id <> parent_id)
  );
  create index unit_parents_up on unit_parents (child_id, from_date);
  create index unit_parents_down on unit_parents (parent_id, from_date);
  grant select, insert on unit_names, unit_parents to plumbline_app;
  grant update (retired_at) on unit_names to plumbline_app;
  grant update (retired_at) on unit_parents to plumbline_app;`;

const MERGES = `
  create table unit_merges (
    id uuid primary key,
    kept_id uuid not null references units,
    absorbed_id uuid not null references units,
    at timestamptz not null,
    account_id uuid not null,
    reason text not null check (reason <> ''),
    check (kept_id <> absorbed_id)
  );
  create index unit_merges_kept on unit_merges (kept_id);
  create index unit_merges_absorbed on unit_merges (absorbed_id);
  create table unit_merge_undos (
    id uuid primary key,
    merge_id uuid not null constraint unit_merge_undos_once unique references unit_merges,
    at timestamptz not null,
    account_id uuid not null,
    reason text not null check (reason <> '')
  );
  create table unit_roots (
    member_id uuid not null references units,
    root_id uuid not null references units,
    from_at timestamptz not null,
    until_at timestamptz
  );
  create unique index unit_roots_one_at_a_time on unit_roots (member_id) where until_at is null;
  create index unit_roots_member on unit_roots (member_id, from_at);
  create index unit_roots_root on unit_roots (root_id, from_at);
  comment on table unit_roots is 'Derived: which unit stood for which, from when until when; a unit without a row stands for itself.';
  grant select, insert on unit_merges, unit_merge_undos, unit_roots to plumbline_app;
  grant update (until_at) on unit_roots to plumbline_app;`;

const IMPORTS = `
  create table unit_import_reports (
    import_id uuid not null references unit_imports,
    sequence integer not null check (sequence > 0),
    at timestamptz not null,
    report jsonb not null,
    primary key (import_id, sequence)
  );
  comment on table unit_import_reports is 'What the file came to: once when imported, and once more after each round of answers.';
  create table unit_import_questions (
    id uuid primary key,
    register text not null,
    fingerprint text not null,
    import_id uuid not null references unit_imports,
    code text not null,
    row integer not null,
    unit_key text,
    found text not null,
    words text not null,
    candidates jsonb not null,
    answers text[] not null,
    at timestamptz not null,
    unique (register, fingerprint)
  );
  create index unit_import_questions_import on unit_import_questions (import_id, row, id);
  create table unit_import_answers (
    question_id uuid primary key references unit_import_questions,
    answer jsonb not null,
    reason text not null check (reason <> ''),
    at timestamptz not null,
    account_id uuid not null
  );
  create table unit_import_mentions (
    import_id uuid not null references unit_imports,
    question_id uuid not null references unit_import_questions,
    primary key (import_id, question_id)
  );
  comment on table unit_import_mentions is 'A file read again meets the question it met before; it is asked once.';
  grant select, insert on unit_import_reports, unit_import_questions, unit_import_answers, unit_import_mentions to plumbline_app;`;

const WALKING = `
  create function unit_root(unit uuid, known_at timestamptz) returns uuid language sql stable parallel safe as $$
    select coalesce((select root_id from unit_roots where member_id = unit and from_at <= known_at
                       and (until_at is null or until_at > known_at) order by from_at desc limit 1), unit)
  $$;
  create function unit_members(unit uuid, known_at timestamptz) returns uuid[] language sql stable parallel safe as $$
    select array_append(array(select member_id from unit_roots where root_id = unit and from_at <= known_at
                                and (until_at is null or until_at > known_at)), unit)
  $$;
  comment on function unit_root(uuid, timestamptz) is 'The unit that stood for this one, as known at that moment.';
  comment on function unit_members(uuid, timestamptz) is 'The unit and those merged into it, as known at that moment.';`;
