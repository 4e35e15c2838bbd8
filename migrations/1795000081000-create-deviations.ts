import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * Departures from the standard process. Each has a last day, at most a year after its first; it begins no earlier than it
 * was proposed, counts only once a second person has signed it, and is never changed: a renewal is a row of its own.
 */
export class CreateDeviations1795000081000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DEVIATIONS, HANDS, APPLICATIONS]) await runner.query(part);
  }
}

const DEVIATIONS = `
  create table deviations (
    id uuid primary key,
    forum_kind text not null default 'forum' check (forum_kind = 'forum'),
    forum_id text not null,
    forum_version integer not null,
    authority_claimed text not null check (authority_claimed <> ''),
    countries text[] not null check (cardinality(countries) > 0),
    authority_ids text[] not null check (cardinality(authority_ids) > 0),
    case_ids uuid[] not null default '{}',
    reasons text not null check (reasons <> ''),
    end_plan text not null check (end_plan <> ''),
    starts_on date not null,
    expires_on date not null,
    renews uuid references deviations,
    proposed_at timestamptz not null,
    proposed_by_account uuid not null references accounts,
    proposed_by_person uuid not null,
    foreign key (forum_kind, forum_id, forum_version) references reference_entries (kind, id, version),
    unique (id, proposed_by_person),
    constraint deviations_end_after_start check (expires_on >= starts_on),
    constraint deviations_at_most_a_year check (expires_on <= (starts_on + interval '1 year')::date),
    constraint deviations_not_backdated check (starts_on >= (proposed_at at time zone 'UTC')::date),
    constraint deviations_renew_another check (renews <> id)
  );
  create index deviations_countries on deviations using gin (countries);
  comment on column deviations.expires_on is 'The last day on which it counts.';
  comment on column deviations.case_ids is 'Where it is for some cases only; empty: for every case within the countries and laws named.';

  create table deviation_signatures (
    deviation_id uuid primary key references deviations,
    proposed_by_person uuid not null,
    signed_at timestamptz not null,
    signed_by_account uuid not null references accounts,
    signed_by_person uuid not null,
    reasons text not null check (reasons <> ''),
    foreign key (deviation_id, proposed_by_person) references deviations (id, proposed_by_person),
    constraint deviation_signatures_four_eyes check (signed_by_person <> proposed_by_person)
  );

  create table deviation_endings (
    deviation_id uuid primary key references deviations,
    kind text not null check (kind in ('withdrawn', 'expired')),
    reasons text not null check (reasons <> ''),
    ended_at timestamptz not null,
    account_id uuid not null,
    person_id uuid not null
  );
  comment on table deviation_endings is 'Its last day ends a deviation whether or not a row is here; the row is the record that its cases have gone back.';
  grant select, insert on deviations, deviation_signatures, deviation_endings to plumbline_app;
`;

const HANDS = `
  create function refuse_strange_proposer() returns trigger language plpgsql set search_path = public as $$
  begin
    if not exists (select 1 from accounts a where a.id = new.proposed_by_account and a.person_id = new.proposed_by_person) then
      raise exception 'the proposing account belongs to another person' using errcode = '23514', constraint = 'deviations_proposer_account';
    end if;
    return new;
  end $$;
  create trigger deviations_proposer before insert on deviations for each row execute function refuse_strange_proposer();

  create function refuse_strange_deviation_signer() returns trigger language plpgsql set search_path = public as $$
  begin
    if not exists (select 1 from accounts a where a.id = new.signed_by_account and a.person_id = new.signed_by_person
                   and a.disabled_at is null and 'deciding-official' = any (a.roles)) then
      raise exception 'a deviation is signed by a deciding official with an account of their own'
        using errcode = '23514', constraint = 'deviation_signatures_signer_account';
    end if;
    if exists (select 1 from deviations d where d.id = new.deviation_id
               and d.expires_on < (new.signed_at at time zone 'UTC')::date)
      or exists (select 1 from deviation_endings e where e.deviation_id = new.deviation_id) then
      raise exception 'a deviation that has ended cannot be signed' using errcode = '23514', constraint = 'deviation_signatures_in_time';
    end if;
    return new;
  end $$;
  create trigger deviation_signatures_signer before insert on deviation_signatures
    for each row execute function refuse_strange_deviation_signer();

  create function refuse_early_expiry() returns trigger language plpgsql set search_path = public as $$
  begin
    if new.kind = 'expired' and exists (select 1 from deviations d where d.id = new.deviation_id
        and d.expires_on >= (new.ended_at at time zone 'UTC')::date) then
      raise exception 'a deviation expires after its last day' using errcode = '23514', constraint = 'deviation_endings_after_last_day';
    end if;
    if new.kind = 'withdrawn' and not exists (select 1 from accounts a where a.id = new.account_id and a.person_id = new.person_id) then
      raise exception 'a person withdraws with an account of their own' using errcode = '23514', constraint = 'deviation_endings_account';
    end if;
    return new;
  end $$;
  create trigger deviation_endings_in_time before insert on deviation_endings
    for each row execute function refuse_early_expiry();
`;

const APPLICATIONS = `
  create table deviation_applications (
    id uuid primary key,
    deviation_id uuid not null references deviations,
    proceeding_id uuid not null references proceedings,
    reasons text not null check (reasons <> ''),
    applied_at timestamptz not null,
    account_id uuid not null references accounts,
    person_id uuid not null,
    constraint deviation_applications_once unique (deviation_id, proceeding_id)
  );
  create index deviation_applications_proceeding on deviation_applications (proceeding_id, applied_at desc);
  create table deviation_application_ends (
    application_id uuid primary key references deviation_applications,
    because text not null check (because in ('ended', 'withdrawn', 'expired')),
    reasons text not null check (reasons <> ''),
    ended_at timestamptz not null,
    account_id uuid not null,
    person_id uuid not null
  );
  grant select, insert on deviation_applications, deviation_application_ends to plumbline_app;

  create function refuse_application_out_of_force() returns trigger language plpgsql set search_path = public as $$
  declare
    day date := (new.applied_at at time zone 'UTC')::date;
  begin
    perform pg_advisory_xact_lock(hashtextextended('deviation:' || new.deviation_id, 0));
    if not exists (
      select 1 from deviations d
        join deviation_signatures s on s.deviation_id = d.id and s.signed_at <= new.applied_at
        join proceedings p on p.id = new.proceeding_id
      where d.id = new.deviation_id and d.starts_on <= day and d.expires_on >= day
        and p.country = any (d.countries) and p.authority_id = any (d.authority_ids)
        and (cardinality(d.case_ids) = 0 or p.case_id = any (d.case_ids))
        and not exists (select 1 from deviation_endings e where e.deviation_id = d.id)) then
      raise exception 'a deviation applies while it is in force, within its scope'
        using errcode = '23514', constraint = 'deviation_applications_in_force';
    end if;
    return new;
  end $$;
  create trigger deviation_applications_in_force before insert on deviation_applications
    for each row execute function refuse_application_out_of_force();
`;
