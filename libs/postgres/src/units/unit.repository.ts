import { In } from 'typeorm';
import type {
  CandidateSearch,
  Namesake,
  NewClaim,
  NewName,
  NewUnit,
  RecordedClaim,
  Unit,
  UnitCandidate,
  UnitStore,
} from '#casework';
import { KEYS_VERSION } from '#matching';
import type { Binding } from '../kernel/binding.ts';
import type { ClaimRow } from './claim-columns.ts';
import { CLAIM_COLUMNS, toClaim, toClaimRow } from './claim-columns.ts';
import { findCandidates } from './find-candidates.ts';
import { HierarchyQuery } from './hierarchy.query.ts';
import { inBatches } from './in-batches.ts';
import { toUnit, UnitRow } from './unit.row.ts';

/** Units and their claims in PostgreSQL. Bulk writes go in batches, each one statement over one JSON parameter. */
export class UnitRepository extends HierarchyQuery implements UnitStore {
  constructor(private readonly binding: Binding) {
    super(binding.manager);
  }

  async lock(ids: readonly string[]): Promise<readonly Unit[]> {
    const rows = await this.manager.find(UnitRow, {
      where: { id: In([...ids]) },
      order: { id: 'asc' },
      lock: { mode: 'pessimistic_write' },
    });
    return rows.map(toUnit);
  }

  async byId(id: string): Promise<Unit | undefined> {
    const row = await this.manager.findOneBy(UnitRow, { id });
    return row ? toUnit(row) : undefined;
  }

  async exists(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.manager.find(UnitRow, { select: { id: true }, where: { id: In([...ids]) } });
    return new Set(rows.map(({ id }) => id));
  }

