import type { EntityManager } from 'typeorm';
import type { Actor, ClockFilter, ClockViews, KeptClock } from '#casework';
import { iso } from '../requests/request-columns.ts';
import { PROFILE } from '../deviations/deviation-columns.ts';
import { CLOCK_COLUMNS, withDay } from './clock-columns.ts';

/** Reads of clocks: a page of each branch in the order of an index, then merged; how many cases there are does not matter. */
export class ClockView implements ClockViews {
  constructor(private readonly manager: EntityManager) {}

  async running(reader: Actor, on: string, filter: ClockFilter): Promise<readonly KeptClock[]> {
    const rows: KeptClock[] = await this.manager.query(pageOf(filter), parametersOf(reader, on, filter));
    return rows.map(withDay);
  }
}

function parametersOf(reader: Actor, on: string, filter: ClockFilter): readonly unknown[] {
  const { country, authorityId, source, label, dueBefore, late = false, after, limit, caseId } = filter;
  const portfolio = reader.portfolio === 'all' ? null : reader.portfolio;
  const places = country === undefined ? portfolio : [country];
  const narrowing = [authorityId, source, label, dueBefore].map((one) => one ?? null);
  const from = after === undefined ? [null, null] : [after.sortsOn, after.id];
  return [places, reader.personId, on, ...narrowing, late, ...from, limit, caseId ?? null, reader.accountId];
}

type Kind = 'deadline' | 'period';

function pageOf({ mine = false }: ClockFilter): string {
  const kinds: readonly Kind[] = ['deadline', 'period'];
  const branches = kinds.flatMap((kind) =>
    mine ? [ofMyCases(kind), ofMine(kind)] : [inPlaces(kind), everywhere(kind)],
  );
  const beside = mine ? [] : [AGREEMENTS, DEVIATIONS];
  return `
    with place as (select unnest($1::text[]) as country),
      my_case as (select distinct v.case_id from conflict_declarations v
        where v.person_id = $2 and v.declares = 'none' and $13::uuid is not null)
    select * from (${[...branches, ...beside].map((branch) => `(${branch})`).join(' union all ')}) found
    order by "sortsOn", id limit $11`;
}

/** A period that is over is no running clock; a deadline that is over is late. */
const inTime: Readonly<Record<Kind, string>> = {
  deadline: '(not $8::boolean or s.sorts_on < $3::date)',
  period: 'not $8::boolean and s.sorts_on >= $3::date',
};

/** An approval ends also where every result of its act was reopened. */
const COUNTS = `
  (s.source <> 'results' or exists (select 1 from results r where r.signed_act_id = s.source_id and r.expires_on is not null
    and not exists (select 1 from result_reopenings o where o.result_id = r.id)))`;

const NO_CONFLICT = `
  (s.case_id is null or not exists (select 1 from conflict_declarations v
    where v.case_id = s.case_id and v.person_id = $2 and v.declares = 'conflict'))`;

const matching = (kind: Kind): string => `
  s.ended_at is null and s.kind = '${kind}' and ${inTime[kind]}
  and ($4::text is null or s.authority_id = $4) and ($5::text is null or s.source = $5)
  and ($6::text is null or s.label = $6) and ($7::date is null or s.sorts_on <= $7)
  and ($9::date is null or (s.sorts_on, s.id) > ($9, $10::uuid)) and ($12::uuid is null or s.case_id = $12)
  and ${NO_CONFLICT} and ${COUNTS}`;

const ordered = 'order by s.sorts_on, s.id limit $11';

const inPlaces = (kind: Kind): string => `
  select found.* from place cross join lateral (
    select ${CLOCK_COLUMNS} from clock_starts s where s.country = place.country and ${matching(kind)} ${ordered}) found`;

const everywhere = (kind: Kind): string => `
  select ${CLOCK_COLUMNS} from clock_starts s where $1::text[] is null and ${matching(kind)} ${ordered}`;

const IN_PORTFOLIO = '($1::text[] is null or s.country = any($1))';

const ofMyCases = (kind: Kind): string => `
  select ${CLOCK_COLUMNS} from my_case m join clock_starts s on s.case_id = m.case_id
  where ${IN_PORTFOLIO} and ${matching(kind)} ${ordered}`;

const ofMine = (kind: Kind): string => `
  select ${CLOCK_COLUMNS} from clock_starts s
  where s.account_id = $13 and s.case_id is null and ${IN_PORTFOLIO} and ${matching(kind)} ${ordered}`;

/** Terms of a clock that a day on record ends: nothing is counted. */
const dated = (words: string, cite: string, startedBy: string): string => `
  jsonb_build_object('words', ${words}, 'cite', ${cite}, 'count', null, 'provenance', null, 'startedBy', ${startedBy}, 'endsBy', null)`;

const besideClocks = (source: string, day: string, id: string): string => `
  not $8::boolean and $4::text is null and $12::uuid is null and ($5::text is null or $5 = '${source}')
  and ($6::text is null or $6 = 'policy') and ${day} >= $3::date and ($7::date is null or ${day} <= $7)
  and ($9::date is null or (${day}, ${id}) > ($9, $10::uuid))`;

const AGREEMENTS = `
  select a.id, 'agreement', a.id, 'agreement-end', 'period', 'policy', a.country, null::uuid, null::text, null::uuid,
    a.in_force_from::text, a.ends_on::text, ${dated(`'The written agreement "' || a.title || '" is in force until its last day.'`, `'22 U.S.C. 2378d(c)(1)'`, `'the agreement'`)},
    ${iso('a.recorded_at')}
  from agreements a
  where a.ends_on is not null and ($1::text[] is null or a.country = any($1)) and ${besideClocks('agreement', 'a.ends_on', 'a.id')}
  order by a.ends_on, a.id limit $11`;

const DEVIATIONS = `
  select d.id, 'deviation', d.id, 'deviation-end', 'period', 'policy',
    case when cardinality(d.countries) = 1 then d.countries[1] end, null::uuid, null::text, null::uuid,
    d.starts_on::text, d.expires_on::text,
    ${dated(`'A departure from the standard process' || coalesce(', "' || (${PROFILE} ->> 'name') || '",', '') || ' counts until its last day; then its cases go back.'`, 'null::text', `'the signed deviation'`)},
    ${iso('d.proposed_at')}
  from deviations d join deviation_signatures g on g.deviation_id = d.id
  where not exists (select 1 from deviation_endings e where e.deviation_id = d.id)
    and ($1::text[] is null or d.countries && $1) and ${besideClocks('deviation', 'd.expires_on', 'd.id')}
  order by d.expires_on, d.id limit $11`;
