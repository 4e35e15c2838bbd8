import type { EntityManager } from 'typeorm';
import type {
  KeptPersonJudgement,
  Nomination,
  PersonJudgement,
  PersonOnRecord,
  PersonRecord,
  PersonSearch,
  PersonStore,
  ProposedPerson,
  RunningScreening,
  ScreenedPerson,
} from '#casework';
import { KEYS_VERSION } from '#matching';
import type { Binding } from '../kernel/binding.ts';
import { NOMINATION_COLUMNS } from '../requests/request-columns.ts';
import { NEWEST_PERSON_SEARCH, PERSON_CANDIDATE, PERSON_JUDGEMENT_FIELDS } from './person-columns.ts';
import { FIND_PERSONS, SAME_PERSONS } from './person-queries.ts';

/** Persons on record in PostgreSQL, within one act. */
export class PersonRepository implements PersonStore {
  private readonly manager: EntityManager;

  constructor(private readonly binding: Binding) {
    this.manager = binding.manager;
  }

  async add(records: readonly PersonRecord[]): Promise<void> {
    await this.manager.query(
      `insert into person_records (nomination_id, country, person_key, name, keys, keys_version, recorded_at)
       select x."nominationId", x."country", x."personKey", x."name", x."keys", ${KEYS_VERSION}, $2::timestamptz
       from json_to_recordset($1::json) as x ("nominationId" uuid, "country" text, "personKey" text, "name" text,
         "keys" text[])`,
      [JSON.stringify(records), this.binding.at],
    );
  }

  unscreened(screeningId: string, limit: number): Promise<readonly Nomination[]> {
    return this.manager.query(
      `select ${NOMINATION_COLUMNS}
       from request_screenings s join nominations n on n.request_id = s.request_id
         join person_records p on p.nomination_id = n.id left join request_unit_texts t on t.id = n.unit_text_id
       where s.id = $1
         and not exists (select 1 from screened_persons d where d.screening_id = s.id and d.nomination_id = n.id)
       order by n.id limit $2`,
      [screeningId, limit],
    );
  }

  find({ asked, country, most, personKeys }: PersonSearch): Promise<readonly PersonOnRecord[]> {
    const pairs = asked.flatMap(({ nominationId, keys }) => keys.map((key) => ({ nominationId, key })));
    return this.manager.query(FIND_PERSONS, [
      pairs.map(({ nominationId }) => nominationId),
      pairs.map(({ key }) => key),
      country,
      most,
      personKeys,
    ]);
  }

  async keepScreened(
    { id, seen, keysVersions }: RunningScreening,
    found: readonly ScreenedPerson[],
  ): Promise<void> {
    await this.manager.query(
      `insert into screened_persons (screening_id, nomination_id, at, seen, keys_version)
       select $1, one, $3, $4::pg_snapshot, $5 from unnest($2::uuid[]) as one`,
      [id, found.map(({ nominationId }) => nominationId), this.binding.at, seen, keysVersions.persons],
    );
    const candidates = found.flatMap(({ nominationId, candidates: listed }) =>
      listed.map((candidate, index) => ({ ...candidate, nominationId, rank: index + 1 })),
    );
    await this.manager.query(
      `insert into person_candidates (screening_id, nomination_id, rank, person_key, name, score, zone, reasons)
       select $1, x."nominationId", x."rank", x."personKey", x."name", x."score", x."zone", x."reasons"
       from jsonb_to_recordset($2::jsonb) as x ("nominationId" uuid, "rank" integer, "personKey" text, "name" text,
         "score" double precision, "zone" text, "reasons" jsonb)`,
      [id, JSON.stringify(candidates)],
    );
  }

  async proposals(nominationId: string): Promise<readonly ProposedPerson[]> {
    const rows: { candidate: ProposedPerson }[] = await this.manager.query(
      `select ${PERSON_CANDIDATE} as candidate from nominations n join person_candidates c on c.nomination_id = n.id
         and c.screening_id = ${NEWEST_PERSON_SEARCH} where n.id = $1 order by c.rank`,
      [nominationId],
    );
    return rows.map(({ candidate }) => candidate);
  }

  async judgementsOn(country: string, personKeys: readonly string[]): Promise<readonly PersonJudgement[]> {
    return this.judgementsWhere(
      `j.country = $1 and (j.person_key = any($2) or j.other_key = any($2)) and u.judgement_id is null`,
      [country, personKeys],
    );
  }

  async judgementById(id: string): Promise<KeptPersonJudgement | undefined> {
    const [found] = await this.judgementsWhere('j.id = $1', [id]);
    return found;
  }

  private async judgementsWhere(which: string, values: unknown[]): Promise<readonly KeptPersonJudgement[]> {
    const rows: { judgement: KeptPersonJudgement }[] = await this.manager.query(
      `select json_build_object(${PERSON_JUDGEMENT_FIELDS}) as judgement
       from person_judgements j left join person_judgement_undos u on u.judgement_id = j.id
       where ${which} order by j.at, j.id`,
      values,
    );
    return rows.map(({ judgement }) => judgement);
  }

  async addJudgement(judgement: PersonJudgement): Promise<void> {
    const { id, nominationId, country, personKey, otherKey, verdict, reasons, candidate, at } = judgement;
    const { accountId, personId } = this.binding.actor;
    await this.manager.query(
      `insert into person_judgements (id, nomination_id, country, person_key, other_key, verdict, reasons, candidate, at,
         account_id, person_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, nominationId, country, personKey, otherKey, verdict, reasons],
        ...[candidate === null ? null : JSON.stringify(candidate), at, accountId, personId],
      ],
    );
  }

  async undoJudgement(judgementId: string, reason: string): Promise<void> {
    const { actor, at } = this.binding;
    await this.manager.query(
      `insert into person_judgement_undos (judgement_id, reason, at, account_id, person_id) values ($1, $2, $3, $4, $5)`,
      [judgementId, reason, at, actor.accountId, actor.personId],
    );
  }

  async sameAs(personKeys: readonly string[]): Promise<readonly string[]> {
    const rows: { key: string }[] = await this.manager.query(SAME_PERSONS, [personKeys]);
    return rows.map(({ key }) => key);
  }
}
