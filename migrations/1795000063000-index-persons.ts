import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/** A refusal of a person ends their earlier approvals; this finds them. */
export class IndexPersons1795000063000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index results_person on results (person_key, expires_on)
        where result in ('approved', 'matched') and applies_to in ('person', 'both');
    `);
  }
}
