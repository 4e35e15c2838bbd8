import { KEYS_VERSION } from '#matching';

/** Where more people than this came on record, it is said at once, not row by row. */
const MOST_PERSONS = 5_000;

/**
 * What two records of one person are likely to share: a number, two words of the name, or a word and initials; any part of
 * the name where they were born on one day; the one word of a name that has no more. A common name alone is none of these.
 */
const telling = (keys: string, born: string): string => `(
  select key from unnest(${keys}) as key where key like any(array['2:%', 'i:%', 'id:%'])
  union select ${born} || ' ' || key from unnest(${keys}) as key
  union select key from unnest(${keys}) as key where not exists (select from unnest(${keys}) as pair where pair like '2:%'))`;

/**
 * Whether a value is among those of a query. Looked up, never joined: how many rows these parts have nobody can foretell,
 * and a join planned for one row takes minutes for thousands.
 */
export const among = (value: string, query: string): string => `(${value} in (${query})) is true`;

/**
 * Of the nominations `nominated` of `request` those whose person may be found otherwise now, as parts of a query: people who
 * came on record since they were looked for. `unseen` tells whether a transaction was out of sight of a search `s`.
 */
export const personsSince = (unseen: (xid: string, at: string) => string, lookBack: string): string => `
  named as materialized (
    select distinct on (n.id) n.id, n.person ->> 'dateOfBirth' as born, p.keys, d.at, d.seen, d.keys_version
    from nominated n join screened_persons d on d.nomination_id = n.id join request_screenings s on s.id = d.screening_id
      join person_records p on p.nomination_id = n.id
    order by n.id, s.round desc
  ), looked as materialized (
    select at, seen::pg_snapshot as seen from (select distinct at, seen::text as seen from named) parts
  ), come as materialized (
    select k.id, p.name, p.keys, k.person ->> 'dateOfBirth' as born, p.recorded_at as at, p.written as xid
    from (select min(at) - interval '${lookBack}' as since from named) oldest cross join request r
      join person_records p on p.country = r.country and p.recorded_at > oldest.since
      join nominations k on k.id = p.nomination_id and k.request_id <> r.id
    where exists (select from looked s where ${unseen('p.written', 'p.recorded_at')})
  ), many_come as materialized (
    select count(*) > ${MOST_PERSONS} as so from come
  ), theirs as materialized (
    select c.id, c.name, c.at, c.xid, token from come c cross join lateral ${telling('c.keys', 'c.born')} as t (token)
    where not (select so from many_come)
  ), ours as materialized (
    select s.id, s.at, s.seen, token from named s cross join lateral ${telling('s.keys', 's.born')} as t (token)
    where ${among('token', 'select token from theirs')}
  ), by_person as (
    select s.id, c.id as about, c.name, c.at from ours s join theirs c using (token)
    where ${unseen('c.xid', 'c.at')} group by s.id, c.id, c.name, c.at
    union all
    select s.id, null, count(*) || ' people', max(c.at)
    from named s join come c on ${unseen('c.xid', 'c.at')} where (select so from many_come) group by s.id
  ), person_read as (
    select id, at from named where keys_version < ${KEYS_VERSION}
  )`;
