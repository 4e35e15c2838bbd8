import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * Which clocks run, over all cases, and personal addresses from which a calendar program reads them. A row says what
 * began and what it counts; when it ends is counted anew by whoever reads it, and `sorts_on` only puts rows in order.
 */
export class KeepClocks1795000079000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CLOCKS, FEEDS]) await runner.query(part);
  }
}

const CLOCKS = `
  create table clock_starts (
    id uuid primary key,
    source text not null check (source in ('proceeding', 'request', 'results')),
    source_id uuid not null,
    clock_id text not null,
    kind text not null check (kind in ('deadline', 'period')),
    label text not null check (label in ('law', 'policy')),
    country text not null,
    case_id uuid references cases,
    authority_id text,
    account_id uuid references accounts,
    since date not null,
    sorts_on date not null,
    terms jsonb not null,
    recorded_at timestamptz not null,
    ended_at timestamptz
  );
  comment on column clock_starts.sorts_on is 'The last day as it was read when the clock began, for the order of lists alone; 9999-12-31 where it could not be read.';
  comment on column clock_starts.ended_at is 'When an act ended it. A period that simply ran out has none.';
  create unique index clock_starts_once on clock_starts (source_id, clock_id, since, sorts_on) where ended_at is null;
  create index clock_starts_order on clock_starts (kind, sorts_on, id) where ended_at is null;
  create index clock_starts_country on clock_starts (country, kind, sorts_on, id) where ended_at is null;
  create index clock_starts_authority on clock_starts (authority_id, kind, sorts_on, id) where ended_at is null;
  create index clock_starts_case on clock_starts (case_id, kind, sorts_on, id) where ended_at is null;
  create index clock_starts_account on clock_starts (account_id, kind, sorts_on, id) where ended_at is null and account_id is not null;
  create index conflict_declarations_person on conflict_declarations (person_id, case_id);
  grant select, insert on clock_starts to plumbline_app;
  grant update (ended_at) on clock_starts to plumbline_app;
`;

const FEEDS = `
  create table calendar_feeds (
    id uuid primary key,
    account_id uuid not null references accounts,
    name text not null check (name <> ''),
    token_hash text not null unique,
    filter jsonb not null,
    created_at timestamptz not null,
    revoked_at timestamptz
  );
  comment on column calendar_feeds.token_hash is 'SHA-256 of the secret in the address; the secret itself is kept nowhere.';
  create index calendar_feeds_account on calendar_feeds (account_id, id);
  grant select, insert on calendar_feeds to plumbline_app;
  grant update (revoked_at) on calendar_feeds to plumbline_app;
`;
