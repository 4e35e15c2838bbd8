import type { Actor, Queue } from '#casework';

/*
 * $1 countries (null: all)  $2 person  $3 account's office  $4 roles  $5 reads everything  $6 near until
 * $7 authority  $8 state  $9 since  $10 text  $11–$13 the place after which the page begins  $14 most rows
 */

/** What a step is shown as while it is looked for: enough to put it in order and to find the rest. */
const STEP = `w.kind, w.source_id as id, w.queue, w.country, w.case_id, w.proceeding_id, w.authority_id, w.state,
  w.words, w.roles, w.offices, w.since`;

const NARROWED = `
  ($7::text is null or w.authority_id = $7) and ($8::text is null or string_to_array(w.state, ' / ') @> array[$8])
  and ($9::timestamptz is null or w.since <= $9)
  and ($10::text is null or w.case_id = any(array(select id from hits)) or w.source_id = any(array(select id from hits)))
  and ($11::timestamptz is null or (w.since, w.source_id, w.queue) > ($11, $12::uuid, $13::text))`;

/** Cases in which the reader declared a conflict are none of their work. */
const NO_CONFLICT = `
  (w.case_id is null or $5 or not exists (select 1 from conflict_declarations v
    where v.case_id = w.case_id and v.person_id = $2 and v.declares = 'conflict'))`;

/** Whether the step is one that this reader could do: role, office, and not what they wrote or already said. */
const MINE = `
  (w.roles && $4::text[] and (w.offices = '{}' or $3 = any(w.offices)) and not ($3 = any(w.spoken))
  and (w.queue not in ('sign', 'certify') or not exists (
    select 1 from assessment_authors a where a.proceeding_id = w.source_id and a.person_id = $2)))`;

const ORDER = 'order by w.since, w.source_id, w.queue limit $14';

/** Determinations are signed by deciding officials; everybody else has results of requests to sign, found by an index of their own. */
const ofKind = (queue: Queue, { roles }: Pick<Actor, 'roles'>): string =>
  queue !== 'sign' || roles.includes('deciding-official') || roles.includes('inspector')
    ? ''
    : "and w.kind = 'request'";

/** One queue, country by country in the order of an index, each no further than a page. */
const stepsIn = (queue: Queue, kind: string): string => `
  (select found.* from place cross join lateral (
    select ${STEP} from work_items w where w.queue = '${queue}' ${kind} and w.country = place.country
      and ($5 or ${MINE}) and ${NARROWED} and ${NO_CONFLICT} ${ORDER}) found)
  union all
  (select ${STEP} from work_items w where $1::text[] is null and w.queue = '${queue}' ${kind}
      and ($5 or ${MINE}) and ${NARROWED} and ${NO_CONFLICT} ${ORDER})`;

/** What the reader had a hand in. */
const HANDS = `(select distinct t.proceeding_id from proceeding_transitions t where t.person_id = $2) h
  join work_items w on w.proceeding_id = h.proceeding_id`;
const IN_PORTFOLIO = '($1::text[] is null or w.country = any($1))';

const RETURNED = `
  (select ${STEP} from ${HANDS} where w.kind = 'proceeding' and w.queue <> 'wait' and w.last_person <> $2 and ${MINE}
    and ${IN_PORTFOLIO} and ${NARROWED} and ${NO_CONFLICT} ${ORDER})`;

/** Who reads everything sees whom everything waits for. */
const WAITING = `
  (select ${STEP} from ${HANDS} where not $5 and not ${MINE}
    and ${IN_PORTFOLIO} and ${NARROWED} and ${NO_CONFLICT} ${ORDER})
  union all
  (select ${STEP} from work_items w where $5 and ${IN_PORTFOLIO} and ${NARROWED} ${ORDER})`;

const CLOCK = `'clock' as kind, w.id, 'risk' as queue, w.country, w.case_id,
  case when w.source = 'proceeding' then w.source_id end as proceeding_id, w.authority_id, p.state,
  w.terms->>'words' as words, '{}'::text[] as roles, '{}'::text[] as offices, w.sorts_on::timestamptz as since`;

