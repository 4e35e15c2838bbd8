import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/** What refers to a unit is found from the unit: nominations, cases open or closed, and claims that give a point. */
export class ReferToUnits1795000101000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index nominations_unit_days on nominations (unit_id, starts_on desc) where unit_id is not null;
      create index cases_unit on cases (unit_id) where unit_id is not null;
      create index unit_claims_points on unit_claims (unit_id)
        where kind = 'site' and value #>> '{exact,second}' is not null;
    `);
  }
}
