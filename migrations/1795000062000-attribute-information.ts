import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/** Which unit information is about, as a person read it. Only ever added. */
export class AttributeInformation1795000062000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table information_units (
        information_id uuid not null references information,
        unit_id uuid not null references units,
        about text not null,
        words text not null check (words <> ''),
        recorded_at timestamptz not null,
        recorded_by uuid not null,
        primary key (information_id, unit_id, about)
      );
      create index information_units_unit on information_units (unit_id, recorded_at);
      comment on table information_units is 'New information on a unit or on who commands it reopens the vetting results that depend on the unit.';
      grant select, insert on information_units to plumbline_app;
    `);
  }
}
