import { COUNTRIES } from './seed-units.ts';
import { query } from './server.ts';

const HANDS = 2_000;
const HISTORY = `(n % 400) * interval '1 day'`;
const QUEUES = `(array['find','find','find','find','position','certify','sign','match','notify','wait'])[1 + n % 10]`;
const ROLES = `(array['analyst','analyst','analyst','analyst','analyst','legal-adviser','deciding-official','analyst','legislative-affairs',''])[1 + n % 10]`;
const LAWS = `(array['us-22usc2378d','us-10usc362'])[1 + n % 2]`;
const STATES = `(array['underReview','hold','credibleFinding','hostGovConsult'])[1 + n % 4]`;

/**
 * Fills a database with open cases, each with a proceeding that waits in one queue and has a clock. Whoever asks has had a
 * hand in two thousand of them at most, however many there are: a person is a person. Written by the server's superuser without checks.
 */
export async function seedQueue(adminUrl: string, cases: number): Promise<void> {
  const numbers = `generate_series(1, ${cases}) as n`;
  const countries = `(array['${COUNTRIES.join("','")}'])[1 + n % ${COUNTRIES.length}]`;
  const id = (noun: string) => `md5('${noun}' || n)::uuid`;
  const steps = [
    `insert into cases (id, subject, unit_words, country, title, opened_at, opened_by)
     select ${id('case')}, 'unit', n || ' Bench Battalion', ${countries}, 'Case ' || n, now() - ${HISTORY}, ${id('account')} from ${numbers}`,
    `insert into proceedings (id, case_id, country, authority_id, authority_version, machine, machine_version, state, context,
       state_since, opened_at, work_version)
     select ${id('proceeding')}, ${id('case')}, ${countries}, ${LAWS}, '1', 'leahy-unit', 1, ${STATES}, '{}',
       now() - ${HISTORY}, now() - ${HISTORY}, 1 from ${numbers}`,
    `insert into work_items (kind, source_id, queue, country, case_id, proceeding_id, authority_id, state, roles, words, since, derived_on)
     select 'proceeding', ${id('proceeding')}, ${QUEUES}, ${countries}, ${id('case')}, ${id('proceeding')}, ${LAWS}, ${STATES},
       array[${ROLES}], 'Something waits.', now() - ${HISTORY}, current_date from ${numbers}`,
    `insert into clock_starts (id, source, source_id, clock_id, kind, label, country, case_id, authority_id, since, sorts_on, terms, recorded_at)
     select ${id('clock')}, 'proceeding', ${id('proceeding')}, 'c', 'deadline', 'law', ${countries}, ${id('case')}, ${LAWS},
       current_date, current_date + n % 365, '{"words":"x"}', now() from ${numbers}`,
    `insert into proceeding_transitions (id, proceeding_id, sequence, act, rule, from_state, to_state, signed, at, account_id,
       person_id, record, payload)
     select ${id('transition')}, ${id('proceeding')}, 1, 'x', 'x', 'received', 'underReview', false, now(), a.id, a.person_id, '{}', '{}'
     from ${numbers} cross join (select id, person_id from accounts limit 1) a where n % greatest(1, ${cases} / ${HANDS}) = 0`,
  ];
  await query(adminUrl, `set session_replication_role = replica; ${steps.join(';\n')}`);
  await query(adminUrl, 'vacuum analyze');
}
