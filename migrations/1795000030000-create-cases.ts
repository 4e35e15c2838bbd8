import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * Cases, what is alleged, and the proceedings about it. What is decided is only ever added: a proceeding's row is where it
 * stands, its transitions and determinations are how it came there.
 */
export class CreateCases1795000030000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INFORMATION);
    await runner.query(CASES);
    await runner.query(PROCEEDINGS);
    await runner.query(ASSESSMENTS);
    await runner.query(DETERMINATIONS);
    await runner.query(FOUR_EYES);
    await runner.query(SIGNED_STATES);
  }
}

const INFORMATION = `
  create table information (
    id uuid primary key,
    receipt_code text not null constraint information_receipt_code unique,
    country text,
    source text not null,
    body text not null,
    unit_text text,
    received_at timestamptz not null,
    received_from uuid not null,
    evaluated_at timestamptz
  );
  create table incidents (
    id uuid primary key,
    information_id uuid references information,
    country text,
    summary text not null,
    alleged_from date,
    alleged_to date,
    place text,
    categories text[] not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    check (alleged_to is null or alleged_from <= alleged_to)
  );
  create index incidents_information on incidents (information_id) where information_id is not null;
  create index information_waiting on information (id) where evaluated_at is null;
  comment on table incidents is 'Alleged events. Nobody is named here: victims and witnesses are kept apart from the finding on a unit.';

  create table incident_people (
    id uuid primary key,
    incident_id uuid not null references incidents,
    kind text not null check (kind in ('victim', 'witness')),
    reference text not null check (reference <> ''),
    particulars text,
    unique (incident_id, reference)
  );
  comment on table incident_people is 'Particulars are in no list and no ledger entry; reading them is an act in the ledger.';
  grant select, insert on information, incidents, incident_people to plumbline_app;
  grant update (evaluated_at) on information to plumbline_app;
`;

const CASES = `
  create table cases (
    id uuid primary key,
    subject text not null check (subject in ('unit', 'country', 'transfer')),
    unit_id uuid references units,
    unit_words text,
    unit_place text,
    unit_seen_on date,
    country text not null,
    title text not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    closed_at timestamptz,
    revision integer not null default 1,
    constraint cases_name_their_unit check (subject <> 'unit' or num_nonnulls(unit_id, unit_words) > 0)
  );
  create unique index cases_one_open_per_unit on cases (unit_id) where unit_id is not null and closed_at is null;
  create index cases_country on cases (country, id);

  create table case_incidents (
    case_id uuid not null references cases,
    incident_id uuid not null references incidents,
    linked_at timestamptz not null,
    linked_by uuid not null,
    primary key (case_id, incident_id)
  );
  create index case_incidents_incident on case_incidents (incident_id);

  create table conflict_declarations (
    id uuid primary key,
    case_id uuid not null references cases,
    person_id uuid not null,
    account_id uuid not null,
    declares text not null check (declares in ('none', 'conflict')),
    words text not null,
    at timestamptz not null
  );
  create index conflict_declarations_case_person on conflict_declarations (case_id, person_id, at desc);

  create function refuse_withdrawn_conflict() returns trigger language plpgsql set search_path = public as $$
  begin
    if exists (select 1 from conflict_declarations d
               where d.case_id = new.case_id and d.person_id = new.person_id and d.declares = 'conflict') then
      raise exception 'a declared conflict of interest stays' using errcode = '23514', constraint = 'conflict_declarations_conflict_stays';
    end if;
    return new;
  end $$;
  create trigger conflict_declarations_conflict_stays before insert on conflict_declarations
    for each row execute function refuse_withdrawn_conflict();

  grant select, insert on cases, case_incidents, conflict_declarations to plumbline_app;
  grant update (unit_id, country, title, closed_at, revision) on cases to plumbline_app;
`;

