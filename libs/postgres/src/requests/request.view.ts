import type { EntityManager } from 'typeorm';
import type {
  ChangeFilter,
  EarlierFile,
  ListedRequest,
  NominationFilter,
  NominationSheet,
  Outdating,
  ProposalsThenAndNow,
  RequestFilter,
  RequestRowRecord,
  RequestSheet,
  RequestState,
  RequestViews,
  ResultFilter,
  RowFilter,
  VettingRequest,
} from '#casework';
import { MATCH_STANDINGS } from '#casework';
import { jobTrouble } from '../jobs/job-trouble.ts';
import { KNOWN_PERSONS } from '../persons/person-columns.ts';
import { OUTDATED } from './outdated.ts';
import {
  CANDIDATE_OBJECT,
  FACTS,
  iso,
  JUDGEMENT_FIELDS,
  MATCH_STANDING,
  NEWEST_SEARCH,
  NOMINATION_COLUMNS,
  REJECTED,
  REQUEST_COLUMNS,
  RESULT_OBJECT,
  resultIs,
  standingResult,
  TRANSITION_OBJECT,
} from './request-columns.ts';

import { COUNTS, LIST, NONE_ANYWHERE, narrowedBy } from './request-list.ts';

/** Earlier takings of the file with hash `$1` (hex), newest first. */
export const EARLIER_FILES = `
  select r.id as "requestId", r.title, ${iso('r.submitted_at')} as "submittedAt", f.selection
  from request_files f join requests r on r.id = f.request_id
  where f.sha256 = decode($1, 'hex') order by r.id desc`;

/** Reads of vetting requests, one query each. */
export class RequestView implements RequestViews {
  constructor(private readonly manager: EntityManager) {}

  async byId(id: string): Promise<VettingRequest | undefined> {
    const rows: VettingRequest[] = await this.manager.query(
      `select ${REQUEST_COLUMNS} from requests r where r.id = $1`,
      [id],
    );
    return rows[0];
  }

  async sheet(id: string): Promise<RequestSheet | undefined> {
    const rows: { request: VettingRequest; about: Omit<RequestSheet, 'request'> }[] =
      await this.manager.query(SHEET, [id, null]);
    const row = rows[0];
    return row && { request: row.request, ...row.about };
  }

  list(filter: RequestFilter): Promise<readonly ListedRequest[]> {
    const { state, after, limit } = filter;
    return this.manager.query(LIST, [...narrowedBy(filter), state ?? null, after ?? null, limit]);
  }

  async counts(
    filter: Omit<RequestFilter, 'state' | 'after' | 'limit'>,
  ): Promise<Record<RequestState, number>> {
    const rows: { counts: Record<RequestState, number> }[] = await this.manager.query(
      COUNTS,
      narrowedBy(filter),
    );
    return { ...NONE_ANYWHERE, ...rows[0]?.counts };
  }

  rows(requestId: string, { ending, after, limit }: RowFilter): Promise<readonly RequestRowRecord[]> {
    return this.manager.query(
      `select row, ending, cells, refusals from request_rows
       where request_id = $1 and ($2::text is null or ending = $2) and row > $3 order by row limit $4`,
      [requestId, ending ?? null, after ?? 0, limit],
    );
  }

  async nominations(requestId: string, filter: NominationFilter): Promise<readonly NominationSheet[]> {
    const marked = filter.outdated === undefined ? undefined : await this.outdated(requestId, null);
    const sheets: Omit<NominationSheet, 'outdated'>[] = await this.manager.query(
      NOMINATIONS,
      filterValues(requestId, filter, marked),
    );
    const ids = sheets.map(({ id }) => id);
    const outdated = marked ?? (await this.outdated(requestId, ids));
    return sheets.map((sheet) => ({ ...sheet, outdated: outdated.get(sheet.id) ?? [] }));
  }

  async countNominations(requestId: string, result?: ResultFilter): Promise<number> {
    const rows: { n: number }[] = await this.manager.query(
      `select count(*)::int as n from nominations n ${standingResult('unit', 'u')} ${standingResult('person', 'p')}
       where n.request_id = $1 and ${resultIs('$2')}`,
      [requestId, orNull(result)],
    );
    return rows[0]?.n ?? 0;
  }

  private async outdated(
    requestId: string,
    nominationIds: readonly string[] | null,
  ): Promise<ReadonlyMap<string, readonly Outdating[]>> {
    const rows: { nomination_id: string; because: Outdating[] }[] = await this.manager.query(OUTDATED, [
      requestId,
      nominationIds,
    ]);
    return new Map(rows.map(({ nomination_id: id, because }) => [id, because]));
  }

