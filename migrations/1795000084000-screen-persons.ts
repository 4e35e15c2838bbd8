import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * A person named in a row is compared with those already on record in the country. Whether two are one person is said by a
 * person, kept, and taken back by another row; nothing here is ever changed.
 */
export class ScreenPersons1795000084000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECORDS);
    await runner.query(CANDIDATES);
    await runner.query(JUDGEMENTS);
  }
}

const RECORDS = `
  create table person_records (
    nomination_id uuid primary key references nominations,
    country text not null,
    person_key text not null,
    name text not null,
    keys text[] not null
  );
  create index person_records_keys on person_records using gin (in_country(country, keys));
  create index person_records_person on person_records (country, person_key);
  comment on table person_records is 'Derived from nominations: the person of each, by the keys under which their name is found.';
  create index results_of_person on results (person_key) where person_key is not null;
  grant select, insert on person_records to plumbline_app;
`;

const CANDIDATES = `
  create table screened_persons (
    screening_id uuid not null references request_screenings,
    nomination_id uuid not null references nominations,
    at timestamptz not null,
    primary key (screening_id, nomination_id)
  );
  create index screened_persons_nomination on screened_persons (nomination_id, screening_id);

  create table person_candidates (
    screening_id uuid not null,
    nomination_id uuid not null,
    rank integer not null check (rank > 0),
    person_key text not null,
    name text not null,
    score double precision not null check (score between 0 and 1),
    zone text not null check (zone in ('match', 'look', 'none')),
    reasons jsonb not null,
    primary key (screening_id, nomination_id, rank),
    unique (screening_id, nomination_id, person_key),
    foreign key (screening_id, nomination_id) references screened_persons
  );
  grant select, insert on screened_persons, person_candidates to plumbline_app;
`;

const JUDGEMENTS = `
  create table person_judgements (
    id uuid primary key,
    nomination_id uuid not null references nominations,
    country text not null,
    person_key text not null,
    other_key text not null,
    verdict text not null check (verdict in ('same', 'other')),
    reasons text,
    candidate jsonb,
    at timestamptz not null,
    account_id uuid not null references accounts,
    person_id uuid not null,
    check (person_key <> other_key)
  );
  create index person_judgements_person on person_judgements (country, person_key);
  create index person_judgements_other on person_judgements (country, other_key);
  create index person_judgements_nomination on person_judgements (nomination_id);
  comment on column person_judgements.candidate is 'Score, zone and reasons as they stood before the person who judged.';

  create table person_judgement_undos (
    judgement_id uuid constraint person_judgement_undos_once primary key references person_judgements,
    reason text not null check (btrim(reason) <> ''),
    at timestamptz not null,
    account_id uuid not null references accounts,
    person_id uuid not null
  );
  grant select, insert on person_judgements, person_judgement_undos to plumbline_app;
`;