const PROCEEDINGS = `
  create table proceedings (
    id uuid primary key,
    case_id uuid not null references cases,
    country text not null,
    authority_id text not null,
    authority_version text not null,
    machine text not null,
    machine_version integer not null,
    state text not null,
    context jsonb not null,
    unit_id uuid,
    state_since timestamptz not null,
    opened_at timestamptz not null,
    revision integer not null default 1,
    constraint proceedings_one_per_authority unique (case_id, authority_id)
  );
  create index proceedings_state on proceedings (state, case_id);
  create index proceedings_country_state on proceedings (country, state, case_id);
  create index proceedings_authority on proceedings (authority_id, case_id);
  comment on column proceedings.country is 'The country of the case, for the queue. It is no part of the context: no condition can see it.';
  create index proceedings_unit on proceedings (unit_id) where unit_id is not null;

  create table proceeding_transitions (
    id uuid primary key,
    proceeding_id uuid not null references proceedings,
    sequence integer not null,
    act text not null,
    rule text not null,
    from_state text not null,
    to_state text not null,
    signed boolean not null,
    unit_id uuid,
    at timestamptz not null,
    account_id uuid not null,
    person_id uuid not null,
    record jsonb not null,
    payload jsonb not null,
    determination_id uuid,
    constraint proceeding_transitions_signed check (not signed or determination_id is not null or act = 'report.delivered'),
    constraint proceeding_transitions_sequence unique (proceeding_id, sequence)
  );
  create index proceeding_transitions_at on proceeding_transitions (proceeding_id, at desc);

  comment on column proceeding_transitions.sequence is 'The revision that the act was based on.';

  grant select, insert on proceedings, proceeding_transitions to plumbline_app;
  grant update (country, state, context, unit_id, state_since, revision) on proceedings to plumbline_app;
`;

const ASSESSMENTS = `
  create table findings (
    id uuid primary key,
    proceeding_id uuid not null references proceedings,
    assessment_version integer not null,
    element_id text not null,
    value text not null check (value in ('met', 'unmet', 'undetermined')),
    reasons text not null,
    evidence_ids uuid[] not null default '{}',
    dissent text,
    author_account uuid not null,
    author_person uuid not null,
    at timestamptz not null
  );
  create index findings_proceeding on findings (proceeding_id, element_id, at desc);

  create table assessment_authors (
    proceeding_id uuid not null references proceedings,
    person_id uuid not null,
    since timestamptz not null,
    primary key (proceeding_id, person_id)
  );
  comment on table assessment_authors is 'Every person who ever wrote in the assessment. None of them may sign its determination.';

  create table worksheets (
    id uuid primary key,
    case_id uuid not null references cases,
    incident_id uuid not null references incidents,
    factors jsonb not null,
    category text,
    checklist jsonb not null default '{}',
    author_account uuid not null,
    author_person uuid not null,
    at timestamptz not null
  );
  create index worksheets_incident on worksheets (case_id, incident_id, at desc);

  create table positions (
    id uuid primary key,
    proceeding_id uuid not null references proceedings,
    office text not null,
    stance text not null check (stance in ('concur', 'object', 'abstain')),
    reasons text not null,
    account_id uuid not null,
    person_id uuid not null,
    at timestamptz not null
  );
  create index positions_proceeding on positions (proceeding_id, at);

  create table proceeding_records (
    id uuid primary key,
    proceeding_id uuid not null references proceedings,
    kind text not null,
    body jsonb not null,
    account_id uuid not null,
    person_id uuid not null,
    at timestamptz not null
  );
  create index proceeding_records_proceeding on proceeding_records (proceeding_id, kind, at);
  comment on table proceeding_records is 'Searches, consultations, contradicting evidence, replies: what an act put on record, by kind.';

  grant select, insert on findings, assessment_authors, worksheets, positions, proceeding_records to plumbline_app;
`;

const DETERMINATIONS = `
  create table determinations (
    id uuid primary key,
    proceeding_id uuid not null references proceedings,
    assessment_version integer not null,
    kind text not null,
    exit_kind text,
    to_state text not null,
    drafted_by_person uuid not null,
    signed_by_person uuid not null,
    signed_by_account uuid not null references accounts,
    signature_id uuid not null constraint determinations_signature unique,
    reasons text not null,
    dissent jsonb not null default '[]',
    effective_at timestamptz not null,
    signed_at timestamptz not null,
    sequence integer not null,
    constraint determinations_four_eyes check (signed_by_person <> drafted_by_person),
    constraint determinations_once unique (proceeding_id, assessment_version, kind),
    constraint determinations_transition unique (proceeding_id, sequence)
  );
  alter table proceeding_transitions
    add constraint proceeding_transitions_determination foreign key (determination_id) references determinations;
  create index determinations_proceeding on determinations (proceeding_id, signed_at);
  comment on column determinations.sequence is 'The transition it made: one act is signed once, whoever signs first.';

  grant select, insert on determinations to plumbline_app;
`;

/**
 * Who wrote in an assessment, in any of its reviews, never signs its determination, with any account; and the other way
 * round. Both sides hold the proceeding's row first, so that two acts of one person in the same instant meet here.
 */
