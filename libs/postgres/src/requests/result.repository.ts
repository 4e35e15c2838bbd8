import type { EntityManager } from 'typeorm';
import type {
  Because,
  LiveResult,
  Result,
  ResultState,
  ResultStore,
  SignedAct,
  UnitStanding,
} from '#casework';
import type { Binding } from '../kernel/binding.ts';
import { RESULT_COLUMNS } from './request-columns.ts';

/** Signed results in PostgreSQL, within one act. */
export class ResultRepository implements ResultStore {
  private readonly manager: EntityManager;

  constructor(private readonly binding: Binding) {
    this.manager = binding.manager;
  }

  holdUnits(unitIds: readonly string[], how: 'together' | 'alone'): Promise<void> {
    return this.hold('unit-results:', unitIds, how);
  }

  holdPersons(personKeys: readonly string[], how: 'together' | 'alone'): Promise<void> {
    return this.hold('person-results:', personKeys, how);
  }

  private async hold(prefix: string, names: readonly string[], how: 'together' | 'alone'): Promise<void> {
    const take = how === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
    await this.manager.query(
      `select ${take}(key) from (
         select distinct hashtextextended($2 || name, 0) as key from unnest($1::text[]) as name order by key
       ) as keys`,
      [names, prefix],
    );
  }

  ofNominations(nominationIds: readonly string[]): Promise<readonly ResultState[]> {
    return this.manager.query(
      `select ${RESULT_COLUMNS} from results r left join result_reopenings o on o.result_id = r.id
       where r.nomination_id = any($1) order by r.nomination_id, r.round, r.id`,
      [nominationIds],
    );
  }

  byIds(ids: readonly string[]): Promise<readonly ResultState[]> {
    return this.manager.query(
      `select ${RESULT_COLUMNS} from results r left join result_reopenings o on o.result_id = r.id
       where r.id = any($1) order by r.id`,
      [ids],
    );
  }

