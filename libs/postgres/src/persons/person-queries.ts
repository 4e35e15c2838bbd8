/** How many records one key may bring. */
const RECORDS_A_KEY = 300;

/**
 * Persons of country `$3` who share the rarest of the keys `$2` with the nominations `$1`, at most `$4` for each, and those
 * of person keys `$5`. A nomination does not find itself.
 */
export const FIND_PERSONS = `
  with asked as (
    select nomination_id, key from unnest($1::uuid[], $2::text[]) as a (nomination_id, key)
  ), posting as materialized (
    select a.key, r.nomination_id, r.person_key, count(*) over (partition by a.key) as size
    from (select distinct key from asked) a cross join lateral (
      select nomination_id, person_key from person_records
      where in_country(country, keys) @> array[$3::text || ' ' || a.key] limit ${RECORDS_A_KEY}) r
  ), tally as (
    select a.nomination_id, p.person_key, p.nomination_id as found, sum(1 / ln(1 + p.size)) as weight
    from asked a join posting p using (key) where p.nomination_id <> a.nomination_id group by 1, 2, 3
  ), best as (
    select person_key, row_number() over (partition by nomination_id order by max(weight) desc, person_key) as place
    from tally group by nomination_id, person_key
  )
  select r.person_key as id, array_agg(distinct r.name) as names, array[$3::text] as countries,
    array_remove(array_agg(distinct n.person ->> 'dateOfBirth'), null) as "birthDates",
    array_remove(array_agg(distinct n.person ->> 'placeOfBirth'), null) as "birthPlaces",
    array_remove(array_agg(distinct n.person ->> 'nationalId'), null) as "nationalIds", count(*)::int as nominations
  from person_records r join nominations n on n.id = r.nomination_id
  where r.country = $3 and r.person_key in (select person_key from best where place <= $4 union select unnest($5::text[]))
  group by r.person_key order by r.person_key`;

/** Persons `$1` and all who were said to be the same, by the last word on each pair. */
export const SAME_PERSONS = `
  with recursive last_word as (
    select distinct on (country, least(j.person_key, j.other_key), greatest(j.person_key, j.other_key))
      j.person_key, j.other_key, j.verdict
    from person_judgements j
    where not exists (select 1 from person_judgement_undos u where u.judgement_id = j.id)
    order by country, least(j.person_key, j.other_key), greatest(j.person_key, j.other_key), j.at desc, j.id desc
  ), pairs as (
    select person_key as one, other_key as other from last_word where verdict = 'same'
    union select other_key, person_key from last_word where verdict = 'same'
  ), found as (
    select unnest($1::text[]) as key
    union
    select pairs.other from found join pairs on pairs.one = found.key
  )
  select distinct key from found where key <> '' order by key`;
