import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * Vetting requests: what was sent, where each row of it ended, and what each nomination was matched to. Rows, steps and
 * judgements are only ever added. What a nomination stands at is kept on its row so that two
 * people who act on it at once meet there.
 */
export class CreateRequests1795000020000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POSTS);
    await runner.query(REQUESTS);
    await runner.query(NOMINATIONS);
    await runner.query(COUNTS_ADD_UP);
  }
}

const POSTS = `
  create table posts (
    id text primary key check (id ~ '^[a-z][a-z0-9-]{1,62}$'),
    name text not null,
    country text not null,
    max_batch integer not null check (max_batch between 1 and 100000),
    leahy_lead_business_days integer not null check (leahy_lead_business_days between 1 and 365),
    courtesy_check_business_days integer not null check (courtesy_check_business_days between 1 and 365),
    courtesy_lead_business_days integer not null check (courtesy_lead_business_days between 1 and 365),
    validity_months integer not null check (validity_months between 1 and 120),
    holidays jsonb not null default '[]',
    contact text,
    revision integer not null default 1
  );
  comment on table posts is 'Settings of a post. Every change is in the ledger under post:<id>, by value.';
  grant select, insert on posts to plumbline_app;
  grant update (name, max_batch, leahy_lead_business_days, courtesy_check_business_days, courtesy_lead_business_days,
    validity_months, holidays, contact, revision) on posts to plumbline_app;
`;

const REQUESTS = `
  create table requests (
    id uuid primary key,
    post_id text not null references posts,
    country text not null,
    title text not null,
    programme text not null,
    instrument_id text not null,
    authority text not null,
    event text not null,
    need_by date not null,
    place text,
    starts_on date,
    ends_on date,
    state text not null,
    shape text not null,
    over_limit_reason text,
    corrects uuid references requests,
    rows_total integer not null,
    rows_nominated integer not null,
    rows_several integer not null,
    rows_not_identified integer not null,
    rows_refused integer not null,
    rows_not_selected integer not null,
    nominations_total integer not null,
    notices jsonb not null default '[]',
    submitted_at timestamptz not null,
    submitted_by uuid not null,
    revision integer not null default 1,
    check (starts_on is null or ends_on is null or starts_on <= ends_on),
    constraint requests_counts_add_up check (
      rows_total = rows_nominated + rows_several + rows_not_identified + rows_refused + rows_not_selected
      and nominations_total >= rows_nominated + rows_not_identified + 2 * rows_several
      and least(rows_nominated, rows_several, rows_not_identified, rows_refused, rows_not_selected) >= 0)
  );
  create index requests_country on requests (country, id);
  create index requests_state on requests (state, id);

  create table request_files (
    request_id uuid primary key references requests,
    sha256 bytea not null check (length(sha256) = 32),
    bytes integer not null,
    filename text,
    selection jsonb not null,
    dialect jsonb,
    again_of uuid references requests,
    again_reason text,
    check ((again_of is null) = (again_reason is null))
  );
  create index request_files_sha256 on request_files (sha256);

  create table request_rows (
    request_id uuid not null references requests,
    row integer not null check (row > 0),
    ending text not null check (ending in ('nominated', 'several', 'not-identified', 'refused')),
    cells jsonb not null,
    refusals jsonb not null default '[]',
    primary key (request_id, row),
    check ((ending = 'refused') = (jsonb_array_length(refusals) > 0))
  );

  create table request_transitions (
    request_id uuid not null references requests,
    sequence integer not null check (sequence > 0),
    move text not null,
    from_state text,
    to_state text not null,
    correction boolean not null,
    override boolean not null,
    reason text,
    at timestamptz not null,
    account_id uuid not null,
    person_id uuid not null,
    primary key (request_id, sequence),
    check (not (correction or override) or reason is not null)
  );

  grant select, insert on requests, request_files, request_rows, request_transitions to plumbline_app;
  grant update (state, revision) on requests to plumbline_app;
`;

const NOMINATIONS = `
  create table request_unit_texts (
    id uuid primary key,
    request_id uuid not null references requests,
    unit_text text not null,
    unique (request_id, unit_text)
  );

  create table nominations (
    id uuid primary key,
    request_id uuid not null references requests,
    ordinal integer not null check (ordinal > 0),
    row integer not null,
    position integer not null check (position >= 0),
    country text not null,
    unit_cell text not null,
    unit_text_id uuid references request_unit_texts,
    not_identified_because text,
    extras jsonb not null default '[]',
    identified boolean not null,
    match_state text not null check (match_state in ('open', 'confirmed', 'unit-asked-for', 'not-identified')),
    unit_id uuid,
    person jsonb,
    person_key text,
    programme jsonb not null,
    instrument_text text,
    authority_text text,
    activity text,
    us_unit text,
    place text,
    starts_on date not null,
    ends_on date not null,
    quantity bigint,
    cost_cents numeric(30, 0),
    round integer not null default 1 check (round > 0),
    revision integer not null default 1,
    constraint nominations_of_a_row foreign key (request_id, row) references request_rows,
    unique (request_id, ordinal),
    unique (request_id, row, position),
    check (starts_on <= ends_on),
    check (identified = (unit_text_id is not null) and identified = (not_identified_because is null)),
    check ((person is null) = (person_key is null)),
    constraint nominations_confirmed_unit check ((match_state = 'confirmed') = (unit_id is not null))
  );
  create index nominations_unit on nominations (unit_id) where unit_id is not null;
  create index nominations_unit_text on nominations (unit_text_id);

  create table match_judgements (
    id uuid primary key,
    nomination_id uuid not null references nominations,
    judgement text not null check (judgement in ('confirmed', 'rejected', 'none-of-these', 'not-identified')),
    unit_id uuid,
    reasons text,
    candidate jsonb,
    search jsonb,
    at timestamptz not null,
    account_id uuid not null references accounts,
    person_id uuid not null,
    check ((judgement in ('confirmed', 'rejected')) = (unit_id is not null)),
    constraint match_judgements_search check (judgement <> 'not-identified' or search is not null)
  );
  create index match_judgements_nomination on match_judgements (nomination_id, at);
  comment on column match_judgements.candidate is 'Score, zone and reasons as they stood before the person who judged.';

  grant select, insert on request_unit_texts, nominations, match_judgements to plumbline_app;
  grant update (match_state, unit_id, round, revision) on nominations to plumbline_app;
`;

const COUNTS_ADD_UP = `
  create function check_request_counts() returns trigger language plpgsql set search_path = public as $$
  declare
    found record;
  begin
    select count(*) filter (where ending = 'nominated') as nominated,
           count(*) filter (where ending = 'several') as several,
           count(*) filter (where ending = 'not-identified') as not_identified,
           count(*) filter (where ending = 'refused') as refused
      into found from request_rows where request_id = new.id;
    if (found.nominated, found.several, found.not_identified, found.refused)
        is distinct from (new.rows_nominated::bigint, new.rows_several::bigint, new.rows_not_identified::bigint, new.rows_refused::bigint)
      or (select count(*) from nominations where request_id = new.id) <> new.nominations_total then
      raise exception 'the counts of request % do not match its rows', new.id
        using errcode = '23514', constraint = 'requests_counts_match_rows';
    end if;
    return null;
  end $$;
  create constraint trigger requests_counts_match_rows after insert on requests
    deferrable initially deferred for each row execute function check_request_counts();
`;
