import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/** Passkeys of accounts, which stand for the password before a signature; and what browsers are asked to sign with them. */
export class AddPasskeys1795000107000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PASSKEYS);
    await runner.query(CHALLENGES);
  }
}

const PASSKEYS = `
  create table passkeys (
    id uuid primary key,
    account_id uuid not null references accounts,
    credential_id text not null check (credential_id <> ''),
    public_key text not null check (public_key <> ''),
    counter bigint not null check (counter >= 0),
    transports text[] not null,
    name text not null check (name <> ''),
    added_at timestamptz not null,
    last_used_at timestamptz,
    removed_at timestamptz
  );
  comment on column passkeys.public_key is 'COSE key, base64url.';
  comment on column passkeys.counter is 'Uses by the device''s own count; 0 for ever where it does not count.';
  create unique index passkeys_credential on passkeys (credential_id) where removed_at is null;
  create index passkeys_account on passkeys (account_id, id);
  grant select, insert on passkeys to plumbline_app;
  grant update (counter, last_used_at, removed_at) on passkeys to plumbline_app;

  create function keep_passkey_forward() returns trigger language plpgsql as $$
  begin
    if old.removed_at is not null or new.counter < old.counter then
      raise exception 'A removed passkey stays removed, and no counter goes back.' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger passkeys_forward before update on passkeys for each row execute function keep_passkey_forward();
`;

const CHALLENGES = `
  create table passkey_challenges (
    challenge text primary key,
    account_id uuid not null references accounts,
    session_hash text not null,
    purpose text not null,
    expires_at timestamptz not null
  );
  comment on table passkey_challenges is 'Given out and not answered. An answer takes its row away, so that no second one counts.';
  comment on column passkey_challenges.session_hash is 'SHA-256 of the session''s identifier.';
  create index passkey_challenges_session on passkey_challenges (session_hash, expires_at);
  create index passkey_challenges_expires on passkey_challenges (expires_at);
  create index passkey_challenges_account on passkey_challenges (account_id);
  grant select, insert, delete on passkey_challenges to plumbline_app;
`;
