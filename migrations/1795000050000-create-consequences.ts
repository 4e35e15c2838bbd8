import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * What follows from a determination: bars and their ends, the list of barred units and whom it reached, notices with
 * their contents and deliveries, agreements, publication, the government's steps, and the readings of the law that were
 * adopted. All of it is only ever added. Nothing here bars without a signed determination: the reference is not null.
 */
export class CreateConsequences1795000050000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [BARS, EDITIONS, NOTICES, REMEDIATION, READINGS]) await runner.query(part);
  }
}

const BARS = `
  create table bars (
    id uuid primary key,
    proceeding_id uuid not null references proceedings,
    determination_id uuid not null references determinations,
    authority_id text not null,
    unit_id uuid not null references units,
    effective_from date not null,
    recorded_at timestamptz not null
  );
  create index bars_unit on bars (unit_id);
  create index bars_proceeding on bars (proceeding_id);
  comment on column bars.effective_from is 'First day on which the prohibition applies to the unit.';

  create table bar_extensions (
    id uuid primary key,
    bar_id uuid not null references bars,
    unit_id uuid not null references units,
    finding_id uuid not null references findings,
    reasons text not null check (reasons <> ''),
    recorded_at timestamptz not null,
    account_id uuid not null references accounts,
    person_id uuid not null,
    constraint bar_extensions_once unique (bar_id, unit_id)
  );
  create index bar_extensions_unit on bar_extensions (unit_id);
  comment on table bar_extensions is 'A unit above the barred one, reached only because a finding names it; signed by someone who did not write it.';

  create function refuse_author_as_extender() returns trigger language plpgsql set search_path = public as $$
  declare
    of_proceeding uuid := (select b.proceeding_id from bars b where b.id = new.bar_id);
  begin
    if (select person_id from accounts where id = new.account_id) is distinct from new.person_id then
      raise exception 'the signing account belongs to another person' using errcode = '23514', constraint = 'bar_extensions_signer_account';
    end if;
    if (select f.proceeding_id from findings f where f.id = new.finding_id) is distinct from of_proceeding then
      raise exception 'the finding belongs to another proceeding' using errcode = '23514', constraint = 'bar_extensions_own_finding';
    end if;
    if exists (select 1 from assessment_authors a where a.proceeding_id = of_proceeding and a.person_id = new.person_id)
      or exists (select 1 from findings f where f.proceeding_id = of_proceeding and f.author_person = new.person_id) then
      raise exception 'an author of the assessment cannot extend its bar' using errcode = '23514', constraint = 'bar_extensions_signer_is_author';
    end if;
    return new;
  end $$;
  create trigger bar_extensions_signer_is_no_author before insert on bar_extensions
    for each row execute function refuse_author_as_extender();

  create table bar_ends (
    id uuid primary key,
    bar_id uuid not null references bars,
    determination_id uuid not null references determinations,
    ground text not null,
    scope text,
    effective_from date not null,
    effective_until date,
    recorded_at timestamptz not null
  );
  create index bar_ends_bar on bar_ends (bar_id);
  comment on column bar_ends.effective_until is 'Last day of an exit that ends by itself; from the next day the bar applies again. Null where it has no end.';

  grant select, insert on bars, bar_extensions, bar_ends to plumbline_app;
`;