const FOUR_EYES = `
  create function refuse_author_as_signer() returns trigger language plpgsql set search_path = public as $$
  begin
    perform 1 from proceedings where id = new.proceeding_id for update;
    if not exists (select 1 from accounts a where a.id = new.signed_by_account and a.person_id = new.signed_by_person
                   and a.disabled_at is null and 'deciding-official' = any (a.roles)) then
      raise exception 'a determination is signed by a deciding official with an account of their own'
        using errcode = '23514', constraint = 'determinations_signer_account';
    end if;
    if exists (select 1 from assessment_authors a
               where a.proceeding_id = new.proceeding_id and a.person_id = new.signed_by_person) then
      raise exception 'an author of the assessment cannot sign its determination'
        using errcode = '23514', constraint = 'determinations_signer_is_author';
    end if;
    if not exists (select 1 from assessment_authors a
                   where a.proceeding_id = new.proceeding_id and a.person_id = new.drafted_by_person) then
      raise exception 'who drafted is no author of the assessment'
        using errcode = '23514', constraint = 'determinations_drafter_is_author';
    end if;
    return new;
  end $$;
  create trigger determinations_signer_is_no_author before insert on determinations
    for each row execute function refuse_author_as_signer();

  create function refuse_author_who_signed() returns trigger language plpgsql set search_path = public as $$
  begin
    perform 1 from proceedings where id = new.proceeding_id for update;
    if exists (select 1 from determinations d
               where d.proceeding_id = new.proceeding_id and d.signed_by_person = new.person_id) then
      raise exception 'who signed for this proceeding cannot become an author of its assessment'
        using errcode = '23514', constraint = 'assessment_authors_signer';
    end if;
    return new;
  end $$;
  create trigger assessment_authors_did_not_sign before insert on assessment_authors
    for each row execute function refuse_author_who_signed();

  create function record_finding_author() returns trigger language plpgsql set search_path = public as $$
  begin
    if not exists (select 1 from accounts a where a.id = new.author_account and a.person_id = new.author_person) then
      raise exception 'the account belongs to another person' using errcode = '23514', constraint = 'findings_author_account';
    end if;
    insert into assessment_authors (proceeding_id, person_id, since)
      values (new.proceeding_id, new.author_person, new.at) on conflict do nothing;
    return new;
  end $$;
  create trigger findings_author before insert on findings for each row execute function record_finding_author();

  create function record_worksheet_author() returns trigger language plpgsql set search_path = public as $$
  begin
    if not exists (select 1 from accounts a where a.id = new.author_account and a.person_id = new.author_person) then
      raise exception 'the account belongs to another person' using errcode = '23514', constraint = 'worksheets_author_account';
    end if;
    insert into assessment_authors (proceeding_id, person_id, since)
      select p.id, new.author_person, new.at from proceedings p where p.case_id = new.case_id order by p.id
      on conflict do nothing;
    return new;
  end $$;
  create trigger worksheets_author before insert on worksheets for each row execute function record_worksheet_author();
`;

/**
 * No row can come to stand in a state that bars, excepts, restores or clears without a signed transition to it (the list is
 * SIGNED_STATES of the machine). A state changes by one act at a time, and each act is kept before it.
 */
const SIGNED_STATES = `
  create function refuse_unsigned_state() returns trigger language plpgsql set search_path = public as $$
  begin
    if tg_op = 'INSERT' then
      if new.state <> 'received' or new.revision <> 1 then
        raise exception 'a proceeding begins with what was received' using errcode = '23514', constraint = 'proceedings_begin';
      end if;
      return new;
    end if;
    if new.revision = old.revision and new.state = old.state and new.context = old.context then
      return new;
    end if;
    if new.revision <> old.revision + 1 or not exists (
      select 1 from proceeding_transitions t
      where t.proceeding_id = old.id and t.sequence = old.revision and t.from_state = old.state and t.to_state = new.state
        and (t.signed or new.state = old.state or new.state not in ('notGvhr', 'notCredible', 'eligible', 'credibleFinding',
          'ineligible', 'excepted', 'waived', 'carveOut', 'restored'))) then
      raise exception 'a proceeding moves by an act on record, and into % by a signed one', new.state
        using errcode = '23514', constraint = 'proceedings_move_by_acts';
    end if;
    return new;
  end $$;
  create trigger proceedings_move_by_acts before insert or update on proceedings
    for each row execute function refuse_unsigned_state();
`;
