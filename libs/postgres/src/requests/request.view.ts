import type { EntityManager } from 'typeorm';
import type {
  EarlierFile,
  NominationFilter,
  NominationSheet,
  RequestFilter,
  RequestRowRecord,
  RequestSheet,
  RequestViews,
  RowFilter,
  VettingRequest,
} from '#casework';
import {
  CANDIDATE_OBJECT,
  FACTS,
  iso,
  NEWEST_SEARCH,
  NOMINATION_COLUMNS,
  REQUEST_COLUMNS,
  RESULT_OBJECT,
  standingResult,
  TRANSITION_OBJECT,
} from './request-columns.ts';

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
    const rows: (VettingRequest & Omit<RequestSheet, 'request'>)[] = await this.manager.query(SHEET, [id]);
    const row = rows[0];
    if (row === undefined) return undefined;
    const { file, transitions, screening, facts, ...request } = row;
    return { request, file, transitions, screening, facts };
  }

  list({ countries, state, postId, after, limit }: RequestFilter): Promise<readonly VettingRequest[]> {
    return this.manager.query(
      `select ${REQUEST_COLUMNS} from requests r
       where ($1::text[] is null or r.country = any($1)) and ($2::text is null or r.state = $2)
         and ($3::text is null or r.post_id = $3) and ($4::uuid is null or r.id < $4)
       order by r.id desc limit $5`,
      [countries === 'all' ? null : countries, state ?? null, postId ?? null, after ?? null, limit],
    );
  }

  rows(requestId: string, { ending, after, limit }: RowFilter): Promise<readonly RequestRowRecord[]> {
    return this.manager.query(
      `select row, ending, cells, refusals from request_rows
       where request_id = $1 and ($2::text is null or ending = $2) and row > $3 order by row limit $4`,
      [requestId, ending ?? null, after ?? 0, limit],
    );
  }

  nominations(requestId: string, filter: NominationFilter): Promise<readonly NominationSheet[]> {
    const { matchState, result, unitText, row, after, limit } = filter;
    return this.manager.query(NOMINATIONS, [
      requestId,
      after ?? 0,
      limit,
      matchState ?? null,
      unitText ?? null,
      row ?? null,
      result ?? null,
    ]);
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

/** A row is searched when every unit text of it is. */
const PROGRESS = `
  select json_build_object('round', s.round, 'texts', s.texts, 'startedAt', ${iso('s.asked_at')},
    'startedBy', s.asked_by, 'finishedAt', ${iso('s.finished_at')}, 'screened', done.texts, 'movedAt', done.at,
    'rows', file.rows, 'rowsScreened', file.screened)
  from request_screenings s,
    lateral (select count(*) as texts, ${iso('max(st.at)')} as at from screened_texts st where st.screening_id = s.id) done,
    lateral (select count(*) as rows, count(*) filter (where screened) as screened from (
      select bool_and(st.unit_text_id is not null) as screened
      from nominations n left join screened_texts st on st.unit_text_id = n.unit_text_id and st.screening_id = s.id
      where n.request_id = r.id and n.unit_text_id is not null group by n.row) of_rows) file
  where s.request_id = r.id order by s.round desc limit 1`;

const SHEET = `
  select ${REQUEST_COLUMNS},
    (select json_build_object('sha256', encode(f.sha256, 'hex'), 'bytes', f.bytes, 'filename', f.filename,
       'selection', f.selection, 'dialect', f.dialect, 'againOf', f.again_of, 'againReason', f.again_reason)
     from request_files f where f.request_id = r.id) as file,
    (select json_agg(${TRANSITION_OBJECT} order by s.sequence) from request_transitions s where s.request_id = r.id)
      as transitions,
    (${PROGRESS}) as screening,
    (select row_to_json(f) from (${FACTS}) f) as facts
  from requests r where r.id = $1`;

const CANDIDATES = `
  select coalesce(json_agg((${CANDIDATE_OBJECT})::jsonb || jsonb_build_object('rejected',
    c.unit_id is distinct from n.unit_id and exists (select 1 from match_judgements j
      where j.nomination_id = n.id and j.judgement = 'rejected' and j.unit_id = c.unit_id)) order by c.rank), '[]')
  from nomination_candidates c where c.unit_text_id = n.unit_text_id and c.screening_id = ${NEWEST_SEARCH}`;

const JUDGEMENTS = `
  select coalesce(json_agg(json_build_object('id', j.id, 'nominationId', j.nomination_id, 'judgement', j.judgement,
    'unitId', j.unit_id, 'reasons', j.reasons, 'candidate', j.candidate, 'search', j.search, 'at', ${iso('j.at')},
    'accountId', j.account_id) order by j.at, j.id), '[]')
  from match_judgements j where j.nomination_id = n.id`;

const RESULTS = `
  select coalesce(json_agg(${RESULT_OBJECT} order by r.round, r.id), '[]')
  from results r left join result_reopenings o on o.result_id = r.id where r.nomination_id = n.id`;

const NOMINATIONS = `
  select ${NOMINATION_COLUMNS}, (select k.name from units k where k.id = unit_root(n.unit_id, now())) as "unitName",
    (${CANDIDATES}) as candidates, (${JUDGEMENTS}) as judgements, (${RESULTS}) as results
  from nominations n left join request_unit_texts t on t.id = n.unit_text_id
    ${standingResult('unit', 'u')} ${standingResult('person', 'p')}
  where n.request_id = $1 and n.ordinal > $2 and ($4::text is null or n.match_state = $4)
    and ($5::text is null or t.unit_text = $5) and ($6::integer is null or n.row = $6)
    and case $7::text
      when 'none' then u.id is null or (n.person is not null and p.id is null)
      when 'reopened' then u.reopened_at is not null or p.reopened_at is not null
      else $7::text is null or (u.result = $7 and u.reopened_at is null) or (p.result = $7 and p.reopened_at is null)
    end
  order by n.ordinal limit $3`;