  async add(act: SignedAct, results: readonly Omit<Result, 'recordedAt' | 'signedBy'>[]): Promise<void> {
    const { actor, at } = this.binding;
    await this.manager.query(
      `insert into signed_acts (id, request_id, results, reasons, signed_at, signed_by, signed_person)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [act.id, act.requestId, results.length, act.reasons, at, actor.accountId, actor.personId],
    );
    await this.moveOn(results);
    await this.manager.query(
      `insert into results (id, nomination_id, round, unit_id, person_key, applies_to, result, suspension, reasons,
         signed_act_id, matched_result_id, valid_from, expires_on, recorded_at, signed_by)
       select x."id", x."nominationId", x."round", x."unitId", x."personKey", x."appliesTo", x."result",
         x."suspension", x."reasons", x."signedActId", x."matchedResultId", x."validFrom", x."expiresOn", $2, $3
       from jsonb_to_recordset($1::jsonb) as x ("id" uuid, "nominationId" uuid, "round" integer, "unitId" uuid,
         "personKey" text, "appliesTo" text, "result" text, "suspension" text, "reasons" text, "signedActId" uuid,
         "matchedResultId" uuid, "validFrom" date, "expiresOn" date)`,
      [JSON.stringify(results), at, actor.accountId],
    );
  }

  private async moveOn(results: readonly Pick<Result, 'nominationId' | 'round'>[]): Promise<void> {
    const rounds = new Map(results.map(({ nominationId, round }) => [nominationId, round]));
    await this.manager.query(
      `update nominations n set round = x.round, revision = n.revision + 1
       from unnest($1::uuid[], $2::integer[]) as x (id, round) where n.id = x.id`,
      [[...rounds.keys()], [...rounds.values()]],
    );
  }

  /** After the last day of an exit the bar is back by the exit's own terms, whether or not anyone has signed yet. */
  standingOf(unitIds: readonly string[]): Promise<readonly UnitStanding[]> {
    return this.manager.query(
      `select unit_root(p.unit_id, now()) as "unitId",
         (select u.name from units u where u.id = unit_root(p.unit_id, now())) as "unitName", p.authority_id as "authorityId", p.id as "proceedingId",
         p.case_id as "caseId", case when p.state in ('excepted', 'waived', 'carveOut')
           and (p.context -> 'exit' ->> 'until')::date < ($2::timestamptz at time zone 'UTC')::date
           then 'ineligible' else p.state end as state
       from proceedings p
       where p.unit_id = any(array(select unnest(unit_members(id, now())) from unnest($1::uuid[]) as id))
       order by p.id`,
      [unitIds, this.binding.at],
    );
  }

  liveOf(unitIds: readonly string[], onDate: string): Promise<readonly LiveResult[]> {
    return this.manager.query(LIVE_RESULTS, [unitIds, onDate, 'infinity']);
  }

  liveOfPersons(personKeys: readonly string[], onDate: string): Promise<readonly LiveResult[]> {
    return this.manager.query(LIVE_OF_PERSONS, [personKeys, onDate, 'infinity']);
  }

  async refusedPersons(personKeys: readonly string[]): Promise<readonly string[]> {
    const rows: { key: string }[] = await this.manager.query(
      `select distinct r.person_key as key from results r
       where r.person_key = any($1) and r.applies_to in ('person', 'both')
         and (r.result = 'rejected' or (r.result = 'suspended' and r.suspension = 'derogatory-unresolved'))
         and not exists (select 1 from result_reopenings o where o.result_id = r.id)`,
      [personKeys],
    );
    return rows.map(({ key }) => key);
  }

  withRow(resultId: string): Promise<readonly LiveResult[]> {
    return this.manager.query(
      `select ${RESULT_COLUMNS}, n.request_id as "requestId", n.country
       from results asked join nominations n on n.id = asked.nomination_id join results r on r.nomination_id = n.id
         left join result_reopenings o on o.result_id = r.id
       where asked.id = $1 and (r.id = asked.id or
         (r.applies_to = 'person' and r.result in ('approved', 'matched') and o.result_id is null))
       order by r.id`,
      [resultId],
    );
  }

  async reopen(resultIds: readonly string[], because: Because): Promise<readonly string[]> {
    const { actor, at } = this.binding;
    const rows: { id: string }[] = await this.manager.query(
      `insert into result_reopenings (result_id, because, at, account_id, person_id)
       select id, $2, $3, $4, $5 from unnest($1::uuid[]) as id on conflict do nothing returning result_id as id`,
      [resultIds, JSON.stringify(because), at, actor.accountId, actor.personId],
    );
    const ids = rows.map(({ id }) => id);
    await this.manager.query(
      `update nominations set revision = revision + 1
       where id in (select nomination_id from results where id = any($1))`,
      [ids],
    );
    return ids;
  }
}

/** Approved and matched results that count on day `$2`, as known at `$3`, of those that `whose` tells by `$1`. */
const liveResults = (whose: string): string => `
  select ${RESULT_COLUMNS}, n.request_id as "requestId", n.country
  from results r join nominations n on n.id = r.nomination_id
    left join result_reopenings o on o.result_id = r.id and o.at <= $3::timestamptz
  where ${whose}
    and r.result in ('approved', 'matched') and r.valid_from <= $2::date and $2::date < r.expires_on
    and r.recorded_at <= $3::timestamptz and o.result_id is null
  order by r.id`;

/** Those of units `$1`. A merged unit counts as the one that was kept. */
export const LIVE_RESULTS = liveResults(
  'r.unit_id = any(array(select unnest(unit_members(id, $3::timestamptz)) from unnest($1::uuid[]) as id))',
);

/** Those of persons `$1`, by what tells one from another. */
const LIVE_OF_PERSONS = liveResults(`r.person_key = any($1) and r.applies_to in ('person', 'both')`);
