import type { EntityManager } from 'typeorm';
import type { Judgement } from '#matching';
import type {
  EarlierFile,
  KeptJudgement,
  MatchJudgement,
  NewRequest,
  Nomination,
  ProposedUnit,
  RequestFacts,
  RequestStore,
  RequestTransition,
  RunningScreening,
  ScreenedText,
  UnscreenedText,
  VettingRequest,
} from '#casework';
import type { Binding } from '../kernel/binding.ts';
import {
  CANDIDATE_OBJECT,
  FACTS,
  NEWEST_SEARCH,
  NOMINATION_COLUMNS,
  REQUEST_COLUMNS,
  resultIs,
  standingResult,
  TRANSITION_OBJECT,
} from './request-columns.ts';
import * as judgements from './match-judgements.ts';
import { EARLIER_FILES } from './request.view.ts';
import { writeRequest } from './request-writes.ts';
import * as screenings from './screenings.ts';

/** Vetting requests in PostgreSQL, within one act. */
export class RequestRepository implements RequestStore {
  private readonly manager: EntityManager;

  constructor(private readonly binding: Binding) {
    this.manager = binding.manager;
  }

  async lockFile(sha256: string): Promise<readonly EarlierFile[]> {
    await this.manager.query(`select pg_advisory_xact_lock(hashtextextended('request-file:' || $1, 0))`, [
      sha256,
    ]);
    return this.manager.query(EARLIER_FILES, [sha256]);
  }

  async add(fresh: NewRequest): Promise<void> {
    await writeRequest(this.manager, this.binding.ids, fresh);
    await this.addTransition(fresh.request.id, {
      move: 'submit',
      from: null,
      to: 'submitted',
      correction: false,
      override: false,
      reason: null,
    });
  }

  async lock(id: string): Promise<VettingRequest | undefined> {
    const rows: VettingRequest[] = await this.manager.query(
      `select ${REQUEST_COLUMNS} from requests r where r.id = $1 for no key update`,
      [id],
    );
    return rows[0];
  }

  async move(request: VettingRequest, step: Omit<RequestTransition, 'sequence' | 'at' | 'accountId'>) {
    await this.manager.query('update requests set state = $2, revision = revision + 1 where id = $1', [
      request.id,
      step.to,
    ]);
    await this.addTransition(request.id, step);
  }

  private async addTransition(id: string, step: Omit<RequestTransition, 'sequence' | 'at' | 'accountId'>) {
    const { actor, at } = this.binding;
    const { move, from, to, correction, override, reason } = step;
    await this.manager.query(
      `insert into request_transitions (request_id, sequence, move, from_state, to_state, correction, override, reason,
         at, account_id, person_id)
       select $1, coalesce(max(sequence), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10
       from request_transitions where request_id = $1`,
      [id, move, from, to, correction, override, reason, at, actor.accountId, actor.personId],
    );
  }

  async transitions(id: string): Promise<readonly RequestTransition[]> {
    const rows: { step: RequestTransition }[] = await this.manager.query(
      `select ${TRANSITION_OBJECT} as step from request_transitions s where s.request_id = $1 order by s.sequence`,
      [id],
    );
    return rows.map(({ step }) => step);
  }

  async facts(id: string): Promise<RequestFacts> {
    const rows: RequestFacts[] = await this.manager.query(FACTS, [id]);
    return rows[0] ?? { nominations: 0, withoutResult: 0, suspended: 0, missingPersonFields: 0 };
  }

  async placeOf(nominationId: string): ReturnType<RequestStore['placeOf']> {
    const rows: { requestId: string; personKey: string | null }[] = await this.manager.query(
      'select request_id as "requestId", person_key as "personKey" from nominations where id = $1',
      [nominationId],
    );
    return rows[0];
  }

