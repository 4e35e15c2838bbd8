import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/** What was found on each condition of use of an authority, in a case about a country. Only ever added; the last holds. */
export class CreateConditionFindings1795000082000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FINDINGS);
  }
}

const FINDINGS = `
  create table condition_findings (
    id uuid primary key,
    case_id uuid not null references cases,
    authority_id text not null,
    condition_id text not null,
    status text not null check (status in ('met', 'unmet', 'undetermined')),
    reasons text not null check (reasons <> ''),
    evidence_ids uuid[] not null default '{}',
    found_on date not null,
    recorded_at timestamptz not null,
    account_id uuid not null references accounts,
    person_id uuid not null
  );
  create index condition_findings_case on condition_findings (case_id, authority_id, condition_id, recorded_at desc);
  comment on column condition_findings.found_on is 'The day as of which it was found.';
  grant select, insert on condition_findings to plumbline_app;
`;
