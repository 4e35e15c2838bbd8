import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * Reports of people without an account. Receipt codes are kept as hashes from here on. What was sent is only ever added
 * to; what counts arrivals leads back to no address and is forgotten after an hour.
 */
export class ReceiveReports1795000098000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CODES);
    await runner.query(REPORTS);
    await runner.query(DOOR);
  }
}

const CODES = `
  alter table information rename column receipt_code to receipt_hash;
  alter table information rename constraint information_receipt_code to information_receipt_hash;
  update information set receipt_hash = encode(sha256(convert_to(receipt_hash, 'UTF8')), 'hex');
  alter table information add check (receipt_hash ~ '^[0-9a-f]{64}$');
  comment on column information.receipt_hash is 'SHA-256 of the code, which only its sender has.';
`;

const REPORTS = `
  create table outside_reports (
    information_id uuid primary key references information,
    happened_from date,
    happened_to date,
    place text,
    contact text,
    salt text not null,
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    check (happened_from <= happened_to)
  );
  comment on column outside_reports.contact is 'In no list and no ledger entry; reading it is an act in the ledger, with a reason.';
  comment on column outside_reports.digest is 'SHA-256 of the salt and the canonical form of all that was said; the ledger holds it in place of the words.';

  create table report_additions (
    id uuid primary key,
    information_id uuid not null references outside_reports,
    body text not null check (body <> ''),
    received_at timestamptz not null
  );
  create index report_additions_information on report_additions (information_id, id);

  create table report_files (
    id uuid primary key,
    information_id uuid not null references outside_reports,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size > 0),
    media_type text not null,
    filename text not null,
    received_at timestamptz not null,
    unique (information_id, sha256)
  );
  create index report_files_sha256 on report_files (sha256);
  create index report_files_received on report_files (received_at);
  grant select, insert on outside_reports, report_additions, report_files to plumbline_app;
`;

const DOOR = `
  create table outside_passes (
    puzzle_id text primary key,
    expires_at timestamptz not null
  );
  create index outside_passes_expiry on outside_passes (expires_at);
  comment on table outside_passes is 'Puzzles that were used, until they expire: each is good once.';

  create table outside_arrivals (
    sender text not null,
    at timestamptz not null
  );
  create index outside_arrivals_at on outside_arrivals (at);
  comment on table outside_arrivals is 'For an hour: how many reports came, by a keyed hash that no address can be read from and that changes with the hour.';
  grant select, insert, delete on outside_passes, outside_arrivals to plumbline_app;
`;