  changes(requestId: string, { round, after, limit }: ChangeFilter): Promise<readonly ProposalsThenAndNow[]> {
    return this.manager.query(CHANGES, [requestId, round ?? null, after ?? 0, limit]);
  }

  earlierFiles(sha256: string): Promise<readonly EarlierFile[]> {
    return this.manager.query(EARLIER_FILES, [sha256]);
  }

  async requestsOf(nominationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; request: string }[] = await this.manager.query(
      'select id, request_id as request from nominations where id = any($1)',
      [nominationIds],
    );
    return new Map(rows.map(({ id, request }) => [id, request]));
  }

  async withRunningScreening(): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.manager.query(
      'select request_id as id from request_screenings where finished_at is null order by asked_at, id',
    );
    return rows.map(({ id }) => id);
  }
}

const orNull = <Value>(value: Value | undefined): Value | null => value ?? null;

/** The parameters of `NOMINATIONS`; `marked` are the nominations out of date, where it is narrowed by that. */
function filterValues(
  requestId: string,
  filter: NominationFilter,
  marked: ReadonlyMap<string, unknown> | undefined,
): unknown[] {
  const { matchState, result, unitText, row, rows, standing, outdated, after, limit } = filter;
  return [
    requestId,
    after ?? 0,
    limit,
    orNull(matchState),
    orNull(unitText),
    rows ?? (row === undefined ? null : [row]),
    orNull(result),
    orNull(standing),
    marked === undefined ? null : [...marked.keys()],
    orNull(outdated),
  ];
}

/** A row is searched when every unit text of it is. */
const PROGRESS = `
  select json_build_object('round', s.round, 'texts', s.texts, 'startedAt', ${iso('s.asked_at')},
    'startedBy', s.asked_by, 'finishedAt', ${iso('s.finished_at')},
    'trouble', case when s.finished_at is null then ${jobTrouble('request.screen', 'requestId', 'r.id')} end, 'screened', done.texts, 'movedAt', done.at,
    'rows', file.rows, 'rowsScreened', file.screened, 'persons', named.persons, 'personsScreened', named.screened)
  from request_screenings s,
    lateral (select count(*) as texts, ${iso('max(st.at)')} as at from screened_texts st where st.screening_id = s.id) done,
    lateral (select count(*) as rows, count(*) filter (where screened) as screened from (
      select bool_and(st.unit_text_id is not null) as screened
      from nominations n left join screened_texts st on st.unit_text_id = n.unit_text_id and st.screening_id = s.id
      where n.request_id = r.id and n.unit_text_id is not null group by n.row) of_rows) file,
    lateral (select count(*) as persons, count(d.nomination_id) as screened
      from nominations n join person_records p on p.nomination_id = n.id
        left join screened_persons d on d.nomination_id = n.id and d.screening_id = s.id
      where n.request_id = r.id) named
  where s.request_id = r.id order by s.round desc limit 1`;

const STANDINGS = `
  select json_object_agg(name, coalesce(counted.n, 0))
  from unnest(array['${MATCH_STANDINGS.join("','")}']) as name left join (
    select ${MATCH_STANDING} as standing, count(*) as n from nominations n where n.request_id = r.id group by 1
  ) counted on counted.standing = name`;

const ACCOUNT_OF = (column: string) => `(select a.name from accounts a where a.id = ${column})`;

const SHEET = `
  select (select row_to_json(x) from (select ${REQUEST_COLUMNS}) x) as request, json_build_object(
    'postName', (select p.name from posts p where p.id = r.post_id),
    'countryName', (select c.name from countries c where c.iso = r.country),
    'submittedByName', ${ACCOUNT_OF('r.submitted_by')},
    'correctsTitle', (select c.title from requests c where c.id = r.corrects),
    'file', (select json_build_object('sha256', encode(f.sha256, 'hex'), 'bytes', f.bytes, 'filename', f.filename,
       'selection', f.selection, 'dialect', f.dialect, 'againOf', f.again_of, 'againReason', f.again_reason)
     from request_files f where f.request_id = r.id),
    'transitions', (select json_agg((${TRANSITION_OBJECT})::jsonb || jsonb_build_object('accountName',
       ${ACCOUNT_OF('s.account_id')}) order by s.sequence) from request_transitions s where s.request_id = r.id),
    'screening', (${PROGRESS}),
    'facts', (select row_to_json(f) from (${FACTS}) f),
    'standings', (${STANDINGS}),
    'outdated', (select count(*)::int from (${OUTDATED}) o)) as about
  from requests r where r.id = $1`;

