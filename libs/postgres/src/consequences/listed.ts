import { OFF_LIST_GROUNDS } from '#casework';

const OFF_LIST = OFF_LIST_GROUNDS.map((ground) => `'${ground}'`).join(', ');

/** The name of `unit` (an expression) on a day, as known now: the claim that holds then, or else its latest name. */
const nameOn = (unit: string, day: string): string => `coalesce(
  (select c.value #>> '{}' from unit_claims c
   where c.unit_id = ${unit} and c.kind = 'name' and not c.retracts
     and (c.from_date is null or c.from_date <= ${day}) and (c.to_date is null or c.to_date >= ${day})
     and not exists (select 1 from unit_claims s where s.supersedes = c.id)
   order by c.from_date desc nulls last, c.recorded_at desc, c.id desc limit 1),
  (select k.name from units k where k.id = ${unit}))`;

/**
 * Bars on the list on a day: those of these laws that no restoration, later determination or newer bar has ended. A unit that an
 * exit holds back stays listed, and is marked. `day` and `authorities` are SQL expressions.
 */
export const listed = (day: string, authorities: string): string => `
  select b.id as bar_id, b.proceeding_id, b.authority_id, b.effective_from, root.id as unit_id, root.country,
    ${nameOn('root.id', day)} as unit_name, b.recorded_at,
    case when exists (select 1 from bar_ends e where e.bar_id = b.id and e.effective_from <= ${day}
      and (e.effective_until is null or e.effective_until >= ${day})) then 'excepted' else 'barred' end as standing
  from bars b join units root on root.id = unit_root(b.unit_id, now())
  where b.authority_id = any(${authorities}) and b.effective_from <= ${day}
    and not exists (select 1 from bar_ends e where e.bar_id = b.id and e.effective_from <= ${day} and e.ground in (${OFF_LIST}))`;
