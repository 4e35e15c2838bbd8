import { hash } from 'node:crypto';
import { query } from './server.ts';

/** Ten fictional countries share the units; ISO 3166-1 leaves these codes to its users. */
export const COUNTRIES = ['QQ', 'QR', 'QS', 'QT', 'QU', 'QV', 'QW', 'QX', 'QY', 'QZ'] as const;

/** The identifier of a thing by its number: spread over the whole range, the hardest for an index, and known without asking. */
export function idOf(noun: string, n: number): string {
  const hex = hash('md5', `${noun}${n}`, 'hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ];
  return parts.join('-');
}

const idSql = (noun: string, n: string) =>
  `overlay(overlay(md5('${noun}' || (${n})) placing '4' from 13 for 1) placing '8' from 17 for 1)::uuid`;

/** Each unit commands eight, so that at a million a unit has six or seven above it. */
const FAN = 8;
const BARRED_FROM = 100;
const BARRED_TO = 119;

/**
 * Fills a registry up to a size: a hierarchy under one root, a vetting result that counts for every second unit, one unit
 * in a hundred merged into its neighbour, and twenty bars that reach one unit in twenty from above. Rows are written by
 * the server's superuser without checks: what an answer reads, and nothing else (no claims).
 */
export async function seedUnits(adminUrl: string, from: number, to: number): Promise<void> {
  const numbers = `generate_series(${from + 1}, ${to}) as n`;
  const countries = `(array['${COUNTRIES.join("','")}'])[1 + n % ${COUNTRIES.length}]`;
  const unit = idSql('unit', 'n');
  const steps = [
    `insert into units (id, country, name, merged_into, created_at, created_by)
     select ${unit}, ${countries}, n || ' Bench Battalion', case when n % 100 = 99 then ${idSql('unit', 'n + 1')} end,
       '2020-01-01Z', ${idSql('account', '0')} from ${numbers}`,
    `insert into unit_roots (member_id, root_id, from_at)
     select ${unit}, ${idSql('unit', 'n + 1')}, '2021-01-01Z' from ${numbers} where n % 100 = 99`,
    `insert into unit_parents (claim_id, child_id, parent_id, kind, from_date, cited_until, open_ended, recorded_at)
     select ${idSql('claim', 'n')}, ${unit}, ${idSql('unit', `n / ${FAN}`)}, 'command', '2000-01-01', '2100-01-01', 'Y',
       '2020-01-01Z' from ${numbers} where n >= ${FAN}`,
    `insert into results (id, nomination_id, round, unit_id, applies_to, result, reasons, signed_act_id, valid_from,
       expires_on, recorded_at, signed_by)
     select ${idSql('result', 'n')}, ${idSql('nomination', 'n')}, 1, ${unit}, 'unit', 'approved', 'x', ${idSql('act', 'n')},
       current_date - 30, current_date + 300, now() - interval '30 days', ${idSql('account', '0')}
     from ${numbers} where n % 2 = 0`,
    ...(from < BARRED_FROM && to > BARRED_TO ? seedBars() : []),
  ];
  await query(adminUrl, `set session_replication_role = replica; ${steps.join(';\n')}`);
  await query(adminUrl, 'vacuum analyze');
}

function seedBars(): string[] {
  const numbers = `generate_series(${BARRED_FROM}, ${BARRED_TO}) as n`;
  const [proceeding, unit] = [idSql('proceeding', 'n'), idSql('unit', 'n')];
  const determination = idSql('determination', 'n');
  const before = `now() - interval '10 days'`;
  return [
    `insert into proceedings (id, case_id, country, authority_id, authority_version, machine, machine_version, state, context,
       unit_id, state_since, opened_at)
     select ${proceeding}, ${idSql('case', 'n')}, 'QQ', 'us-22usc2378d', '1', 'leahy-unit', 1, 'ineligible', '{}', ${unit},
       ${before}, ${before} from ${numbers}`,
    `insert into proceeding_transitions (id, proceeding_id, sequence, act, rule, from_state, to_state, signed, unit_id, at,
       account_id, person_id, record, payload, determination_id)
     select ${idSql('transition', 'n')}, ${proceeding}, 1, 'x', 'x', 'received', 'ineligible', true, ${unit}, ${before},
       ${idSql('account', '0')}, ${idSql('person', '0')}, '{}', '{}', ${determination} from ${numbers}`,
    `insert into determinations (id, proceeding_id, assessment_version, kind, to_state, drafted_by_person, signed_by_person,
       signed_by_account, signature_id, reasons, effective_at, signed_at, sequence)
     select ${determination}, ${proceeding}, 1, 'ineligible', 'ineligible', ${idSql('person', '1')}, ${idSql('person', '0')},
       ${idSql('account', '0')}, ${idSql('signature', 'n')}, 'x', ${before}, ${before}, 1 from ${numbers}`,
    `insert into bars (id, proceeding_id, determination_id, authority_id, unit_id, effective_from, recorded_at)
     select ${idSql('bar', 'n')}, ${proceeding}, ${determination}, 'us-22usc2378d', ${unit}, current_date - 10, ${before}
     from ${numbers}`,
  ];
}
