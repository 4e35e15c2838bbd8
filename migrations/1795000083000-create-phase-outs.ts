import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * Phase-outs of direct financial support. Everything about one is an entry in its order: a plan, an amount, a payment that is
 * due, a sale in place of the grant. A later entry for the same cell holds; the earlier ones stay on view.
 */
export class CreatePhaseOuts1795000083000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PHASE_OUTS);
  }
}

const PHASE_OUTS = `
  create table phase_outs (
    id uuid primary key,
    country text not null,
    title text not null check (title <> ''),
    opened_at timestamptz not null,
    account_id uuid not null references accounts,
    person_id uuid not null
  );
  create index phase_outs_country on phase_outs (country, id);

  create table phase_out_entries (
    id uuid not null unique,
    phase_out_id uuid not null references phase_outs,
    sequence integer not null check (sequence > 0),
    kind text not null check (kind in ('plan', 'requested', 'appropriated', 'obligated', 'payment', 'replacement')),
    instrument_id text,
    fiscal_year integer,
    usd bigint check (usd >= 0),
    source text not null check (source <> ''),
    body jsonb not null,
    recorded_at timestamptz not null,
    account_id uuid not null references accounts,
    person_id uuid not null,
    constraint phase_out_entries_sequence primary key (phase_out_id, sequence),
    constraint phase_out_entries_cell check (kind = 'plan' or (instrument_id is not null and fiscal_year is not null)),
    constraint phase_out_entries_amount check (kind in ('plan', 'replacement') or usd is not null)
  );
  comment on column phase_out_entries.sequence is 'The revision of the phase-out that the entry made.';
  comment on column phase_out_entries.usd is 'Whole US dollars.';
  grant select, insert on phase_outs, phase_out_entries to plumbline_app;
`;
