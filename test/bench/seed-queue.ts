import { COUNTRIES } from './seed-units.ts';
import { query } from './server.ts';

const HANDS = 2_000;
/** Which of so many things the case has: spread, so that no two properties of a case go together. */
const oneOf = (things: readonly string[], salt: number): string =>
  `(array['${things.join("','")}'])[1 + (hashint4extended(n, ${salt}) & 1048575) % ${things.length}]`;
const HISTORY = `((hashint4extended(n, 1) & 1048575) % 400) * interval '1 day'`;
const QUEUE = '1 + (hashint4extended(n, 2) & 1048575) % 10';
const QUEUES = `(array['find','find','find','find','position','certify','sign','match','notify','wait'])[${QUEUE}]`;
const ANY = 'post-vetter,analyst,legal-adviser,deciding-official';
const ROLES = `string_to_array((array['analyst','analyst','analyst','analyst','${ANY}','legal-adviser','deciding-official','post-vetter,analyst','legislative-affairs',''])[${QUEUE}], ',')`;
const LAWS = oneOf(['us-22usc2378d', 'us-10usc362'], 3);
const STATES = oneOf(['underReview', 'hold', 'credibleFinding', 'hostGovConsult'], 4);
const COUNTRY = oneOf(COUNTRIES, 5);
const NOUNS = { case: '1', proceeding: '2', clock: '3', transition: '4', account: '5' } as const;

/** In the order of time, as the product's own identifiers are. */
const idOf = (noun: keyof typeof NOUNS): string =>
  `('0190${NOUNS[noun]}000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;

/**
 * Fills a database with open cases, each with a proceeding that waits in one queue and has a clock. Whoever asks has had a
 * hand in two thousand of them at most, however many there are: a person is a person. Written by the server's superuser
 * without checks; indexes that are no constraint are made anew afterwards, which is several times as fast.
 */
export async function seedQueue(adminUrl: string, cases: number, hand = ''): Promise<void> {
  await query(
    adminUrl,
    `begin; set local session_replication_role = replica; set local maintenance_work_mem = '512MB';
     ${INDEXES_ASIDE}; ${rowsOf(cases, hand).join(';\n')}; ${INDEXES_BACK}; commit`,
  );
  await query(adminUrl, 'vacuum analyze');
}

const TABLES = `'cases', 'proceedings', 'work_items', 'clock_starts', 'proceeding_transitions'`;

const INDEXES_ASIDE = `
  create temp table aside on commit drop as
    select c.relname as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
    join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    where t.relname in (${TABLES}) and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid);
  do $$ declare name text; begin
    for name in select a.name from aside a loop execute format('drop index %I', name); end loop;
  end $$`;

const INDEXES_BACK = `
  do $$ declare made text; begin
    for made in select a.made from aside a loop execute made; end loop;
  end $$`;

function rowsOf(cases: number, hand: string): readonly string[] {
  const numbers = `generate_series(1, ${cases}) as n`;
  return [
    `insert into cases (id, subject, unit_words, country, title, opened_at, opened_by)
     select ${idOf('case')}, 'unit', n || ' Bench Battalion', ${COUNTRY}, 'Case ' || n, now() - ${HISTORY}, ${idOf('account')} from ${numbers}`,
    `insert into proceedings (id, case_id, country, authority_id, authority_version, machine, machine_version, state, context,
       state_since, opened_at, work_version)
     select ${idOf('proceeding')}, ${idOf('case')}, ${COUNTRY}, ${LAWS}, '1', 'leahy-unit', 1, ${STATES}, '{}',
       now() - ${HISTORY}, now() - ${HISTORY}, 1 from ${numbers}`,
    `insert into work_items (kind, source_id, queue, country, case_id, proceeding_id, authority_id, state, roles, words, since, derived_on)
     select 'proceeding', ${idOf('proceeding')}, ${QUEUES}, ${COUNTRY}, ${idOf('case')}, ${idOf('proceeding')}, ${LAWS}, ${STATES},
       ${ROLES}, 'Something waits.', now() - ${HISTORY}, current_date from ${numbers}`,
    `insert into clock_starts (id, source, source_id, clock_id, kind, label, country, case_id, authority_id, since, sorts_on, terms, recorded_at, state)
     select ${idOf('clock')}, 'proceeding', ${idOf('proceeding')}, 'c', 'deadline', 'law', ${COUNTRY}, ${idOf('case')}, ${LAWS},
       current_date, current_date + n % 365, '{"words":"x"}', now(), ${STATES} from ${numbers}`,
    `insert into proceeding_transitions (id, proceeding_id, sequence, act, rule, from_state, to_state, signed, at, account_id,
       person_id, record, payload)
     select ${idOf('transition')}, ${idOf('proceeding')}, 1, 'x', 'x', 'received', 'underReview', false, now(), a.id, a.person_id, '{}', '{}'
     from ${numbers} cross join (select id, person_id from accounts order by email = '${hand}' desc limit 1) a where n % greatest(1, ${cases} / ${HANDS}) = 0`,
  ];
}
