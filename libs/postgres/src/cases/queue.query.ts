import type { CaseQuery } from '#casework';

/** The parameters of {@link QUEUE}, without the viewer. */
export function queueParameters(query: CaseQuery): readonly unknown[] {
  const { countries, state, authorityId, inStateSince, closed, unitId, subject, after, limit } = query;
  const narrowing = [state, authorityId, inStateSince];
  const narrowed = narrowing.some((one) => one !== undefined);
  return [countries, narrowed, ...narrowing, closed, unitId, after, limit, subject].map((one) => one ?? null);
}

const OF_CASE = `
  ($6::boolean is null or (c.closed_at is not null) = $6) and ($7::uuid is null or c.unit_id = $7) and ($10::text is null or c.subject = $10)
  and ($8::uuid is null or c.id > $8)`;

const OF_PROCEEDING = `
  ($3::text is null or p.state = $3 or (p.machine = 'charted' and string_to_array(p.state, ' / ') @> array[$3::text])) and ($4::text is null or p.authority_id = $4)
  and ($5::timestamptz is null or p.state_since <= $5) and ($8::uuid is null or p.case_id > $8)`;

const summaries = (viewer: string): string => `
  select c.id, c.country, c.unit_id as "unitId", c.title, c.opened_at as "openedAt", c.closed_at as "closedAt",
    case c.subject when 'country' then (select n.name from countries n where n.iso = c.country)
      when 'transfer' then c.title
      else coalesce(u.name, concat_ws(', ', c.unit_words, c.unit_place, c.unit_seen_on)) end as about, c.subject,
    (select d.declares from conflict_declarations d
     where d.case_id = c.id and d.person_id = ${viewer} order by d.at desc, d.id desc limit 1) as declares,
    coalesce((select json_agg(json_build_object('id', p.id, 'authorityId', p.authority_id, 'state', p.state,
                'stateSince', p.state_since, 'revision', p.revision) order by p.id)
              from proceedings p where p.case_id = c.id), '[]'::json) as proceedings
  from picked join cases c on c.id = picked.id left join units u on u.id = c.unit_id order by c.id`;

/**
 * One page of the queue. Country by country, each in the order of an index and no further than a page, then merged: the
 * time it takes does not depend on how many cases there are. Parameters: {@link queueParameters}, then the viewer's person.
 */
export const QUEUE = `
  with place as (
    select unnest($1::text[]) as country union all select null where $1::text[] is null),
  picked as (
    select distinct found.id from place cross join lateral (
      (select c.id from cases c
       where not $2 and place.country is not null and c.country = place.country and ${OF_CASE} order by c.id limit $9)
      union all
      (select c.id from cases c where not $2 and place.country is null and ${OF_CASE} order by c.id limit $9)
      union all
      (select distinct p.case_id from proceedings p join cases c on c.id = p.case_id
       where $2 and place.country is not null and p.country = place.country and ${OF_PROCEEDING} and ${OF_CASE}
       order by p.case_id limit $9)
      union all
      (select distinct p.case_id from proceedings p join cases c on c.id = p.case_id
       where $2 and place.country is null and ${OF_PROCEEDING} and ${OF_CASE} order by p.case_id limit $9)
    ) found order by 1 limit $9)
  ${summaries('$11')}`;

/** One case as the queue shows it. Parameters: its id, the viewer's person. */
export const ONE_OF_QUEUE = `with picked as (select $1::uuid as id) ${summaries('$2')}`;
