import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/** Humanitarian access as a dated record (22 U.S.C. 2378-1), and series of numbers over time. All of it is only ever added. */
export class RecordAccess1795000075000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table access_incidents (
        id uuid primary key,
        country text not null references countries,
        place text not null check (place <> ''),
        consignment text not null check (consignment <> ''),
        aid_of text not null check (aid_of in ('united-states', 'united-states-supported', 'other', 'unknown')),
        requested double precision check (requested >= 0),
        allowed double precision check (allowed >= 0),
        quantity_unit text,
        reason_given text,
        by_authority text,
        manner text not null check (manner in ('direct', 'indirect', 'undetermined')),
        from_day date not null,
        to_day date,
        source text not null check (source <> ''),
        evidence_ids uuid[] not null default '{}',
        replaces uuid references access_incidents,
        because text,
        recorded_at timestamptz not null,
        recorded_by uuid not null references accounts,
        check (to_day is null or from_day <= to_day),
        check ((replaces is null) = (because is null)),
        constraint access_incidents_replaced_once unique (replaces)
      );
      create index access_incidents_country on access_incidents (country, id);
      create table access_series (
        id uuid primary key,
        country text not null references countries,
        name text not null,
        unit text not null,
        source text not null,
        recorded_at timestamptz not null,
        recorded_by uuid not null references accounts
      );
      create index access_series_country on access_series (country, id);
      create table access_series_points (
        series_id uuid not null references access_series,
        day date not null,
        version integer not null,
        value double precision not null,
        note text,
        recorded_at timestamptz not null,
        recorded_by uuid not null references accounts,
        primary key (series_id, day, version)
      );
      grant select, insert on access_incidents, access_series, access_series_points to plumbline_app;
    `);
  }
}
