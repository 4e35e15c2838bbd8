import { iso, RESULT_OBJECT } from '../requests/request-columns.ts';

/** A `ProposedPerson` out of `person_candidates c`, as one JSON object. */
export const PERSON_CANDIDATE = `json_build_object('personKey', c.person_key, 'name', c.name, 'score', c.score,
  'zone', c.zone, 'reasons', c.reasons)`;

/** The newest search that looked at the person of `nominations n`. */
export const NEWEST_PERSON_SEARCH = `(select d.screening_id from screened_persons d
  join request_screenings s on s.id = d.screening_id where d.nomination_id = n.id order by s.round desc limit 1)`;

/** A `KeptPersonJudgement` out of `person_judgements j left join person_judgement_undos u`. */
export const PERSON_JUDGEMENT_FIELDS = `'id', j.id, 'nominationId', j.nomination_id, 'country', j.country,
  'personKey', j.person_key, 'otherKey', j.other_key, 'verdict', j.verdict, 'reasons', j.reasons,
  'candidate', j.candidate, 'at', ${iso('j.at')}, 'accountId', j.account_id, 'undone',
  case when u.judgement_id is not null
    then json_build_object('reason', u.reason, 'at', ${iso('u.at')}, 'accountId', u.account_id) end`;

const MOST_SHOWN = 5;

/** The last word on the person of `nominations n` and candidate `c`, not taken back; as one JSON object. */
const LAST_SAID = `
  select json_build_object(${PERSON_JUDGEMENT_FIELDS})
  from person_judgements j left join person_judgement_undos u on u.judgement_id = j.id
  where j.country = n.country and u.judgement_id is null
    and ((j.person_key = n.person_key and j.other_key = c.person_key)
      or (j.person_key = c.person_key and j.other_key = n.person_key))
  order by j.at desc, j.id desc limit 1`;

const ON_RECORD = `
  select coalesce(json_agg(listed), '[]') from (
    select k.id as "nominationId", k.request_id as "requestId", k.row, p.name
    from person_records p join nominations k on k.id = p.nomination_id
    where p.country = n.country and p.person_key = c.person_key and k.id <> n.id order by k.id desc limit ${MOST_SHOWN}
  ) listed`;

const RESULTS_ON_RECORD = `
  select coalesce(json_agg(said.result order by said.id desc), '[]') from (
    select r.id, ${RESULT_OBJECT} as result
    from results r join nominations k on k.id = r.nomination_id left join result_reopenings o on o.result_id = r.id
    where r.person_key = c.person_key and k.country = n.country and k.id <> n.id order by r.id desc limit ${MOST_SHOWN}
  ) said`;

/** The `KnownPerson`s of `nominations n`: those on record who may be the person it names. */
export const KNOWN_PERSONS = `
  select coalesce(json_agg((${PERSON_CANDIDATE})::jsonb || jsonb_build_object('judgement', (${LAST_SAID}),
    'nominations', (${ON_RECORD}), 'results', (${RESULTS_ON_RECORD})) order by c.rank), '[]')
  from person_candidates c where c.nomination_id = n.id and c.screening_id = ${NEWEST_PERSON_SEARCH}`;
