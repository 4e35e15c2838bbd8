import type { EntityManager } from 'typeorm';
import type { ChangeOnRecord, ChangeViews } from '#casework';

interface Row {
  readonly leaf: string;
  readonly chain: string;
  readonly noun: string;
  readonly act: string;
  readonly at: string;
  readonly account_id: string;
  readonly actor_name: string;
  readonly proceeding_id: string | null;
  readonly is_found: boolean;
  readonly withheld: boolean | null;
  readonly countries: readonly (string | null)[];
  readonly case_id: string | null;
  readonly open_to: readonly string[] | null;
}

/** The last leaves of the ledger's tree with what decides who may hear of them: one query for everybody who listens. */
export class ChangeView implements ChangeViews {
  constructor(private readonly manager: EntityManager) {}

  async latest(): Promise<number> {
    const [row]: { leaf: string }[] = await this.manager.query(
      'select coalesce(max(leaf_index), -1) as leaf from ledger_leaves',
    );
    return Number(row?.leaf ?? -1);
  }

  async after(leaf: number, limit: number): Promise<readonly ChangeOnRecord[]> {
    const rows: Row[] = await this.manager.query(TAIL, [leaf, limit]);
    return rows.map(toChange);
  }
}

const TAIL = `
  with entry as (
    select l.leaf_index as leaf, e.chain, e.act, e.at, e.account_id, e.body::jsonb -> 'entry' as said,
      split_part(e.chain, ':', 1) as noun, split_part(e.chain, ':', 2) as rest
    from ledger_leaves l join ledger_entries e on e.id = l.entry_id
    where l.leaf_index > $1 order by l.leaf_index limit $2),
  named as (
    select *, case when rest ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then rest::uuid end as id from entry)
  select n.leaf, n.chain, n.noun, n.act, n.at, n.account_id, n.said #>> '{actor,name}' as actor_name,
    case n.noun when 'case' then n.said #>> '{data,proceedingId}' end as proceeding_id, c.id as case_id,
    case n.noun
      when 'case' then c.id is not null
      when 'evidence' then v.id is not null
      when 'incident' then i.id is not null
      when 'information' then f.id is not null
      when 'request' then r.id is not null
      when 'unit' then u.id is not null
      when 'deviation' then d.id is not null
      when 'phase-out' then p.id is not null
      when 'post' then o.id is not null
      else true end as is_found,
    v.id is not null and (v.marking <> 'unclassified' or seal.sealed) as withheld,
    coalesce(d.countries, array[coalesce(c.country, i.country, f.country, r.country, u.country, p.country, o.country,
      case when n.noun in ('access', 'country') then n.rest end)]) as countries,
    (select array_agg(last.person_id) from (
       select distinct on (person_id) person_id, declares from conflict_declarations
       where case_id = c.id order by person_id, at desc, id desc) last
     where last.declares = 'none') as open_to
  from named n
  left join evidence_items v on n.noun = 'evidence' and v.id = n.id
  left join lateral (
    select s.sealed from evidence_seals s where s.evidence_id = v.id order by s.version desc limit 1) seal on true
  left join cases c on c.id = coalesce(case n.noun when 'case' then n.id end, v.case_id)
  left join incidents_now i on n.noun = 'incident' and i.id = n.id
  left join information f on n.noun = 'information' and f.id = n.id
  left join requests r on n.noun = 'request' and r.id = n.id
  left join units u on n.noun = 'unit' and u.id = n.id
  left join deviations d on n.noun = 'deviation' and d.id = n.id
  left join phase_outs p on n.noun = 'phase-out' and p.id = n.id
  left join posts o on n.noun = 'post' and o.id = n.rest
  order by n.leaf`;

function toChange(row: Row): ChangeOnRecord {
  const { chain, noun, act, at, case_id: caseId, proceeding_id: proceedingId } = row;
  const around = [caseId && `case:${caseId}`, proceedingId && `proceeding:${proceedingId}`];
  return {
    ...{ leaf: Number(row.leaf), noun, act, at, accountId: row.account_id, actorName: row.actor_name },
    topics: [...new Set([chain, ...around.filter((topic) => topic !== null)])],
    countries: row.countries.filter((country) => country !== null),
    inCase: caseId === null ? null : { caseId, openTo: row.open_to ?? [] },
    withheld: !row.is_found || row.withheld === true,
  };
}