  async standingFor(ids: readonly string[]): Promise<ReadonlyMap<string, Unit>> {
    const rows: { asked: string; unit: Unit }[] = await this.manager.query(
      `select asked.id as asked, json_build_object('id', root.id, 'country', root.country, 'name', root.name,
                'mergedInto', root.merged_into, 'revision', root.revision) as unit
       from units asked join units root on root.id = coalesce(asked.merged_into, asked.id)
       where asked.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ asked, unit }) => [asked, unit]));
  }

  namesakes(
    names: readonly { readonly normalised: string; readonly country: string }[],
  ): Promise<readonly Namesake[]> {
    return inBatches(names, (batch) =>
      this.manager.query(
        `select distinct coalesce(u.merged_into, u.id) as "unitId", n.name, n.normalised, n.country,
                array(select distinct k.register from unit_source_keys k where k.unit_id = u.id) as registers
         from json_to_recordset($1::json) as q (normalised text, country text)
         join unit_names n on n.normalised = q.normalised and n.country = q.country and n.retired_at is null
         join units u on u.id = n.unit_id order by 1`,
        [JSON.stringify(batch)],
      ),
    );
  }

  async lockName(normalised: string, country: string): Promise<void> {
    await this.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `unit-name:${country}:${normalised}`,
    ]);
  }

  async loopThrough(link: Parameters<UnitStore['loopThrough']>[0]): Promise<readonly string[]> {
    const rows: { names: string[] }[] = await this.manager.query(LOOP, [
      link.childId,
      link.parentId,
      link.fromDate,
      link.toDate,
    ]);
    return rows[0]?.names ?? [];
  }

  candidates(search: CandidateSearch): Promise<readonly UnitCandidate[]> {
    return findCandidates(this.manager, search);
  }

  async addUnits(units: readonly NewUnit[]): Promise<void> {
    const { at, actor } = this.binding;
    await inBatches(units, (batch) =>
      this.manager.query(
        `insert into units (id, country, name, created_at, created_by)
         select id, country, name, $2, $3 from json_to_recordset($1::json) as u (id uuid, country text, name text)`,
        [JSON.stringify(batch), at, actor.accountId],
      ),
    );
  }

  async addClaims(claims: readonly NewClaim[], names: readonly NewName[]): Promise<void> {
    await inBatches(claims, (batch) => this.insertClaims(batch));
    await this.retire(claims.flatMap(({ supersedes }) => supersedes ?? []));
    await inBatches(names, (batch) => this.insertNames(batch));
    const parents = claims.filter(({ claim, retracts }) => claim.kind === 'parent' && !retracts);
    await inBatches(parents, (batch) => this.insertParents(batch.map(({ id }) => id)));
  }

  private insertClaims(claims: readonly NewClaim[]): Promise<unknown[]> {
    const { at, actor } = this.binding;
    return this.manager.query(
      `insert into unit_claims (id, unit_id, kind, value, valid_from, valid_to, from_date, to_date, cited_until,
         start_is_real, end_is_real, open_ended, source, confidence, citations, supersedes, retracts, reason, register,
         import_id, import_rows, unit_key, subject, content_hash, recorded_at, recorded_by)
       select c.*, $2::timestamptz, $3::uuid from json_to_recordset($1::json) as c (id uuid, unit_id uuid, kind text,
         value jsonb, valid_from text, valid_to text, from_date date, to_date date, cited_until date,
         start_is_real boolean, end_is_real boolean, open_ended text, source text, confidence text, citations jsonb,
         supersedes uuid, retracts boolean, reason text, register text, import_id uuid, import_rows integer[],
         unit_key text, subject text, content_hash bytea)`,
      [JSON.stringify(claims.map(toClaimRow)), at, actor.accountId],
    );
  }

  /** A claim recorded in the same instant, or by a clock that ran ahead, is retired no earlier than it was recorded. */
  private async retire(claimIds: readonly string[]): Promise<void> {
    if (claimIds.length === 0) return;
    for (const table of ['unit_names', 'unit_parents'])
      await this.manager.query(
        `update ${table} set retired_at = greatest(recorded_at, $2::timestamptz)
         where claim_id = any($1::uuid[]) and retired_at is null`,
        [claimIds, this.binding.at],
      );
  }

  private insertNames(names: readonly NewName[]): Promise<unknown[]> {
    return this.manager.query(
      `insert into unit_names (claim_id, unit_id, country, kind, name, normalised, keys, keys_version, recorded_at)
       select n."claimId", n."unitId", country, kind, name, normalised, keys, ${KEYS_VERSION}, $2::timestamptz
       from json_to_recordset($1::json) as n ("claimId" uuid, "unitId" uuid, country text, kind text, name text,
         normalised text, keys text[])`,
      [JSON.stringify(names), this.binding.at],
    );
  }

  private insertParents(claimIds: readonly string[]): Promise<unknown[]> {
    return this.manager.query(
      `insert into unit_parents (claim_id, child_id, parent_id, kind, from_date, to_date, cited_until, open_ended, recorded_at)
       select id, unit_id, (value ->> 'parentId')::uuid, value ->> 'kind', from_date, to_date, cited_until, open_ended,
              recorded_at
       from unit_claims where id = any($1::uuid[])`,
      [claimIds],
    );
  }

  async claimById(id: string): Promise<RecordedClaim | undefined> {
    return this.claimWhere('c.id = $1', [id]);
  }

  async liveClaimWith(unitId: string, contentHash: string): Promise<RecordedClaim | undefined> {
    return this.claimWhere(
      `c.unit_id = $1 and c.content_hash = decode($2, 'hex') and s.id is null and not c.retracts`,
      [unitId, contentHash],
    );
  }

  private async claimWhere(
    condition: string,
    values: readonly unknown[],
  ): Promise<RecordedClaim | undefined> {
    const rows: ClaimRow[] = await this.manager.query(
      `select ${CLAIM_COLUMNS}, s.id as "supersededBy"
       from unit_claims c left join unit_claims s on s.supersedes = c.id where ${condition}`,
      [...values],
    );
    return rows[0] && toClaim(rows[0]);
  }

  async touch(ids: readonly string[]): Promise<void> {
    await this.manager.query(
      `update units u set revision = u.revision + 1, name = coalesce((
         select n.name from unit_names n where n.unit_id = u.id and n.kind = 'name' and n.retired_at is null
         order by n.recorded_at desc, n.claim_id desc limit 1), u.name)
       where u.id = any($1::uuid[])`,
      [ids],
    );
  }
}

/** Walks down from the child through live links, narrowing the days on which the whole way holds. */
const LOOP = `
  with recursive walk as (
    select $1::uuid as id, array[$1::uuid] as seen, daterange($3::date, $4::date, '[]') as days
    union all
    select p.child_id, walk.seen || p.child_id, walk.days * daterange(p.from_date, p.to_date, '[]')
    from walk join unit_parents p on p.parent_id = walk.id and p.retired_at is null
    where p.child_id <> all(walk.seen) and cardinality(walk.seen) < 24
      and walk.days && daterange(p.from_date, p.to_date, '[]')
  )
  select array(select u.name from unnest(walk.seen) with ordinality as s (id, place) join units u using (id)
               order by s.place) as names
  from walk where walk.id = $2::uuid and walk.id <> $1::uuid limit 1`;
