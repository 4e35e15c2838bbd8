import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

export class CreateAccounts1795000001000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table accounts (
        id uuid primary key,
        person_id uuid not null,
        email text not null,
        name text not null,
        roles text[] not null,
        office text not null,
        portfolio text[],
        password_hash text not null,
        disabled_at timestamptz,
        revision integer not null default 1
      );
      create unique index accounts_email on accounts (lower(email));
      comment on column accounts.person_id is 'The natural person: two accounts of one person are one for four eyes.';
      comment on column accounts.portfolio is 'ISO 3166 alpha-2 codes; null is every country.';
      grant select, insert on accounts to plumbline_app;
      grant update (name, roles, office, portfolio, password_hash, disabled_at, revision) on accounts to plumbline_app;

      create table sessions (
        sid text primary key,
        sess json not null,
        expire timestamptz not null
      );
      create index sessions_expire on sessions (expire);
      grant select, insert, update, delete on sessions to plumbline_app;

      create table sign_in_failures (
        key text not null,
        at timestamptz not null default now()
      );
      create index sign_in_failures_key_at on sign_in_failures (key, at);
      grant select, insert, delete on sign_in_failures to plumbline_app;
    `);
  }
}