  async unitsOf(nominationIds: readonly string[]): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.manager.query(
      'select distinct unit_id as id from nominations where id = any($1) and unit_id is not null order by 1',
      [nominationIds],
    );
    return rows.map(({ id }) => id);
  }

  async personsOf(nominationIds: readonly string[]): Promise<readonly string[]> {
    const rows: { key: string }[] = await this.manager.query(
      'select distinct person_key as key from nominations where id = any($1) and person_key is not null order by 1',
      [nominationIds],
    );
    return rows.map(({ key }) => key);
  }

  lockNominations(ids: readonly string[]): Promise<readonly Nomination[]> {
    return this.manager.query(
      `select ${NOMINATION_COLUMNS} from nominations n left join request_unit_texts t on t.id = n.unit_text_id
       where n.id = any($1) order by n.id for no key update of n`,
      [ids],
    );
  }

  matched(
    requestId: string,
    { result, after, limit }: Parameters<RequestStore['matched']>[1],
  ): Promise<readonly Nomination[]> {
    return this.manager.query(
      `select ${NOMINATION_COLUMNS} from nominations n left join request_unit_texts t on t.id = n.unit_text_id
         ${standingResult('unit', 'u')} ${standingResult('person', 'p')}
       where n.request_id = $1 and n.ordinal > $2 and n.match_state = 'confirmed' and ${resultIs('$4')}
       order by n.ordinal limit $3`,
      [requestId, after, limit, result ?? null],
    );
  }

  async saveMatches(matches: Parameters<RequestStore['saveMatches']>[0]): Promise<void> {
    await this.manager.query(
      `update nominations n set match_state = x.match_state, unit_id = x.unit_id, revision = n.revision + 1
       from unnest($1::uuid[], $2::text[], $3::uuid[]) as x (id, match_state, unit_id) where n.id = x.id`,
      [
        matches.map(({ id }) => id),
        matches.map(({ matchState }) => matchState),
        matches.map(({ unitId }) => unitId),
      ],
    );
  }

  addJudgements(said: readonly MatchJudgement[]): Promise<void> {
    return judgements.addJudgements(this.binding, said);
  }

  async judgementPlace(judgementId: string): ReturnType<RequestStore['judgementPlace']> {
    const rows: { nominationId: string; requestId: string }[] = await this.manager.query(
      `select n.id as "nominationId", n.request_id as "requestId"
       from match_judgements j join nominations n on n.id = j.nomination_id where j.id = $1`,
      [judgementId],
    );
    return rows[0];
  }

  judgementsOf(nominationId: string): Promise<readonly KeptJudgement[]> {
    return judgements.judgementsOf(this.manager, nominationId);
  }

  undoJudgement(judgementId: string, reason: string): Promise<void> {
    return judgements.undoJudgement(this.binding, judgementId, reason);
  }

  judgementsOn(country: string, judgedForms: readonly string[]): Promise<readonly Judgement[]> {
    return judgements.judgementsOn(this.manager, country, judgedForms);
  }

  async proposals(nominationIds: readonly string[]): Promise<ReadonlyMap<string, readonly ProposedUnit[]>> {
    const rows: { id: string; candidates: ProposedUnit[] }[] = await this.manager.query(
      `select n.id, json_agg(${CANDIDATE_OBJECT} order by c.rank) as candidates
       from nominations n join nomination_candidates c on c.unit_text_id = n.unit_text_id and c.screening_id = ${NEWEST_SEARCH}
       where n.id = any($1) group by n.id`,
      [nominationIds],
    );
    return new Map(rows.map(({ id, candidates }) => [id, candidates]));
  }

  beginScreening(requestId: string, screeningId: string): Promise<RunningScreening | undefined> {
    return screenings.begin(this.binding, requestId, screeningId);
  }

  lockScreening(requestId: string, busy: 'wait' | 'pass'): Promise<RunningScreening | undefined> {
    return screenings.lockRunning(this.manager, requestId, busy);
  }

  unscreened(screeningId: string, limit: number): Promise<readonly UnscreenedText[]> {
    return screenings.unscreened(this.manager, screeningId, limit);
  }

  keepScreened(running: RunningScreening, found: readonly ScreenedText[]): Promise<void> {
    return screenings.keep(this.binding, running, found);
  }

  async finishScreening(screeningId: string): Promise<void> {
    await this.manager.query('update request_screenings set finished_at = $2 where id = $1', [
      screeningId,
      this.binding.at,
    ]);
  }
}
