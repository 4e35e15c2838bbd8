import { KEYS_VERSION } from '#matching';
import { among, personsSince } from './outdated-persons.ts';
import { iso } from './request-columns.ts';

/** A transaction that took longer than this to record something is not noticed; it bounds how far back is looked. */
const LONGEST_TRANSACTION = '6 hours';

/** Where more units than this changed, each of a country's rows may be touched: it is said at once, not row by row. */
const MOST_UNITS = 500;

/** Whether what transaction `xid` wrote at `at` was out of sight of the search `s`. */
const unseen = (xid: string, at: string): string =>
  `coalesce(not pg_visible_in_snapshot(${xid}, s.seen), ${at} > s.at)`;

/** The numbers among keys: a text and a name that both have some and share none are never one unit. */
const numbersIn = (keys: string): string =>
  `array(select one from unnest(${keys}) as one where one like 'n:%')`;

/** One key in common may be chance (initials, first letters); two are not, nor is a code or what may be an acronym. */
const isTelling = (key: string): string =>
  `count(distinct ${key}) > 1 or bool_or(${key} like 'c:%' or ${key} like 'g:%' or ${key} like 'a:___%')`;

/**
 * The nominations of request `$1` whose candidates may have changed since they were read, as (nomination_id, because):
 * a unit that shares a key with the text was recorded, renamed, moved or merged, or one above it renamed, or, where the
 * match is open, someone judged the same words or took that back, or names are read otherwise than they were; or someone
 * came on record who may be the person it names. After an import of many units every nomination is among them. Of nominations `$2` only, where it is not null. A request that has ended has none.
 */
export const OUTDATED = `
  with request as (
    select id, country from requests where id = $1 and state not in ('rejectedByVetting', 'closed', 'canceled')
  ), nominated as (
    select n.id, n.unit_text_id, n.match_state, n.person from request r join nominations n on n.request_id = r.id
    where (n.unit_text_id is not null or n.person_key is not null) and ($2::uuid[] is null or n.id = any($2::uuid[]))
  ), searched as materialized (
    select distinct on (st.unit_text_id) st.unit_text_id, st.at, st.seen, st.keys, st.judged_form, st.keys_version
    from request r join request_screenings s on s.request_id = r.id join screened_texts st on st.screening_id = s.id
    where st.unit_text_id in (select unit_text_id from nominated)
    order by st.unit_text_id, s.round desc
  ), oldest as (
    select min(at) - interval '${LONGEST_TRANSACTION}' as since, min(pg_snapshot_xmin(seen)) as xid from searched
  ), claimed as materialized (
    select c.unit_id, c.kind, c.recorded_at as at, written_by(c.xmin) as xid
    from oldest join unit_claims c on c.recorded_at > oldest.since
      join units u on u.id = c.unit_id join request r on r.country = u.country
    where c.kind in ('name', 'alias', 'parent', 'site', 'area')
      and (oldest.xid is null or written_by(c.xmin) >= oldest.xid)
  ), touched as (
    select unit_id, at, xid from claimed
    union
    select p.child_id, c.at, c.xid from claimed c join unit_parents p on p.parent_id = c.unit_id and p.retired_at is null
    where c.kind in ('name', 'alias')
    union
    select unnest(array[m.kept_id, m.absorbed_id]), m.at, written_by(m.xmin)
    from oldest join unit_merges m on m.at > oldest.since
    union
    select unnest(array[m.kept_id, m.absorbed_id]), d.at, written_by(d.xmin)
    from oldest join unit_merge_undos d on d.at > oldest.since join unit_merges m on m.id = d.merge_id
  ), changed as materialized (
    select t.unit_id, t.at, t.xid from touched t join units u on u.id = t.unit_id join request r on r.country = u.country
      join oldest on oldest.xid is null or t.xid >= oldest.xid
  ), writes as materialized (
    select xid, max(at) as at, count(distinct unit_id) as units from changed group by xid
  ), many as materialized (
    select coalesce(sum(units), 0) > ${MOST_UNITS} as so from writes
  ), keyed as materialized (
    select distinct ch.unit_id, ch.at, ch.xid, key, ${numbersIn('n.keys')} as numbers
    from changed ch join unit_names n on n.unit_id = ch.unit_id join request r on r.country = n.country,
      unnest(n.keys) as key
    where not (select so from many)
  ), by_unit as (
    select s.unit_text_id, k.unit_id, max(k.at) as at
    from (select *, ${numbersIn('keys')} as numbers from searched) s
      cross join unnest(s.keys) as wanted join keyed k on k.key = wanted
    where ${unseen('k.xid', 'k.at')} and (s.numbers = '{}' or k.numbers = '{}' or s.numbers && k.numbers)
    group by 1, 2 having ${isTelling('k.key')}
  ), by_import as (
    select s.unit_text_id, sum(w.units) as units, max(w.at) as at
    from searched s join writes w on ${unseen('w.xid', 'w.at')}
    where (select so from many) group by 1
  ), by_judgement as (
    select s.unit_text_id, j.nomination_id, said.what, j.id, j.unit_id, said.at
    from searched s join request r on true
      join match_judgements j on j.country = r.country and md5(j.judged_form) = md5(s.judged_form)
        and j.judgement in ('confirmed', 'rejected')
      left join match_judgement_undos u on u.judgement_id = j.id
      cross join lateral (
        select 'judgement' as what, j.at, written_by(j.xmin) as xid where u.judgement_id is null
        union all select 'undo', u.at, written_by(u.xmin) where u.judgement_id is not null) said
    where s.judged_form <> '' and ${unseen('said.xid', 'said.at')}
  ), read_before as materialized (
    select unit_text_id, at from searched where keys_version < ${KEYS_VERSION}
  ), ${personsSince(unseen, LONGEST_TRANSACTION)}, because as (
    select n.id, 'unit' as what, b.unit_id as about, b.unit_id, null as named, b.at
    from nominated n join by_unit b on b.unit_text_id = n.unit_text_id
    union all
    select n.id, 'registry', null, null, b.units || ' units', b.at
    from nominated n join by_import b on b.unit_text_id = n.unit_text_id
    union all
    select n.id, b.what, b.id, b.unit_id, null, b.at
    from nominated n join by_judgement b on b.unit_text_id = n.unit_text_id
    where n.match_state = 'open' and (b.nomination_id <> n.id or b.what = 'undo')
    union all
    select n.id, 'reading', null, null, null, (select max(at) from read_before)
    from nominated n where n.match_state = 'open' and ${among('n.unit_text_id', 'select unit_text_id from read_before')}
    union all
    select id, 'reading', null, null, null, at from person_read
    union all
    select id, case when about is null then 'persons' else 'person' end, about, null, name, at from by_person
  ), listed as (
    select *, row_number() over (partition by id order by at desc, about) as place from because
  )
  select l.id as nomination_id, json_agg(json_build_object('what', l.what, 'id', l.about,
    'name', coalesce(l.named, k.name), 'at', ${iso('l.at')}) order by l.place) as because
  from listed l left join units k on k.id = l.unit_id where l.place <= 5 group by l.id`;
