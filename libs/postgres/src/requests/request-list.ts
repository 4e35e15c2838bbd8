import type { RequestFilter, RequestState } from '#casework';
import { REQUEST_STATES } from '#casework';
import { REQUEST_COLUMNS } from './request-columns.ts';

/** Every state with no request in it. */
export const NONE_ANYWHERE = Object.fromEntries(REQUEST_STATES.map((state) => [state, 0])) as Record<
  RequestState,
  number
>;

/** The parameters of `NARROWED`. */
export function narrowedBy({
  countries,
  postId,
  country,
  neededBy,
  text,
}: Omit<RequestFilter, 'state' | 'after' | 'limit'>): unknown[] {
  const words = text === undefined ? null : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return [countries === 'all' ? null : countries, postId ?? null, country ?? null, neededBy ?? null, words];
}

/** Requests of the portfolio within a filter. */
const NARROWED = `
  ($1::text[] is null or r.country = any($1)) and ($2::text is null or r.post_id = $2)
  and ($3::text is null or r.country = $3) and ($4::date is null or r.need_by <= $4)
  and ($5::text is null or r.title ilike $5 or r.programme ilike $5 or r.event ilike $5 or r.place ilike $5)`;

/** How many requests stand in each state. */
export const COUNTS = `
  select json_object_agg(state, n) as counts from (
    select r.state, count(*)::int as n from requests r where ${NARROWED} group by r.state) counted`;

/** One page of requests; `$6` the state, `$7` the last id before, `$8` how many. What is left to do is counted of the page only. */
export const LIST = `
  with page as (
    select * from requests r where ${NARROWED} and ($6::text is null or r.state = $6)
      and ($7::uuid is null or r.id < $7) order by r.id desc limit $8
  )
  select ${REQUEST_COLUMNS}, p.name as "postName", c.name as "countryName",
    (select count(*)::int from nominations n
     where n.request_id = r.id and n.match_state = 'open' and n.unit_text_id is not null) as "toMatch",
    (select count(*)::int from nominations n where n.request_id = r.id and not exists (
       select 1 from results x where x.nomination_id = n.id
         and not exists (select 1 from result_reopenings o where o.result_id = x.id))) as "withoutResult"
  from page r join posts p on p.id = r.post_id join countries c on c.iso = r.country order by r.id desc`;
