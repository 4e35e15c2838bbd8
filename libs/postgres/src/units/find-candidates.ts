import type { EntityManager } from 'typeorm';
import type { CandidateSearch, UnitCandidate } from '#casework';

/** Units that share the rarest keys of some texts, in one query: `UnitViews.candidates`. */
export function findCandidates(
  manager: EntityManager,
  { keys, countries, most, unitIds = [] }: CandidateSearch,
): Promise<readonly UnitCandidate[]> {
  const asked = keys.flatMap((list, ordinal) => list.map((key) => ({ ordinal, key })));
  return manager.query(CANDIDATES, [
    asked.map(({ ordinal }) => ordinal),
    asked.map(({ key }) => key),
    countries,
    most,
    unitIds,
  ]);
}

/** How many names one key may bring; what bounds the cost of a key that many names share. */
const NAMES_A_KEY = 300;

/**
 * Each key is looked up once for all texts. A unit is found by the one of its names that shares most, a key that few names
 * share weighing more; and by what a unit above it shares, so that "2 Bn, 7 Div" finds the battalion under the 7 Division
 * among any number of second battalions.
 */
const CANDIDATES = `
  with recursive held as (
    select min(country) as country from units where merged_into is null
    union all
    select (select min(u.country) from units u where u.merged_into is null and u.country > held.country)
    from held where held.country is not null
  ), asked as (
    select ordinal, key from unnest($1::int[], $2::text[]) as a (ordinal, key)
  ), placed as (
    select distinct key, country || ' ' || key as placed_key
    from asked, (select country from held where $3::text[] is null and country is not null
                 union all select unnest($3::text[])) as c (country)
  ), posting as materialized (
    select p.key, n.unit_id, n.claim_id, count(*) over (partition by p.key) as size
    from placed p cross join lateral (
      select unit_id, claim_id from unit_names
      where in_country(country, keys) @> array[p.placed_key] and retired_at is null limit ${NAMES_A_KEY}) n
  ), tally as (
    select a.ordinal, p.unit_id, p.claim_id, sum(1 / ln(1 + p.size)) as weight
    from asked a join posting p using (key) group by 1, 2, 3
  ), backed as (
    select t.ordinal, t.unit_id, t.claim_id, t.weight + coalesce(max(o.weight), 0) as weight
    from tally t left join unit_parents p on p.child_id = t.unit_id and p.retired_at is null
      left join tally o on o.ordinal = t.ordinal and o.unit_id = p.parent_id
    group by t.ordinal, t.unit_id, t.claim_id, t.weight
  ), best as (
    select unit_id, max(weight) as weight,
      row_number() over (partition by ordinal order by max(weight) desc, unit_id) as place
    from backed group by ordinal, unit_id
  ), hit as (
    select coalesce(u.merged_into, u.id) as id, max(b.weight) as weight
    from (select unit_id, weight from best where place <= $4
          union all select id, 0 from unnest($5::uuid[]) as id) b join units u on u.id = b.unit_id
    group by 1
  )
  select hit.id, root.country,
    array(select n.name from unit_names n where n.unit_id = any(member.ids) and n.retired_at is null
          group by n.name order by min((n.unit_id <> hit.id)::int), max(n.kind) desc, n.name) as names,
    array(select distinct parent.name from unit_parents p join units held on held.id = p.parent_id
            join units parent on parent.id = coalesce(held.merged_into, held.id)
          where p.child_id = any(member.ids) and p.retired_at is null) as parents,
    coalesce((select json_agg(distinct jsonb_strip_nulls(jsonb_build_object('name', place.name, 'from', c.valid_from,
              'to', case when c.open_ended is distinct from 'Y' then c.valid_to end)))
            from unit_claims c, unnest(array[c.value ->> 'base', c.value #>> '{settlement,name}', c.value #>> '{region,name}',
                         c.value #>> '{place,name}']) as place (name)
          where c.unit_id = any(member.ids) and c.kind in ('site', 'area') and place.name is not null
            and not c.retracts and not exists (select from unit_claims s where s.supersedes = c.id)), '[]') as places
  from hit join units root on root.id = hit.id, unit_members(hit.id, 'infinity') as member (ids)
  order by hit.weight desc, hit.id`;
