import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * The application may insert into and read the record, and nothing else: no update, delete or truncate is granted. Chain
 * heads and the queue of entries not yet in the tree are working state, checked against the record by `ledger verify`.
 */
export class CreateLedger1795000002000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ledger_entries (
        id uuid primary key,
        chain text not null,
        sequence integer not null check (sequence > 0),
        hash bytea not null check (length(hash) = 32),
        body text not null,
        act text not null generated always as (body::jsonb #>> '{entry,act}') stored,
        at text not null generated always as (body::jsonb #>> '{entry,at}') stored,
        account_id text not null generated always as (body::jsonb #>> '{entry,actor,account}') stored,
        constraint ledger_entries_place unique (chain, sequence)
      );
      create index ledger_entries_at on ledger_entries (at, id);
      create index ledger_entries_act on ledger_entries (act, at);
      create index ledger_entries_account on ledger_entries (account_id, at);
      comment on column ledger_entries.body is 'RFC 8785 canonical JSON, byte for byte what was hashed.';
      comment on column ledger_entries.at is 'Read out of the body, as every column but hash is, or is checked against it: only what was hashed can be searched.';

      create table ledger_leaves (
        leaf_index bigint primary key check (leaf_index >= 0),
        entry_id uuid not null unique references ledger_entries
      );

      create table ledger_nodes (
        level smallint not null check (level > 0),
        node_index bigint not null check (node_index >= 0),
        hash bytea not null check (length(hash) = 32),
        primary key (level, node_index)
      );
      comment on table ledger_nodes is 'Roots of complete subtrees above the leaves, so that a proof reads a handful of rows.';

      create table ledger_checkpoints (
        size bigint primary key check (size >= 0),
        note text not null,
        frontier bytea not null,
        at timestamptz not null
      );
      comment on table ledger_checkpoints is 'Signed heads (C2SP tlog-checkpoint); frontier is the compact range to go on from.';

      create table ledger_chains (
        chain text primary key,
        sequence integer not null,
        hash bytea
      );
      create table ledger_pending (
        entry_id uuid primary key references ledger_entries
      );

      grant select, insert on ledger_entries, ledger_leaves, ledger_nodes, ledger_checkpoints to plumbline_app;
      grant select, insert, update on ledger_chains to plumbline_app;
      grant select, insert, delete on ledger_pending to plumbline_app;
    `);
  }
}
