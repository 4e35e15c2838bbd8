import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * Vetting requests: what was sent, where each row of it ended, what each nomination was matched to, and what was signed.
 * Rows, judgements, results and reopenings are only ever added. What a nomination stands at is kept on its row so that two
 * people who act on it at once meet there.
 */
export class CreateRequests1795000020000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POSTS);
    await runner.query(REQUESTS);
    await runner.query(NOMINATIONS);
    await runner.query(SCREENINGS);
    await runner.query(RESULTS);
    await runner.query(COUNTS_ADD_UP);
    await runner.query(RESULT_RULES);
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

const SCREENINGS = `
  create table request_screenings (
    id uuid primary key,
    request_id uuid not null references requests,
    round integer not null check (round > 0),
    texts integer not null,
    asked_at timestamptz not null,
    asked_by uuid not null,
    finished_at timestamptz,
    unique (request_id, round)
  );
  create unique index request_screenings_one_running on request_screenings (request_id) where finished_at is null;

  create table screened_texts (
    screening_id uuid not null references request_screenings,
    unit_text_id uuid not null references request_unit_texts,
    at timestamptz not null,
    primary key (screening_id, unit_text_id)
  );
  create index screened_texts_text on screened_texts (unit_text_id, screening_id);

  create table nomination_candidates (
    screening_id uuid not null,
    unit_text_id uuid not null,
    rank integer not null check (rank > 0),
    unit_id uuid not null,
    name text not null,
    score double precision not null check (score between 0 and 1),
    zone text not null check (zone in ('match', 'look', 'none')),
    reasons jsonb not null,
    primary key (screening_id, unit_text_id, rank),
    unique (screening_id, unit_text_id, unit_id),
    foreign key (screening_id, unit_text_id) references screened_texts
  );
  comment on table nomination_candidates is 'One list per distinct unit text of a request; nominations with the same text share it.';

  grant select, insert on request_screenings, screened_texts, nomination_candidates to plumbline_app;
  grant update (finished_at) on request_screenings to plumbline_app;
`;

const RESULTS = `
  create table signed_acts (
    id uuid primary key,
    request_id uuid not null references requests,
    results integer not null check (results > 0),
    reasons text not null,
    signed_at timestamptz not null,
    signed_by uuid not null references accounts,
    signed_person uuid not null
  );

  create table results (
    id uuid primary key,
    nomination_id uuid not null references nominations,
    round integer not null check (round > 0),
    unit_id uuid,
    person_key text,
    applies_to text not null check (applies_to in ('unit', 'person', 'both')),
    result text not null check (result in ('approved', 'suspended', 'rejected', 'canceled', 'matched')),
    suspension text check (suspension in
      ('possible-match', 'derogatory-unresolved', 'awaiting-host-government', 'awaiting-bureau', 'policy-hold')),
    reasons text not null,
    signed_act_id uuid not null references signed_acts,
    matched_result_id uuid references results,
    valid_from date not null,
    expires_on date,
    recorded_at timestamptz not null,
    signed_by uuid not null references accounts,
    check ((result = 'suspended') = (suspension is not null)),
    check ((result = 'matched') = (matched_result_id is not null)),
    check ((result in ('approved', 'matched')) = (expires_on is not null)),
    check (result not in ('approved', 'matched') or unit_id is not null),
    check (applies_to = 'unit' or person_key is not null),
    check (expires_on > valid_from)
  );
  create unique index results_one_unit_result_a_round on results (nomination_id, round) where applies_to in ('unit', 'both');
  create unique index results_one_person_result_a_round on results (nomination_id, round) where applies_to in ('person', 'both');
  create index results_unit on results (unit_id, expires_on) where result in ('approved', 'matched');
  create index results_signed_act on results (signed_act_id);
  comment on column results.expires_on is 'The first day on which the result no longer counts.';

  create table result_reopenings (
    result_id uuid primary key references results,
    because jsonb not null,
    at timestamptz not null,
    account_id uuid not null,
    person_id uuid not null
  );

  grant select, insert on signed_acts, results, result_reopenings to plumbline_app;
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

const RESULT_RULES = `
  create function check_result() returns trigger language plpgsql set search_path = public as $$
  declare
    nomination nominations%rowtype;
  begin
    select * into nomination from nominations where id = new.nomination_id;
    if new.round <> nomination.round then
      raise exception 'the result is of round %, the nomination is in round %', new.round, nomination.round
        using errcode = '23514', constraint = 'results_round';
    end if;
    if new.result in ('approved', 'matched') and new.unit_id is distinct from nomination.unit_id then
      raise exception 'the unit of the nomination was not confirmed' using errcode = '23514', constraint = 'results_unit_confirmed';
    end if;
    if new.result in ('approved', 'matched') and new.applies_to = 'person' and not exists (
      select 1 from results r where r.nomination_id = new.nomination_id and r.round = new.round
        and r.applies_to = 'unit' and r.result in ('approved', 'matched') and r.unit_id = new.unit_id) then
      raise exception 'a person is approved only with their unit' using errcode = '23514', constraint = 'results_person_with_unit';
    end if;
    return null;
  end $$;
  comment on function check_result() is '22 U.S.C. 2378d(d)(5): the unit of an individual is vetted as well as the individual.';
  create constraint trigger results_follow_the_rules after insert on results
    deferrable initially deferred for each row execute function check_result();
`;
