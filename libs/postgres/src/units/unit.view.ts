import type {
  CandidateSearch,
  SheetTime,
  Unit,
  UnitCandidate,
  UnitPage,
  UnitSheet,
  UnitSummary,
  UnitViews,
  ShownClaim,
} from '#casework';
import type { ClaimRow } from './claim-columns.ts';
import { CLAIM_COLUMNS, toClaim } from './claim-columns.ts';
import { findCandidates } from './find-candidates.ts';
import { certaintyOn, HierarchyQuery, holdsOn } from './hierarchy.query.ts';
import { toUnit, UnitRow } from './unit.row.ts';

type HeldRow = ClaimRow & Pick<ShownClaim, 'holds' | 'recordedByName' | 'otherName'>;
type Absorbed = UnitSheet['absorbed'];

/** Reads of the registry: each is one query over derived, indexed tables. */
export class UnitView extends HierarchyQuery implements UnitViews {
  async byId(id: string): Promise<Unit | undefined> {
    const row = await this.manager.findOneBy(UnitRow, { id });
    return row ? toUnit(row) : undefined;
  }

  async sheet(id: string, { asOf, knownAt, history }: SheetTime): Promise<UnitSheet | undefined> {
    const known = knownAt ?? 'infinity';
    const [head]: { unit: Unit; absorbed: Absorbed }[] = await this.manager.query(HEAD, [id, known]);
    if (head === undefined) return undefined;
    const rows: HeldRow[] = await this.manager.query(CLAIMS, [id, known, asOf ?? null, history ?? false]);
    const claims = rows.map(({ holds, recordedByName, otherName, ...row }) => ({
      ...toClaim(row),
      ...{ holds, recordedByName, otherName },
    }));
    return { ...head, claims };
  }

  page({ countries, after, limit }: UnitPage): Promise<readonly UnitSummary[]> {
    return this.manager.query(
      `select id, country, name, revision from units u
       where merged_into is null and ($1::text[] is null or country = any($1::text[]))
         and ($2::uuid is null or (name, id) > (select a.name, a.id from units a where a.id = $2::uuid))
       order by name, id limit $3`,
      [countries ?? null, after ?? null, limit],
    );
  }

  candidates(search: CandidateSearch): Promise<readonly UnitCandidate[]> {
    return findCandidates(this.manager, search);
  }
}

const HEAD = `
  select json_build_object('id', u.id, 'country', u.country, 'name', coalesce((
           select n.name from unit_names n
           where n.unit_id = u.id and n.kind = 'name' and n.recorded_at <= $2::timestamptz
             and (n.retired_at is null or n.retired_at > $2::timestamptz)
           order by n.recorded_at desc, n.claim_id desc limit 1), u.name),
         'mergedInto', nullif(unit_root(u.id, $2::timestamptz), u.id), 'revision', u.revision) as unit,
    coalesce((select json_agg(json_build_object('unitId', a.id, 'name', a.name, 'mergeId', (
                select m.id from unit_merges m where m.absorbed_id = a.id and m.at <= $2::timestamptz
                order by m.at desc, m.id desc limit 1)) order by a.id)
              from unit_roots r join units a on a.id = r.member_id
              where r.root_id = u.id and r.from_at <= $2::timestamptz
                and (r.until_at is null or r.until_at > $2::timestamptz)), '[]') as absorbed
  from units u where u.id = $1::uuid and u.created_at <= $2::timestamptz`;

const CLAIMS = `
  select ${CLAIM_COLUMNS}, s.id as "supersededBy",
    case when $3::date is null or coalesce(c.from_date, c.cited_until) is null then null
         else ${certaintyOn('c', '$3::date')} end as holds,
    coalesce((select a.name from accounts a where a.id = c.recorded_by), 'Plumbline') as "recordedByName",
    (select o.name from units o
     where o.id = coalesce(c.value ->> 'parentId', c.value ->> 'memberOfId')::uuid) as "otherName"
  from unit_claims c left join unit_claims s on s.supersedes = c.id and s.recorded_at <= $2::timestamptz
  where c.unit_id = any(unit_members($1::uuid, $2::timestamptz)) and c.recorded_at <= $2::timestamptz
    and ($4::boolean or (s.id is null and not c.retracts))
    and ($3::date is null or (${holdsOn('c', '$3::date')}))
  order by c.kind, c.from_date nulls first, c.recorded_at, c.id`;
