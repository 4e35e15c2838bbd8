import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * Evidence: files received, items in a case, and what was said about them. Every table takes new rows only: a grade, a
 * seal, an origin or a link is changed by a new version, and the highest version holds. The bytes are in the file store,
 * under their SHA-256.
 */
export class CreateEvidence1795000040000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ITEMS);
    await runner.query(JUDGEMENTS);
    await runner.query(CONNECTIONS);
    await runner.query(GRANTS);
  }
}

const ITEMS = `
  create table evidence_uploads (
    id uuid primary key,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size > 0),
    media_type text not null,
    received_at timestamptz not null,
    account_id uuid not null,
    person_id uuid not null,
    entry_id uuid not null references ledger_entries
  );
  create index evidence_uploads_sha256 on evidence_uploads (sha256);
  comment on table evidence_uploads is 'A file as it was received, before anyone said what it is. A stored file without a row here is an orphan and is swept.';

  create table evidence_items (
    id uuid primary key,
    case_id uuid not null references cases,
    upload_id uuid not null references evidence_uploads,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size > 0),
    media_type text not null,
    claimed_media_type text,
    filename text not null,
    title text not null check (title <> ''),
    url text,
    canonical_url text,
    marking text not null,
    collected_at timestamptz,
    collected_by text not null check (collected_by <> ''),
    tool text,
    witness_risk text,
    copy_of uuid references evidence_items check (copy_of <> id),
    again_because text,
    added_at timestamptz not null,
    account_id uuid not null,
    person_id uuid not null
  );
  create index evidence_items_case on evidence_items (case_id, id);
  create index evidence_items_sha256 on evidence_items (sha256);
  create index evidence_items_canonical_url on evidence_items (canonical_url) where canonical_url is not null;
  comment on column evidence_items.media_type is 'What the bytes are; claimed_media_type is what the sender said they are.';
  comment on column evidence_items.copy_of is 'The untouched original, where this is a working copy of it (redacted, translated, enhanced).';

  create table evidence_custody (
    id uuid primary key,
    evidence_id uuid not null references evidence_items,
    kind text not null,
    at timestamptz not null,
    account_id uuid not null,
    person_id uuid not null,
    detail jsonb not null,
    entry_id uuid not null references ledger_entries
  );
  create index evidence_custody_evidence on evidence_custody (evidence_id, at, id);
`;

const JUDGEMENTS = `
  create table evidence_grades (
    id uuid primary key,
    evidence_id uuid not null references evidence_items,
    axis text not null,
    version integer not null check (version > 0),
    grade text not null,
    reason text not null check (reason <> ''),
    at timestamptz not null,
    account_id uuid not null,
    person_id uuid not null,
    constraint evidence_grades_version unique (evidence_id, axis, version),
    constraint evidence_grades_scale check (
      (axis = 'source' and grade in ('A', 'B', 'C', 'D', 'E', 'F')) or
      (axis = 'content' and grade in ('1', '2', '3', '4', '5', '6')))
  );
  comment on table evidence_grades is 'Reliability of the source (A-F) and credibility of the content (1-6), judged apart (AJP-2.1). F and 6 mean: cannot be judged.';

  create table evidence_seals (
    id uuid primary key,
    evidence_id uuid not null references evidence_items,
    version integer not null check (version > 0),
    sealed boolean not null,
    reason text not null check (reason <> ''),
    open_to_roles text[] not null,
    open_to_people uuid[] not null,
    liftable_by text[] not null,
    at timestamptz not null,
    account_id uuid not null,
    person_id uuid not null,
    constraint evidence_seals_version unique (evidence_id, version),
    constraint evidence_seals_liftable check (not sealed or cardinality(liftable_by) > 0)
  );
  comment on table evidence_seals is 'The version with the highest number holds. Whoever it is not open to must not learn that the item exists.';
`;

const CONNECTIONS = `
  create table evidence_origins (
    id uuid primary key,
    case_id uuid not null references cases,
    words text not null check (words <> ''),
    at timestamptz not null,
    account_id uuid not null,
    person_id uuid not null
  );
  comment on table evidence_origins is 'What several items go back to: one witness, one recording, one wire report. They count as one.';

  create table evidence_origin_versions (
    id uuid primary key,
    evidence_id uuid not null references evidence_items,
    version integer not null check (version > 0),
    origin_id uuid references evidence_origins,
    reason text not null check (reason <> ''),
    at timestamptz not null,
    account_id uuid not null,
    person_id uuid not null,
    constraint evidence_origin_versions_version unique (evidence_id, version)
  );
  create index evidence_origin_versions_origin on evidence_origin_versions (origin_id) where origin_id is not null;

  create table evidence_links (
    id uuid primary key,
    link_id uuid not null,
    version integer not null check (version > 0),
    evidence_id uuid not null references evidence_items,
    incident_id uuid references incidents,
    proceeding_id uuid references proceedings,
    element text,
    step_id uuid,
    direction text not null,
    pinpoint text,
    reason text not null check (reason <> ''),
    withdrawn boolean not null,
    at timestamptz not null,
    account_id uuid not null,
    person_id uuid not null,
    constraint evidence_links_version unique (link_id, version),
    constraint evidence_links_target check (
      num_nonnulls(incident_id, proceeding_id, step_id) = 1 and (proceeding_id is null) = (element is null))
  );
  create index evidence_links_evidence on evidence_links (evidence_id);
  create index evidence_links_proceeding on evidence_links (proceeding_id) where proceeding_id is not null;
  create index evidence_links_incident on evidence_links (incident_id) where incident_id is not null;
  create index evidence_links_step on evidence_links (step_id) where step_id is not null;
  comment on table evidence_links is 'Of one link_id the version with the highest number holds; a withdrawn one stays readable.';
`;

const GRANTS = `
  grant select, insert on evidence_uploads, evidence_items, evidence_custody, evidence_grades, evidence_seals,
    evidence_origins, evidence_origin_versions, evidence_links to plumbline_app;
`;
