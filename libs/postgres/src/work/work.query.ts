import type { Actor, Queue } from '#casework';
import { PROFILE } from '../deviations/deviation-columns.ts';
import { DEVIATIONS_PROPOSED, DEVIATIONS_TO_SIGN } from './deviation-steps.query.ts';

/** What decides how rows are looked for. */
export interface Sought {
  readonly roles: Actor['roles'];
  /** Every country, or those that are asked for one by one. */
  readonly everywhere: boolean;
  /** Only in one state: then state by state through an index. */
  readonly inState: boolean;
  /** Words that many things have are looked for while walking; rarer ones lead to their rows. Both find the same. */
  readonly words: 'none' | 'rare' | 'common';
  /** What is only counted, country by country, is in no order: then counting ends with its last row. */
  readonly counted: boolean;
}

/*
 * $1 countries (null: all)  $2 person  $3 account's office  $4 roles  $5 reads everything  $6 near until
 * $7 authority  $8 state  $9 since  $10 text  $11–$13 the place after which the page begins  $14 most rows
 * $15 today  $16 most rows in all
 */

/** What a step is shown as while it is looked for: enough to put it in order and to find the rest. */
const STEP = `w.kind, w.source_id as id, w.queue, w.country, w.case_id, w.proceeding_id, w.authority_id, w.state,
  w.words, w.roles, w.offices, w.since`;

/** A title is searched only where its door is open. */
const OPEN_DOOR = `(c.subject <> 'unit' or $5 or exists (select 1 from conflict_declarations v
  where v.case_id = c.id and v.person_id = $2 and v.declares = 'none'))`;

const has = (text: string): string => `to_tsvector('simple', ${text}) @@ to_tsquery('simple', $10)`;

/** Asked of one row after the other and never of all things at once, so that a full page ends it: hence scalar, and `limit 1`. */
const ofOne = (found: string): string => `coalesce((select true ${found} limit 1), false)`;