const CANDIDATES = `
  select coalesce(json_agg((${CANDIDATE_OBJECT})::jsonb || jsonb_build_object('rejected', ${REJECTED}) order by c.rank), '[]')
  from nomination_candidates c where c.unit_text_id = n.unit_text_id and c.screening_id = ${NEWEST_SEARCH}`;

const JUDGEMENTS = `
  select coalesce(json_agg(json_build_object(${JUDGEMENT_FIELDS}, 'accountName', ${ACCOUNT_OF('j.account_id')}) order by j.at, j.id), '[]')
  from match_judgements j left join match_judgement_undos u on u.judgement_id = j.id where j.nomination_id = n.id`;

const RESULTS = `
  select coalesce(json_agg((${RESULT_OBJECT})::jsonb || jsonb_build_object('signedByName',
    ${ACCOUNT_OF('r.signed_by')}) order by r.round, r.id), '[]')
  from results r left join result_reopenings o on o.result_id = r.id where r.nomination_id = n.id`;

const NOMINATIONS = `
  select ${NOMINATION_COLUMNS}, ${MATCH_STANDING} as standing, (select k.name from units k where k.id = unit_root(n.unit_id, now())) as "unitName",
    (${CANDIDATES}) as candidates, (${KNOWN_PERSONS}) as persons, (${JUDGEMENTS}) as judgements, (${RESULTS}) as results
  from nominations n left join request_unit_texts t on t.id = n.unit_text_id
    ${standingResult('unit', 'u')} ${standingResult('person', 'p')}
  where n.request_id = $1 and n.ordinal > $2 and ($4::text is null or n.match_state = $4)
    and ($5::text is null or t.unit_text = $5) and ($6::integer[] is null or n.row = any($6))
    and ($8::text is null or ${MATCH_STANDING} = $8) and ($10::boolean is null or $10 = (n.id = any($9::uuid[])))
    and ${resultIs('$7')}
  order by n.ordinal limit $3`;

/** Of each text the two newest searches, up to round `$2`; a search that looked at it first has none before it. */
const CHANGES = `
  with searched as (
    select st.unit_text_id, st.screening_id, s.round,
      row_number() over (partition by st.unit_text_id order by s.round desc) as age
    from request_screenings s join screened_texts st on st.screening_id = s.id
    where s.request_id = $1 and ($2::integer is null or s.round <= $2)
  ), pair as (
    select now.unit_text_id, now.screening_id as now_id, now.round as now_round, before.screening_id as before_id,
      before.round as before_round
    from searched now join searched before on before.unit_text_id = now.unit_text_id and before.age = 2
    where now.age = 1 and ($2::integer is null or now.round = $2)
      and exists (
        (select unit_id, zone, score from nomination_candidates where screening_id = now.screening_id
           and unit_text_id = now.unit_text_id and zone <> 'none'
         except select unit_id, zone, score from nomination_candidates where screening_id = before.screening_id
           and unit_text_id = now.unit_text_id and zone <> 'none')
        union all
        (select unit_id, zone, score from nomination_candidates where screening_id = before.screening_id
           and unit_text_id = now.unit_text_id and zone <> 'none'
         except select unit_id, zone, score from nomination_candidates where screening_id = now.screening_id
           and unit_text_id = now.unit_text_id and zone <> 'none'))
  )
  select n.id as "nominationId", n.ordinal, n.row, t.unit_text as "unitText", n.match_state as "matchState",
    n.unit_id as "unitId", json_build_object('before', pair.before_round, 'after', pair.now_round) as rounds,
    (select coalesce(json_agg((${CANDIDATE_OBJECT})::jsonb || jsonb_build_object('standsFor',
       jsonb_build_object('unitId', k.id, 'name', k.name)) order by c.rank), '[]')
     from nomination_candidates c join units k on k.id = unit_root(c.unit_id, 'infinity')
     where c.screening_id = pair.before_id and c.unit_text_id = n.unit_text_id) as before,
    (select coalesce(json_agg(${CANDIDATE_OBJECT} order by c.rank), '[]') from nomination_candidates c
     where c.screening_id = pair.now_id and c.unit_text_id = n.unit_text_id) as after
  from pair join nominations n on n.unit_text_id = pair.unit_text_id join request_unit_texts t on t.id = n.unit_text_id
  where n.request_id = $1 and n.ordinal > $3 order by n.ordinal limit $4`;
