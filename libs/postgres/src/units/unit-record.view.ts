import type { EntityManager } from 'typeorm';
import type {
  PlacedIncident,
  PlacedSite,
  ShownMerge,
  BarOnUnit,
  UnitNomination,
  UnitRecordViews,
} from '#casework';
import { OFF_LIST_GROUNDS } from '#casework';
import { INCIDENT_COLUMNS } from '../information/incident-columns.ts';
import { iso } from '../requests/request-columns.ts';

/** What refers to a unit, one query each. A unit merged into it counts as it. */
export class UnitRecordView implements UnitRecordViews {
  constructor(private readonly manager: EntityManager) {}

  incidents(unitId: string, { personId }: { readonly personId: string }): Promise<readonly PlacedIncident[]> {
    return this.manager.query(INCIDENTS, [unitId, personId]);
  }

  sites(unitId: string): Promise<readonly PlacedSite[]> {
    return this.manager.query(SITES, [unitId]);
  }

  nominations(unitId: string, limit: number): Promise<readonly UnitNomination[]> {
    return this.manager.query(NOMINATIONS, [unitId, limit]);
  }

  merges(unitId: string): Promise<readonly ShownMerge[]> {
    return this.manager.query(MERGES, [unitId]);
  }

  barsOn(
    { personId }: { readonly personId: string },
    { unitIds, on, knownAt = 'infinity' }: Parameters<UnitRecordViews['barsOn']>[1],
  ): Promise<readonly BarOnUnit[]> {
    return this.manager.query(BARS, [unitIds, on, knownAt, OFF_LIST_GROUNDS, personId]);
  }
}

const MEMBERS = 'unit_members(unit_root($1::uuid, now()), now())';

/** The reader ($n) declared a conflict of interest in the case. */
const conflict = (caseId: string, reader: string): string => `
  exists (select 1 from conflict_declarations d
          where d.case_id = ${caseId} and d.person_id = ${reader}::uuid and d.declares = 'conflict')`;

/** A number of degrees, and nothing else: a source may name a node of a map instead. */
const DEGREES = `'^-?\\d{1,3}(\\.\\d+)?$'`;

/** Live claims of a site with its longitude (first) and latitude (second) in degrees. */
const EXACT = (alias: string): string => `
  ${alias}.kind = 'site' and not ${alias}.retracts and ${alias}.value #>> '{exact,first}' ~ ${DEGREES}
  and ${alias}.value #>> '{exact,second}' ~ ${DEGREES}
  and not exists (select 1 from unit_claims s where s.supersedes = ${alias}.id)`;

const PLACE_NAMES = (alias: string): string =>
  `array[${alias}.value ->> 'base', ${alias}.value #>> '{settlement,name}', ${alias}.value #>> '{region,name}']`;

const INCIDENTS = `
  with about as (
    select i.id from incidents i join information_units u on u.information_id = i.information_id
    where u.unit_id = any(${MEMBERS})
    union
    select l.incident_id from case_incidents l join cases c on c.id = l.case_id
    where c.unit_id = any(${MEMBERS}) and not ${conflict('c.id', '$2')})
  select ${INCIDENT_COLUMNS},
    coalesce((select json_agg(json_build_object('id', c.id, 'title', c.title) order by l.linked_at, c.id)
              from case_incidents l join cases c on c.id = l.case_id where l.incident_id = i.id), '[]') as cases,
    coalesce((select json_agg(distinct jsonb_build_object('longitude', (k.value #>> '{exact,first}')::float8,
                'latitude', (k.value #>> '{exact,second}')::float8))
              from unit_claims k join units u on u.id = k.unit_id
              where i.place is not null and u.country = i.country and ${EXACT('k')}
                and exists (select 1 from unnest(${PLACE_NAMES('k')}) as named (name)
                            where lower(named.name) = lower(i.place))), '[]') as spots
  from incidents_now i join about using (id) order by i.alleged_from nulls last, i.id limit 500`;

const SITES = `
  select k.id as "claimId", coalesce(k.value ->> 'base', k.value #>> '{settlement,name}', k.value #>> '{region,name}', '') as name,
    (k.value #>> '{exact,first}')::float8 as longitude, (k.value #>> '{exact,second}')::float8 as latitude,
    k.valid_from as "validFrom", k.valid_to as "validTo"
  from unit_claims k where k.unit_id = any(${MEMBERS}) and ${EXACT('k')} order by k.from_date nulls first, k.id`;

const NOMINATIONS = `
  select n.id, n.ordinal, n.request_id as "requestId", q.title as "requestTitle", n.country,
    q.instrument_id as "instrumentId", n.starts_on::text as "startsOn", n.ends_on::text as "endsOn",
    (select json_build_object('id', r.id, 'result', r.result, 'validFrom', r.valid_from, 'expiresOn', r.expires_on,
       'reopenedAt', (select ${iso('o.at')} from result_reopenings o where o.result_id = r.id))
     from results r where r.nomination_id = n.id and r.applies_to in ('unit', 'both')
     order by r.round desc, r.id desc limit 1) as result
  from nominations n join requests q on q.id = n.request_id
  where n.unit_id = any(${MEMBERS}) order by n.starts_on desc, n.id desc limit $2`;

const MERGES = `
  select m.id, m.kept_id as "keptId", k.name as "keptName", m.absorbed_id as "absorbedId", b.name as "absorbedName",
    ${iso('m.at')} as at, coalesce((select a.name from accounts a where a.id = m.account_id), 'Plumbline') as "byName",
    m.reason, case when u.merge_id is null then null else json_build_object('at', ${iso('u.at')}, 'byName',
      coalesce((select a.name from accounts a where a.id = u.account_id), 'Plumbline'), 'reason', u.reason) end as undone
  from unit_merges m join units k on k.id = m.kept_id join units b on b.id = m.absorbed_id
    left join unit_merge_undos u on u.merge_id = m.id
  where m.kept_id = $1::uuid or m.absorbed_id = $1::uuid order by m.at desc, m.id desc`;

const BARS = `
  select b.id as "barId", b.proceeding_id as "proceedingId", b.authority_id as "authorityId", on_unit.id as "unitId",
    b.effective_from::text as "effectiveFrom", on_unit.extended,
    (select json_build_object('ground', e.ground, 'scope', e.scope) from bar_ends e
     where e.bar_id = b.id and e.recorded_at <= $3::timestamptz and e.effective_from <= $2::date
       and (e.effective_until is null or e.effective_until >= $2::date)
     order by e.recorded_at desc, e.id desc limit 1) as "heldBack"
  from bars b join proceedings p on p.id = b.proceeding_id
    join lateral (
      select unit_root(b.unit_id, $3::timestamptz) as id, false as extended
      union all
      select unit_root(x.unit_id, $3::timestamptz), true from bar_extensions x
      where x.bar_id = b.id and x.recorded_at <= $3::timestamptz) on_unit on true
  where on_unit.id = any($1::uuid[]) and b.effective_from <= $2::date and b.recorded_at <= $3::timestamptz
    and not ${conflict('p.case_id', '$5')}
    and not exists (select 1 from bar_ends e where e.bar_id = b.id and e.recorded_at <= $3::timestamptz
      and e.effective_from <= $2::date and e.ground = any($4::text[]))
  order by b.effective_from, b.id`;
