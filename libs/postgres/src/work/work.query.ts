import type { Actor, Queue } from '#casework';
import { PROFILE } from '../deviations/deviation-columns.ts';
import { DEVIATIONS_PROPOSED, DEVIATIONS_TO_SIGN } from './deviation-steps.query.ts';

/** What decides how rows are looked for. */
export interface Sought {
  readonly roles: Actor['roles'];
  /** Only in one state: then state by state through an index. */
  readonly inState: boolean;
  /** Words that more than `FEW` things have are looked for while walking; rarer ones lead to their rows. */
  readonly words: 'none' | 'rare' | 'common';
}

/** Words that no more things have are found first. */
const FEW = 5_000;

/*
 * $1 countries (null: all)  $2 person  $3 account's office  $4 roles  $5 reads everything  $6 near until
 * $7 authority  $8 state  $9 since  $10 text  $11–$13 the place after which the page begins  $14 most rows
 * $15 today
 */

/** What a step is shown as while it is looked for: enough to put it in order and to find the rest. */
const STEP = `w.kind, w.source_id as id, w.queue, w.country, w.case_id, w.proceeding_id, w.authority_id, w.state,
  w.words, w.roles, w.offices, w.since`;

/** A title is searched only where its door is open. */
const OPEN_DOOR = `(c.subject <> 'unit' or $5 or exists (select 1 from conflict_declarations v
  where v.case_id = c.id and v.person_id = $2 and v.declares = 'none'))`;

const has = (text: string): string => `to_tsvector('simple', ${text}) @@ to_tsquery('simple', $10)`;

const HAS_WORDS = {
  none: '',
  rare: 'and (w.case_id = any(array(select id from hits)) or w.source_id = any(array(select id from hits)))',
  common: `and (exists (select 1 from cases c left join units u on u.id = c.unit_id
      where c.id = w.case_id and ((${has('c.title')} and ${OPEN_DOOR}) or ${has('u.name')}))
    or exists (select 1 from requests r where r.id = w.source_id and ${has('r.title')})
    or exists (select 1 from information i where i.id = w.source_id and ${has('i.source')}))`,
} as const;

const IN_STATE = `($8::text is null or string_to_array(w.state, ' / ') @> array[$8])`;

const narrowed = ({ words }: Sought): string => `
  ($7::text is null or w.authority_id = $7)
  and ($9::timestamptz is null or w.since <= $9)
  and ($11::timestamptz is null or (w.since, w.source_id, w.queue) > ($11, $12::uuid, $13::text)) ${HAS_WORDS[words]}`;

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

/** Rows that the role never does are left out by an index of their own: determinations to sign, and what only legislative affairs may tell. */
const ofKind = (queue: Queue, roles: Sought['roles']): string => {
  const any = (...some: readonly Sought['roles'][number][]) => some.some((role) => roles.includes(role));
  if (any('inspector')) return '';
  if (queue === 'sign' && !any('deciding-official')) return "and w.kind = 'request'";
  return queue === 'notify' && !any('legislative-affairs') ? "and 'post-vetter' = any (w.roles)" : '';
};

/** The states of a queue one by one through an index; those that are, or have among several, the one looked for. */
const statesOf = (queue: Queue): string => `(
  with recursive each as (
    select min(i.state) as state from work_items i where i.queue = '${queue}'
    union all select (select min(i.state) from work_items i where i.queue = '${queue}' and i.state > each.state)
      from each where each.state is not null)
  select each.state from each where string_to_array(each.state, ' / ') @> array[$8]) stands`;

/** One queue, country by country (and state by state where one is asked for) in the order of an index, each no further than a page. */
function stepsIn(queue: Queue, sought: Sought): string {
  const { inState } = sought;
  const suits = `${ofKind(queue, sought.roles)} and ($5 or ${MINE}) ${inState ? 'and w.state = stands.state' : ''}
    and ${narrowed(sought)} and ${NO_CONFLICT} ${ORDER}`;
  const from = `select ${STEP} from work_items w where w.queue = '${queue}'`;
  const states = inState ? `cross join ${statesOf(queue)}` : '';
  return `
    (select found.* from place ${states} cross join lateral (${from} and w.country = place.country ${suits}) found)
    union all
    (select found.* from (select 1 where $1::text[] is null) everywhere ${states} cross join lateral (${from} ${suits}) found)`;
}

/** What the reader had a hand in. */
const HANDS = `(select distinct t.proceeding_id from proceeding_transitions t where t.person_id = $2) h
  join work_items w on w.proceeding_id = h.proceeding_id`;
const IN_PORTFOLIO = '($1::text[] is null or w.country = any($1))';

const returned = (sought: Sought): string => `
  (select ${STEP} from ${HANDS} where w.kind = 'proceeding' and w.queue <> 'wait' and w.last_person <> $2 and ${MINE}
    and ${IN_PORTFOLIO} and ${IN_STATE} and ${narrowed(sought)} and ${NO_CONFLICT} ${ORDER})`;

const waiting = (sought: Sought): string => `
  (select ${STEP} from ${HANDS} where not ${MINE}
    and ${IN_PORTFOLIO} and ${IN_STATE} and ${narrowed(sought)} and ${NO_CONFLICT} ${ORDER})`;

/** Who reads everything sees whom everything waits for. */
const allWaiting = (sought: Sought): string => `
  (select found.* from place cross join lateral (
    select ${STEP} from work_items w where w.country = place.country and ${IN_STATE} and ${narrowed(sought)} ${ORDER}) found)
  union all
  (select ${STEP} from work_items w where $1::text[] is null and ${IN_STATE} and ${narrowed(sought)} ${ORDER})`;