const CLOCK_NARROWED = `
  w.ended_at is null and w.kind = 'deadline' and w.sorts_on <= $6::date
  and ($7::text is null or w.authority_id = $7) and ($8::text is null or string_to_array(p.state, ' / ') @> array[$8])
  and ($9::timestamptz is null or w.recorded_at <= $9)
  and ($10::text is null or w.case_id = any(array(select id from hits)) or w.source_id = any(array(select id from hits)))
  and ($11::timestamptz is null or (w.sorts_on, w.id) > (($11 at time zone 'UTC')::date, $12::uuid))`;

const CLOCK_FROM = `clock_starts w left join proceedings p on w.source = 'proceeding' and p.id = w.source_id`;

const RISK = `
  (select found.* from place cross join lateral (
    select ${CLOCK} from ${CLOCK_FROM} where w.country = place.country and ${CLOCK_NARROWED} and ${NO_CONFLICT}
    order by w.sorts_on, w.id limit $14) found)
  union all
  (select ${CLOCK} from ${CLOCK_FROM} where $1::text[] is null and ${CLOCK_NARROWED} and ${NO_CONFLICT}
    order by w.sorts_on, w.id limit $14)`;

/** The steps of a queue, narrowed, in order; no more than $14 of each branch. */
export function branchOf(queue: Queue, viewer: Pick<Actor, 'roles'>): string {
  if (queue === 'risk') return RISK;
  if (queue === 'returned') return RETURNED;
  return queue === 'waiting' ? WAITING : stepsIn(queue, ofKind(queue, viewer));
}

/** What is asked, with its types; countries one by one; and what the words were found in. A title is searched only where its door is open. */
export const BEFORE = `
  with asked as (select $1::text[], $2::uuid, $3::text, $4::text[], $5::boolean, $6::date, $7::text, $8::text, $9::timestamptz,
    $10::text, $11::timestamptz, $12::uuid, $13::text, $14::integer),
  place as (select unnest($1::text[]) as country),
  hits as (
    (select c.id from cases c where $10::text is not null and to_tsvector('simple', c.title) @@ to_tsquery('simple', $10)
       and (c.subject <> 'unit' or $5 or exists (select 1 from conflict_declarations v
         where v.case_id = c.id and v.person_id = $2 and v.declares = 'none')) limit 500)
    union (select c.id from units u join cases c on c.unit_id = u.id and c.closed_at is null
       where $10::text is not null and to_tsvector('simple', u.name) @@ to_tsquery('simple', $10) limit 500)
    union (select r.id from requests r where $10::text is not null
       and to_tsvector('simple', r.title) @@ to_tsquery('simple', $10) limit 500))`;

/** What is shown of a step besides. */
export const AROUND = `
  select s.kind, s.id, s.queue, s.country, s.case_id as "caseId", s.proceeding_id as "proceedingId", q.id as "requestId",
    s.authority_id as "authorityId", coalesce(p.state, s.state) as state, s.words, s.roles, s.offices, s.since,
    case c.subject when 'country' then (select n.name from countries n where n.iso = c.country) when 'transfer' then c.title
      when 'unit' then coalesce(u.name, concat_ws(', ', c.unit_words, c.unit_place, c.unit_seen_on)) else q.title end as about,
    case when c.id is null then q.title when d.declares = 'none' or $5 then c.title end as title,
    c.id is not null and d.declares is null and not $5 as undeclared,
    (select json_build_object('clockId', k.clock_id, 'label', k.label,
        'endsOn', case when k.sorts_on < '9999-12-31' then k.sorts_on end, 'words', k.terms->>'words')
     from clock_starts k where k.ended_at is null and k.kind = 'deadline'
       and k.source_id = coalesce(s.proceeding_id, s.source_id) order by k.sorts_on, k.id limit 1) as clock
  from (select f.*, case when f.kind = 'clock' then (select k.source_id from clock_starts k where k.id = f.id) else f.id end
          as source_id from found f order by f.since, f.id, f.queue limit $14) s
    left join proceedings p on p.id = s.proceeding_id
    left join cases c on c.id = s.case_id left join units u on u.id = c.unit_id
    left join requests q on c.id is null and q.id = s.source_id
    left join lateral (select v.declares from conflict_declarations v
      where v.case_id = c.id and v.person_id = $2 order by v.at desc, v.id desc limit 1) d on true
  order by s.since, s.id, s.queue`;