const HAS_WORDS = {
  none: '',
  rare: 'and (w.case_id = any(array(select id from hits)) or w.source_id = any(array(select id from hits)))',
  common: `and (${ofOne(`from cases c left join units u on u.id = c.unit_id
      where c.id = w.case_id and ((${has('c.title')} and ${OPEN_DOOR}) or ${has('u.name')})`)}
    or (w.case_id is null and (${ofOne(`from requests r where r.id = w.source_id and ${has('r.title')}`)}
      or ${ofOne(`from information i where i.id = w.source_id and ${has('i.source')}`)})))`,
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

const UP_TO = 'limit $14';
const inOrder = ({ counted, everywhere }: Sought, by: string): string =>
  counted && !everywhere ? UP_TO : `order by ${by} ${UP_TO}`;
const ordered = (sought: Sought): string => inOrder(sought, 'w.since, w.source_id, w.queue');

/** Rows that the role never does are left out by an index of their own: determinations to sign, and what only legislative affairs may tell. */
const ofKind = (queue: Queue, roles: Sought['roles']): string => {
  const any = (...some: readonly Sought['roles'][number][]) => some.some((role) => roles.includes(role));
  if (any('inspector')) return '';
  if (queue === 'sign' && !any('deciding-official')) return "and w.kind = 'request'";
  return queue === 'notify' && !any('legislative-affairs') ? "and 'post-vetter' = any (w.roles)" : '';
};

/** The states of some rows one by one through an index; those that are, or have among several, the one looked for. */
function everyState(rows: string): string {
  return `(
  with recursive each as (
    select min(i.state) as state from ${rows}
    union all select (select min(i.state) from ${rows} and i.state > each.state) from each where each.state is not null)
  select each.state from each where string_to_array(each.state, ' / ') @> array[$8]) stands`;
}
const statesOf = (queue: Queue): string => everyState(`work_items i where i.queue = '${queue}'`);

/** What is asked of one country after the other; or once, of every country. */
const inEach = ({ everywhere }: Sought, found: (where: string) => string, states = ''): string =>
  everywhere
    ? `(select found.* from (select 1) everywhere ${states} cross join lateral (${found('')}) found)`
    : `(select found.* from place ${states} cross join lateral (${found('w.country = place.country and')}) found)`;

/** One queue, country by country (and state by state where one is asked for) in the order of an index, each no further than a page. */
function stepsIn(queue: Queue, sought: Sought): string {
  const inState = sought.inState ? 'and w.state = stands.state' : '';
  const steps = (where: string) => `
    select ${STEP} from work_items w where ${where} w.queue = '${queue}' ${ofKind(queue, sought.roles)} and ($5 or ${MINE})
      ${inState} and ${narrowed(sought)} and ${NO_CONFLICT} ${ordered(sought)}`;
  return inEach(sought, steps, sought.inState ? `cross join ${statesOf(queue)}` : '');
}

/**
 * What the reader had a hand in, and what stands there. One after the other through an index: what a person had a hand in stays
 * small, while the planner, told less, goes through every step of everybody. Rare words are narrower still, and lead.
 */
const hands = ({ words }: Sought): string => `
  (select distinct t.proceeding_id from proceeding_transitions t where t.person_id = $2) h cross join lateral (
    select * from work_items i where i.proceeding_id = h.proceeding_id ${words === 'rare' ? '' : 'offset 0'}) w`;
const IN_PORTFOLIO = '($1::text[] is null or w.country = any($1))';

const returned = (sought: Sought): string => `
  (select ${STEP} from ${hands(sought)} where w.kind = 'proceeding' and w.queue <> 'wait' and w.last_person <> $2 and ${MINE}
    and ${IN_PORTFOLIO} and ${IN_STATE} and ${narrowed(sought)} and ${NO_CONFLICT} ${ordered(sought)})`;

const waiting = (sought: Sought): string => `
  (select ${STEP} from ${hands(sought)} where not ${MINE}
    and ${IN_PORTFOLIO} and ${IN_STATE} and ${narrowed(sought)} and ${NO_CONFLICT} ${ordered(sought)})`;

/** Who reads everything sees whom everything waits for. */
const allWaiting = (sought: Sought): string =>
  inEach(
    sought,
    (where) => `
      select ${STEP} from work_items w where ${where} ${IN_STATE} and ${narrowed(sought)} ${ordered(sought)}`,
  );

const CLOCK = `'clock' as kind, w.id, 'risk' as queue, w.country, w.case_id,
  case when w.source = 'proceeding' then w.source_id end as proceeding_id, w.authority_id, w.state,
  w.terms->>'words' as words, '{}'::text[] as roles, '{}'::text[] as offices, w.sorts_on::timestamptz as since`;

const clockNarrowed = ({ words }: Sought): string => `
  w.ended_at is null and w.kind = 'deadline' and w.sorts_on <= $6::date
  and ($7::text is null or w.authority_id = $7) and ($9::timestamptz is null or w.recorded_at <= $9)
  and ($11::timestamptz is null or (w.sorts_on, w.id) > (($11 at time zone 'UTC')::date, $12::uuid)) ${HAS_WORDS[words]}`;

/** The states in which proceedings with a running deadline stand, one by one through an index, as `statesOf`. */
const CLOCK_STATES = everyState(`clock_starts i where i.ended_at is null and i.kind = 'deadline'`);

/** Deadlines that are near or over, state by state where one is asked for. */
function atRisk(sought: Sought): string {
  const order = inOrder(sought, 'w.sorts_on, w.id');
  const inState = sought.inState ? 'w.state = stands.state and' : '';
  const clocks = (where: string) => `
    select ${CLOCK} from clock_starts w where ${where} ${inState} ${clockNarrowed(sought)} and ${NO_CONFLICT} ${order}`;
  return inEach(sought, clocks, sought.inState ? `cross join ${CLOCK_STATES}` : '');
}

/** The steps of a queue, narrowed, in order; no more than $14 of each branch. */
function branchOf(queue: Queue, sought: Sought): string {
  if (queue === 'risk') return atRisk(sought);
  if (queue === 'returned') return returned(sought);
  if (queue === 'sign') return `${stepsIn(queue, sought)} union all ${DEVIATIONS_TO_SIGN}`;
  if (queue !== 'waiting') return stepsIn(queue, sought);
  const steps = sought.roles.includes('inspector') ? allWaiting(sought) : waiting(sought);
  return `${steps} union all ${DEVIATIONS_PROPOSED}`;
}

/** What is asked, with its types; and countries one by one. */
export const ASKED = `
  with asked as (select $1::text[], $2::uuid, $3::text, $4::text[], $5::boolean, $6::date, $7::text, $8::text, $9::timestamptz,
    $10::text, $11::timestamptz, $12::uuid, $13::text, $14::integer, $15::date, $16::integer),
  place as (select unnest($1::text[]) as country)`;

/** Words that no more things have lead to their rows, as fast as a page of a commoner word is walked. */
const FEW = 10_000;

/** What the words were found in, no further than that each. A title is searched only where its door is open. */
const HITS = `
  (select c.id from cases c where ${has('c.title')} and (c.subject <> 'unit' or $5) limit ${FEW})
  union (select c.id from conflict_declarations v join cases c on c.id = v.case_id where v.person_id = $2
    and v.declares = 'none' and ${has('c.title')} limit ${FEW})
  union (select c.id from units u join cases c on c.unit_id = u.id where ${has('u.name')} limit ${FEW})
  union (select r.id from requests r where ${has('r.title')} limit ${FEW})
  union (select i.id from information i where ${has('i.source')} limit ${FEW})`;

/** Whether fewer things than that have the words. */
export const ARE_FEW = `${ASKED} select count(*) < ${FEW} as few from (${HITS}) hits`;

const FOUND =
  'kind, id, queue, country, case_id, proceeding_id, authority_id, state, words, roles, offices, since';
const IN_ORDER = 'order by since, id, queue limit $16';

/** One queue, a page of it in order. */
export const stepsOfPage = (queue: Queue, sought: Sought): string => `
  ${ASKED}${sought.words === 'rare' ? `, hits as (${HITS})` : ''}
  select ${FOUND} from (${branchOf(queue, sought)}) found ${IN_ORDER}`;

/** The first $14 steps of a queue, and of them those with the words: a common word fills its page here. A deviation was asked for them before. */
export const stepsAtItsHead = (queue: Queue, sought: Sought): string => `
  ${ASKED}
  select ${FOUND} from (
    select head.*, case when head.kind = 'clock' then (select k.source_id from clock_starts k where k.id = head.id) else head.id end
      as source_id from (${branchOf(queue, { ...sought, words: 'none' })}) head order by since, id, queue limit $14) w
  where w.kind = 'deviation' or (true ${HAS_WORDS.common}) ${IN_ORDER}`;

/** How much stands in each of these queues, as one object. */
export const countsOf = (queues: readonly Queue[], sought: Sought): string => `
  ${ASKED} select json_build_object(${queues
    .map(
      (one) =>
        `'${one}', (select count(*)::int from (select 1 from (${branchOf(one, sought)}) b limit $14) c)`,
    )
    .join(', ')}) as counts`;

/**
 * What is shown of steps that were found besides. Always the same words, so that a connection parses and plans them once.
 * $1 the steps as JSON  $2 person  $3 reads everything
 */
export const AROUND = {
  name: 'work-around',
  text: `
  select s.kind, s.id, s.queue, s.country, case when s.kind = 'deviation'
      then (select to_jsonb(d.countries) from deviations d where d.id = s.source_id)
      else to_jsonb(array_remove(array[s.country], '')) end as countries, s.case_id as "caseId", s.proceeding_id as "proceedingId", q.id as "requestId",
    s.authority_id as "authorityId", coalesce(p.state, s.state) as state, s.words, s.roles, s.offices, s.since,
    case c.subject when 'country' then (select n.name from countries n where n.iso = c.country) when 'transfer' then c.title
      when 'unit' then coalesce(u.name, concat_ws(', ', c.unit_words, c.unit_place, c.unit_seen_on)) else case s.kind when 'information' then i.source
      when 'deviation' then (select ${PROFILE} ->> 'name' from deviations d where d.id = s.source_id) else q.title end end as about,
    case when c.id is null then q.title when d.declares = 'none' or $3 then c.title end as title,
    c.id is not null and d.declares is null and not $3 as undeclared,
    (select json_build_object('clockId', k.clock_id, 'label', k.label,
        'endsOn', case when k.sorts_on < '9999-12-31' then k.sorts_on end, 'words', k.terms->>'words')
     from clock_starts k where k.ended_at is null and k.kind = 'deadline'
       and k.source_id = coalesce(s.proceeding_id, s.source_id) order by k.sorts_on, k.id limit 1) as clock
  from (select f.*, case when f.kind = 'clock' then (select k.source_id from clock_starts k where k.id = f.id) else f.id end
          as source_id from jsonb_to_recordset($1::jsonb) as f (kind text, id uuid, queue text, country text, case_id uuid,
            proceeding_id uuid, authority_id text, state text, words text, roles text[], offices text[], since timestamptz)) s
    left join proceedings p on p.id = s.proceeding_id
    left join cases c on c.id = s.case_id left join units u on u.id = c.unit_id
    left join requests q on c.id is null and q.id = s.source_id
    left join information i on s.kind = 'information' and i.id = s.source_id
    left join lateral (select v.declares from conflict_declarations v
      where v.case_id = c.id and v.person_id = $2::uuid order by v.at desc, v.id desc limit 1) d on true
  order by s.since, s.id, s.queue`,
};

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
