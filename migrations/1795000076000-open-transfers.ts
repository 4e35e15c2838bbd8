import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/** Transfers with the versions of their sheets and the steps of their delivery, and groups of purchasers. All only ever added. */
export class OpenTransfers1795000076000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table transfers (
        id uuid primary key,
        case_id uuid not null references cases,
        instrument_id text not null,
        country text not null references countries,
        unit_id uuid references units,
        opened_at timestamptz not null,
        opened_by uuid not null references accounts,
        constraint transfers_case unique (case_id)
      );
      create index transfers_country on transfers (country, id);
      create index transfers_unit on transfers (unit_id, id) where unit_id is not null;
      alter table cases add column transfer_id uuid unique;
      alter table cases add constraint cases_transfer_is_subject check ((subject = 'transfer') = (transfer_id is not null));
      alter table cases add constraint cases_transfer foreign key (transfer_id) references transfers deferrable initially deferred;

      create table transfer_sheets (
        transfer_id uuid not null references transfers,
        version integer not null check (version > 0),
        sheet jsonb not null,
        because text not null check (because <> ''),
        recorded_at timestamptz not null,
        recorded_by uuid not null references accounts,
        primary key (transfer_id, version)
      );
      create table transfer_movements (
        id uuid primary key,
        transfer_id uuid not null references transfers,
        state text not null check (state in ('planned', 'offered', 'accepted', 'delivering', 'delivered', 'suspended', 'cancelled')),
        on_day date not null,
        value_usd numeric(16, 0) check (value_usd >= 0),
        words text not null check (words <> ''),
        recorded_at timestamptz not null,
        recorded_by uuid not null references accounts
      );
      create index transfer_movements_transfer on transfer_movements (transfer_id, on_day, id);

      create table purchaser_groups (
        group_id text not null,
        country text not null,
        from_day date not null,
        to_day date,
        source text not null check (source <> ''),
        primary key (group_id, country, from_day)
      );
      comment on table purchaser_groups is 'Groups that a statute itself makes. The law sees the group of a recipient, never the country.';
      grant select, insert on transfers, transfer_sheets, transfer_movements, purchaser_groups to plumbline_app;
    `);
  }
}
