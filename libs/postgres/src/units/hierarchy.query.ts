import type { EntityManager } from 'typeorm';
import type { Hierarchy, HierarchyPath } from '#casework';

/** Links further than this are no hierarchy of a force; a path ends there. */
const LONGEST_PATH = 24;

/** SQL for how firmly something dated holds on `day`. The same three words everywhere. */
export const certaintyOn = (alias: string, day: string): string => `
  case when ${alias}.from_date is not null and ${day} <= ${alias}.cited_until then 'cited'
       when ${alias}.from_date is not null and ${alias}.open_ended = 'Y' then 'assumed'
       else 'unstated' end`;

/** SQL for whether something dated may hold on `day`. */
export const holdsOn = (alias: string, day: string): string =>
  `(${alias}.from_date is null or ${alias}.from_date <= ${day}) and (${alias}.to_date is null or ${alias}.to_date >= ${day})`;

/**
 * Walks the dated links one step at a time. Where several claims say the same link, the one that holds most firmly is
 * followed, so that two sources for one parent are one path.
 */
const walk = (from: 'child_id' | 'parent_id', to: 'child_id' | 'parent_id'): string => `
  with recursive walk as (
    select asked.id as unit_id, root as end_id, array[root] as seen, array[]::uuid[] as links
    from unnest($1::uuid[]) as asked (id), unit_root(asked.id, $3::timestamptz) as root
    union all
    select walk.unit_id, link.root, walk.seen || link.root, walk.links || link.claim_id
    from walk, lateral (
      select distinct on (root, p.kind) p.claim_id, root
      from unit_parents p, unit_root(p.${to}, $3::timestamptz) as root
      where p.${from} = any(unit_members(walk.end_id, $3::timestamptz))
        and ${holdsOn('p', '$2::date')}
        and p.recorded_at <= $3::timestamptz and (p.retired_at is null or p.retired_at > $3::timestamptz)
      order by root, p.kind, ${certaintyOn('p', '$2::date')} = 'unstated', ${certaintyOn('p', '$2::date')} desc, p.claim_id
    ) as link
    where link.root <> all(walk.seen) and cardinality(walk.links) < ${LONGEST_PATH}
  )
  select walk.unit_id as "unitId", walk.end_id as "endId", (
    select json_agg(json_build_object(
      'claimId', p.claim_id, 'childId', child.id, 'childName', child.name, 'parentId', parent.id,
      'parentName', parent.name, 'kind', p.kind, 'certainty', ${certaintyOn('p', '$2::date')},
      'fromDate', p.from_date, 'toDate', p.to_date) order by link.place)
    from unnest(walk.links) with ordinality as link (claim_id, place)
    join unit_parents p using (claim_id)
    join units child on child.id = unit_root(p.child_id, $3::timestamptz)
    join units parent on parent.id = unit_root(p.parent_id, $3::timestamptz)) as steps
  from walk where walk.links <> '{}'
  order by walk.unit_id, cardinality(walk.links), walk.links`;

const UP = walk('child_id', 'parent_id');
const DOWN = walk('parent_id', 'child_id');

/** The dated hierarchy out of `unit_parents`, with the merges that were live followed. */
export class HierarchyQuery implements Hierarchy {
  constructor(protected readonly manager: EntityManager) {}

  ancestorsOf(unitIds: readonly string[], asOf: string, knownAt?: string): Promise<readonly HierarchyPath[]> {
    return this.manager.query(UP, [unitIds, asOf, knownAt ?? 'infinity']);
  }

  descendantsOf(
    unitIds: readonly string[],
    asOf: string,
    knownAt?: string,
  ): Promise<readonly HierarchyPath[]> {
    return this.manager.query(DOWN, [unitIds, asOf, knownAt ?? 'infinity']);
  }
}