const CLOCK = `'clock' as kind, w.id, 'risk' as queue, w.country, w.case_id,
  case when w.source = 'proceeding' then w.source_id end as proceeding_id, w.authority_id, p.state,
  w.terms->>'words' as words, '{}'::text[] as roles, '{}'::text[] as offices, w.sorts_on::timestamptz as since`;

const clockNarrowed = ({ words }: Sought): string => `
  w.ended_at is null and w.kind = 'deadline' and w.sorts_on <= $6::date
  and ($7::text is null or w.authority_id = $7) and ($8::text is null or string_to_array(p.state, ' / ') @> array[$8])
  and ($9::timestamptz is null or w.recorded_at <= $9)
  and ($11::timestamptz is null or (w.sorts_on, w.id) > (($11 at time zone 'UTC')::date, $12::uuid)) ${HAS_WORDS[words]}`;

const CLOCK_FROM = `clock_starts w left join proceedings p on w.source = 'proceeding' and p.id = w.source_id`;

const atRisk = (sought: Sought): string => `
  (select found.* from place cross join lateral (
    select ${CLOCK} from ${CLOCK_FROM} where w.country = place.country and ${clockNarrowed(sought)} and ${NO_CONFLICT}
    order by w.sorts_on, w.id limit $14) found)
  union all
  (select ${CLOCK} from ${CLOCK_FROM} where $1::text[] is null and ${clockNarrowed(sought)} and ${NO_CONFLICT}
    order by w.sorts_on, w.id limit $14)`;

/** The steps of a queue, narrowed, in order; no more than $14 of each branch. */
export function branchOf(queue: Queue, sought: Sought): string {
  if (queue === 'risk') return atRisk(sought);
  if (queue === 'returned') return returned(sought);
  if (queue === 'sign') return `${stepsIn(queue, sought)} union all ${DEVIATIONS_TO_SIGN}`;
  if (queue !== 'waiting') return stepsIn(queue, sought);
  const steps = sought.roles.includes('inspector') ? allWaiting(sought) : waiting(sought);
  return `${steps} union all ${DEVIATIONS_PROPOSED}`;
}

/** What is asked, with its types; countries one by one; and what the words were found in. A title is searched only where its door is open. */
export const BEFORE = `
  with asked as (select $1::text[], $2::uuid, $3::text, $4::text[], $5::boolean, $6::date, $7::text, $8::text, $9::timestamptz,
    $10::text, $11::timestamptz, $12::uuid, $13::text, $14::integer, $15::date),
  place as (select unnest($1::text[]) as country),
  hits as (
    (select c.id from cases c where $10::text is not null and ${has('c.title')} and (c.subject <> 'unit' or $5) limit ${FEW})
    union (select c.id from conflict_declarations v join cases c on c.id = v.case_id where $10::text is not null
      and v.person_id = $2 and v.declares = 'none' and ${has('c.title')} limit ${FEW})
    union (select c.id from units u join cases c on c.unit_id = u.id where $10::text is not null and ${has('u.name')} limit ${FEW})
    union (select r.id from requests r where $10::text is not null and ${has('r.title')} limit ${FEW})
    union (select i.id from information i where $10::text is not null and ${has('i.source')} limit ${FEW}))`;

/** Whether words are rare enough to begin with what has them. */
export const ARE_FEW = `select count(*) < ${FEW} as few from hits`;

/** What is shown of a step besides. */
export const AROUND = `
  select s.kind, s.id, s.queue, s.country, s.case_id as "caseId", s.proceeding_id as "proceedingId", q.id as "requestId",
    s.authority_id as "authorityId", coalesce(p.state, s.state) as state, s.words, s.roles, s.offices, s.since,
    case c.subject when 'country' then (select n.name from countries n where n.iso = c.country) when 'transfer' then c.title
      when 'unit' then coalesce(u.name, concat_ws(', ', c.unit_words, c.unit_place, c.unit_seen_on)) else case s.kind when 'information' then i.source
      when 'deviation' then (select ${PROFILE} ->> 'name' from deviations d where d.id = s.source_id) else q.title end end as about,
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
    left join information i on s.kind = 'information' and i.id = s.source_id
    left join lateral (select v.declares from conflict_declarations v
      where v.case_id = c.id and v.person_id = $2 order by v.at desc, v.id desc limit 1) d on true
  order by s.since, s.id, s.queue`;

/**
 * Which queues of the reader a proceeding and what belongs to it stand in. The parameters are those above, and the proceeding
 * as $1. Somebody with a hand in it has it returned to them, or waits for others.
 */
export const STANDS_OF = `
  select w.kind, w.source_id as id, s.queue as "inQueue", w.authority_id as "authorityId", coalesce(p.state, w.state) as state,
    w.words, w.roles, w.offices
  from work_items w left join proceedings p on p.id = w.proceeding_id
    cross join lateral (select ${MINE} as mine, exists (select 1 from proceeding_transitions t
      where t.proceeding_id = w.proceeding_id and t.person_id = $2) as hand) m
    cross join lateral (
      select w.queue where m.mine and w.queue <> 'wait'
      union all select 'returned' where m.mine and m.hand and w.kind = 'proceeding' and w.queue <> 'wait' and w.last_person <> $2
      union all select 'waiting' where m.hand and not m.mine) s
  where w.proceeding_id = $1 and ${NO_CONFLICT}`;
