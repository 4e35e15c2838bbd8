/** A moment as the core writes it: UTC, ISO 8601 with milliseconds. */
export const iso = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A `VettingRequest` out of `requests r`. */
export const REQUEST_COLUMNS = `
  r.id, r.post_id as "postId", r.country, r.title, r.programme, r.instrument_id as "instrumentId", r.authority, r.event,
  r.need_by::text as "needBy", r.place, r.starts_on::text as "startsOn", r.ends_on::text as "endsOn", r.state, r.shape,
  json_build_object('rows', r.rows_total, 'nominated', r.rows_nominated, 'severalRows', r.rows_several,
    'notIdentified', r.rows_not_identified, 'refused', r.rows_refused, 'notSelected', r.rows_not_selected,
    'nominations', r.nominations_total) as totals,
  r.notices, r.over_limit_reason as "overLimitReason", r.corrects, ${iso('r.submitted_at')} as "submittedAt",
  r.submitted_by as "submittedBy", r.revision`;

/** A `Nomination` out of `nominations n left join request_unit_texts t`. */
export const NOMINATION_COLUMNS = `
  n.id, n.request_id as "requestId", n.ordinal, n.row, n.position, n.country, n.unit_cell as "unitCell",
  t.unit_text as "unitText", n.not_identified_because as "notIdentifiedBecause", n.extras,
  n.match_state as "matchState", n.unit_id as "unitId", n.person, n.person_key as "personKey", n.programme,
  n.instrument_text as "instrumentText", n.authority_text as "authorityText", n.activity, n.us_unit as "usUnit", n.place,
  n.starts_on::text as "startsOn", n.ends_on::text as "endsOn", n.quantity::float8 as quantity,
  n.cost_cents::text as "costCents", n.round, n.revision`;

const RESULT_FIELDS = {
  id: 'r.id',
  nominationId: 'r.nomination_id',
  round: 'r.round',
  unitId: 'r.unit_id',
  personKey: 'r.person_key',
  appliesTo: 'r.applies_to',
  result: 'r.result',
  suspension: 'r.suspension',
  reasons: 'r.reasons',
  signedActId: 'r.signed_act_id',
  matchedResultId: 'r.matched_result_id',
  validFrom: 'r.valid_from::text',
  expiresOn: 'r.expires_on::text',
  recordedAt: iso('r.recorded_at'),
  signedBy: 'r.signed_by',
  reopenedAt: iso('o.at'),
  reopenedBecause: 'o.because',
};

/** A `ResultState` out of `results r left join result_reopenings o`. */
export const RESULT_COLUMNS = Object.entries(RESULT_FIELDS)
  .map(([name, sql]) => `${sql} as "${name}"`)
  .join(', ');

/** The same as one JSON object. */
export const RESULT_OBJECT = `json_build_object(${Object.entries(RESULT_FIELDS)
  .map(([name, sql]) => `'${name}', ${sql}`)
  .join(', ')})`;

/** A `RequestTransition` out of `request_transitions s`, as one JSON object. */
export const TRANSITION_OBJECT = `json_build_object('sequence', s.sequence, 'move', s.move, 'from', s.from_state,
  'to', s.to_state, 'correction', s.correction, 'override', s.override, 'reason', s.reason, 'at', ${iso('s.at')},
  'accountId', s.account_id)`;

/** A `ProposedUnit` out of `nomination_candidates c`, as one JSON object. */
export const CANDIDATE_OBJECT = `json_build_object('unitId', c.unit_id, 'name', c.name, 'score', c.score,
  'zone', c.zone, 'reasons', c.reasons)`;

/** The newest search that looked at the unit text of `nominations n`. */
export const NEWEST_SEARCH = `(select st.screening_id from screened_texts st join request_screenings s on s.id = st.screening_id
  where st.unit_text_id = n.unit_text_id order by s.round desc limit 1)`;

/** Whether candidate `c` was rejected for `nominations n` itself, and that was not taken back. */
export const REJECTED = `(c.unit_id is distinct from n.unit_id and exists (select 1 from match_judgements j
  where j.nomination_id = n.id and j.judgement = 'rejected' and j.unit_id = c.unit_id
    and not exists (select 1 from match_judgement_undos u where u.judgement_id = j.id)))`;

/** The `MatchStanding` of `nominations n`. */
export const MATCH_STANDING = `case
  when n.match_state = 'confirmed' then 'matched'
  when n.match_state = 'unit-asked-for' then 'asked-for'
  when n.match_state = 'not-identified' then 'not-identified'
  when n.unit_text_id is null then 'no-unit'
  when ${NEWEST_SEARCH} is null then 'waiting'
  else coalesce((select case c.zone when 'match' then 'proposed' else 'look' end from nomination_candidates c
    where c.unit_text_id = n.unit_text_id and c.screening_id = ${NEWEST_SEARCH} and c.zone <> 'none' and not ${REJECTED}
    order by c.zone = 'match' desc limit 1), 'none') end`;

/** A `KeptJudgement` out of `match_judgements j left join match_judgement_undos u`, as one JSON object's fields. */
export const JUDGEMENT_FIELDS = `'id', j.id, 'nominationId', j.nomination_id, 'judgement', j.judgement,
  'country', j.country, 'unitText', j.unit_text, 'unitId', j.unit_id, 'reasons', j.reasons, 'candidate', j.candidate,
  'search', j.search, 'at', ${iso('j.at')}, 'accountId', j.account_id, 'undone', case when u.judgement_id is not null
    then json_build_object('reason', u.reason, 'at', ${iso('u.at')}, 'accountId', u.account_id) end`;

/** The last word on one subject of `nominations n`: its covering result of the highest round. */
export const standingResult = (subject: 'unit' | 'person', as: string): string => `
  left join lateral (
    select r.id, r.result, o.at as reopened_at from results r left join result_reopenings o on o.result_id = r.id
    where r.nomination_id = n.id and r.applies_to in ('${subject}', 'both') order by r.round desc limit 1) ${as} on true`;

/** Whether the results of `nominations n` are what `asked` names, with `u` and `p` the last words on unit and person. */
export const resultIs = (asked: string): string => `case ${asked}::text
      when 'none' then u.id is null or (n.person is not null and p.id is null)
      when 'reopened' then u.reopened_at is not null or p.reopened_at is not null
      else ${asked}::text is null or (u.result = ${asked} and u.reopened_at is null)
        or (p.result = ${asked} and p.reopened_at is null)
    end`;

/** A `RequestFacts` of request `$1`, as a query of one row. */
export const FACTS = `
  select count(*)::int as nominations,
    count(*) filter (where u.id is null or u.reopened_at is not null
      or (n.person is not null and (p.id is null or p.reopened_at is not null)))::int as "withoutResult",
    count(*) filter (where (u.result = 'suspended' and u.reopened_at is null)
      or (p.result = 'suspended' and p.reopened_at is null))::int as suspended,
    count(*) filter (where jsonb_array_length(coalesce(n.person -> 'missing', '[]')) > 0)::int as "missingPersonFields"
  from nominations n ${standingResult('unit', 'u')} ${standingResult('person', 'p')}
  where n.request_id = $1`;
