import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * The search for candidates and the signed results of nominations. All of it is only ever added, but for the moment a
 * search finished. What must hold of a result (one a round, of the confirmed unit, a person only with their unit) holds
 * here too, whoever writes it.
 */
export class CreateResults1795000021000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCREENINGS);
    await runner.query(RESULTS);
    await runner.query(RESULT_RULES);
  }
}

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

const RESULT_RULES = `
  create function check_result() returns trigger language plpgsql set search_path = public as $$
  declare
    nomination nominations%rowtype;
    unit_result results%rowtype;
  begin
    select * into nomination from nominations where id = new.nomination_id;
    if new.round <> nomination.round then
      raise exception 'the result is of round %, the nomination is in round %', new.round, nomination.round
        using errcode = '23514', constraint = 'results_round';
    end if;
    if new.result in ('approved', 'matched') and new.unit_id is distinct from nomination.unit_id then
      raise exception 'the unit of the nomination was not confirmed' using errcode = '23514', constraint = 'results_unit_confirmed';
    end if;
    select * into unit_result from results r
      where r.nomination_id = new.nomination_id and r.applies_to in ('unit', 'both') order by r.round desc limit 1;
    if new.result in ('approved', 'matched') and new.applies_to = 'person' and (
      unit_result.id is null or unit_result.result not in ('approved', 'matched') or unit_result.unit_id <> new.unit_id
      or exists (select 1 from result_reopenings o where o.result_id = unit_result.id)) then
      raise exception 'a person is approved only with their unit' using errcode = '23514', constraint = 'results_person_with_unit';
    end if;
    return null;
  end $$;
  comment on function check_result() is '22 U.S.C. 2378d(d)(5): the unit of an individual is vetted as well as the individual.';
  create constraint trigger results_follow_the_rules after insert on results
    deferrable initially deferred for each row execute function check_result();
`;