const EDITIONS = `
  create table list_editions (
    id uuid primary key,
    country text not null,
    number integer not null check (number > 0),
    issued_on date not null,
    because jsonb not null,
    recorded_at timestamptz not null,
    account_id uuid not null,
    constraint list_editions_number unique (country, number)
  );
  create table edition_entries (
    edition_id uuid not null references list_editions,
    bar_id uuid not null references bars,
    unit_id uuid not null references units,
    unit_name text not null,
    authority_id text not null,
    barred_since date not null,
    standing text not null check (standing in ('barred', 'excepted')),
    primary key (edition_id, bar_id)
  );
  comment on column edition_entries.standing is 'Excepted: an exit held the bar back on that day; the unit stays on the list until it is restored.';
  create table edition_deliveries (
    id uuid primary key,
    edition_id uuid not null references list_editions,
    recipient text not null,
    delivered_on date not null,
    form text not null,
    classified_annex boolean not null,
    proof text not null check (proof <> ''),
    recorded_at timestamptz not null,
    account_id uuid not null,
    constraint edition_deliveries_once unique (edition_id, recipient)
  );
  create table agreements (
    id uuid primary key,
    country text not null,
    title text not null,
    signed_on date not null,
    in_force_from date not null,
    ends_on date,
    evidence_id uuid,
    contents jsonb not null,
    recorded_at timestamptz not null,
    account_id uuid not null,
    check (ends_on is null or ends_on >= in_force_from)
  );
  create index agreements_country on agreements (country, in_force_from);
  create table publication_decisions (
    id uuid primary key,
    proceeding_id uuid not null references proceedings,
    unit_id uuid not null references units,
    decision text not null check (decision in ('published', 'withheld')),
    determination_id uuid references determinations,
    justification text,
    classified boolean not null default false,
    recorded_at timestamptz not null,
    account_id uuid not null,
    constraint publication_withheld_is_justified check
      (decision = 'published' or (determination_id is not null and (justification is not null or classified)))
  );
  create index publication_decisions_unit on publication_decisions (unit_id, recorded_at desc);
  grant select, insert on list_editions, edition_entries, edition_deliveries, agreements, publication_decisions to plumbline_app;
`;

const NOTICES = `
  create table notices (
    id uuid primary key,
    proceeding_id uuid not null references proceedings,
    determination_id uuid references determinations,
    authority_id text not null,
    duty_id text not null,
    recipient text not null,
    required_contents jsonb not null,
    due_from date not null,
    clock_id text,
    recorded_at timestamptz not null
  );
  create index notices_proceeding on notices (proceeding_id);
  comment on column notices.clock_id is 'The law''s own clock, where the text counts days; the due day is computed from it, never stored.';
  create table notice_contents (
    id uuid primary key,
    notice_id uuid not null references notices,
    contents jsonb not null,
    recorded_at timestamptz not null,
    account_id uuid not null
  );
  create index notice_contents_notice on notice_contents (notice_id, recorded_at desc);
  create table notice_deliveries (
    notice_id uuid primary key references notices,
    delivered_on date not null,
    form text not null,
    classified_annex boolean not null,
    proof text not null check (proof <> ''),
    contents_id uuid not null references notice_contents,
    recorded_at timestamptz not null,
    account_id uuid not null
  );
  grant select, insert on notices, notice_contents, notice_deliveries to plumbline_app;
`;

const REMEDIATION = `
  create table remediation_steps (
    id uuid primary key,
    step_id uuid not null,
    proceeding_id uuid not null references proceedings,
    person_ref text,
    kind text not null,
    status text not null,
    words text not null,
    taken_on date,
    evidence_ids uuid[] not null default '{}',
    recorded_at timestamptz not null,
    account_id uuid not null
  );
  create index remediation_steps_proceeding on remediation_steps (proceeding_id, step_id, recorded_at desc);
  comment on column remediation_steps.step_id is 'The step; each row is a version of what is known of it.';
  comment on column remediation_steps.person_ref is 'A reference kept by the case, not a name.';
  grant select, insert on remediation_steps to plumbline_app;
`;

const READINGS = `
  create table adopted_readings (
    id uuid primary key,
    reading_id text not null,
    alternative_id text not null,
    reasons text not null check (reasons <> ''),
    effective_from date not null,
    recorded_at timestamptz not null,
    account_id uuid not null references accounts,
    person_id uuid not null
  );
  create index adopted_readings_reading on adopted_readings (reading_id, effective_from desc, recorded_at desc);
  grant select, insert on adopted_readings to plumbline_app;
`;
