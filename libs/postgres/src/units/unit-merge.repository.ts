import type { UnitMerge, UnitMergeStore } from '#casework';
import type { Binding } from '../kernel/binding.ts';

/** Merges in PostgreSQL. `unit_roots` and `units.merged_into` are derived anew for every unit a merge or an undo concerns. */
export class UnitMergeRepository implements UnitMergeStore {
  constructor(private readonly binding: Binding) {}

  async lockAll(): Promise<void> {
    await this.binding.manager.query(`select pg_advisory_xact_lock(hashtextextended('unit-merges', 0))`);
  }

  async byId(id: string): Promise<UnitMerge | undefined> {
    const rows: UnitMerge[] = await this.binding.manager.query(
      `select m.id, m.kept_id as "keptId", m.absorbed_id as "absorbedId", to_json(m.at) #>> '{}' as at, m.account_id as "accountId", m.reason,
              case when u.id is null then null
                   else json_build_object('at', u.at, 'accountId', u.account_id, 'reason', u.reason) end as undone
       from unit_merges m left join unit_merge_undos u on u.merge_id = m.id where m.id = $1`,
      [id],
    );
    return rows[0];
  }

  async add({
    id,
    keptId,
    absorbedId,
    reason,
  }: Pick<UnitMerge, 'id' | 'keptId' | 'absorbedId' | 'reason'>): Promise<void> {
    const { manager, at, actor } = this.binding;
    await manager.query(
      'insert into unit_merges (id, kept_id, absorbed_id, at, account_id, reason) values ($1, $2, $3, $4, $5, $6)',
      [id, keptId, absorbedId, at, actor.accountId, reason],
    );
    await this.standAnew([keptId, absorbedId]);
  }

  async undo(merge: UnitMerge, undoId: string, reason: string): Promise<void> {
    const { manager, at, actor } = this.binding;
    await manager.query(
      'insert into unit_merge_undos (id, merge_id, at, account_id, reason) values ($1, $2, $3, $4, $5)',
      [undoId, merge.id, at, actor.accountId, reason],
    );
    await this.standAnew([merge.absorbedId]);
  }

  /** Follows the live merges from every unit that stands, or stood, together with one of these. */
  private async standAnew(ids: readonly string[]): Promise<void> {
    const { manager, at } = this.binding;
    const stands: { member: string; root: string }[] = await manager.query(
      `with recursive climb as (
         select member, member as root, true as first
         from unnest($1::uuid[]) as asked (id), unnest(unit_members(unit_root(asked.id, 'infinity'), 'infinity')) as member
         union
         select climb.member, m.kept_id, false
         from climb join unit_merges m on m.absorbed_id = climb.root
         where not exists (select from unit_merge_undos u where u.merge_id = m.id)
       )
       select distinct member, root from climb where not exists (
         select from unit_merges m where m.absorbed_id = climb.root
           and not exists (select from unit_merge_undos u where u.merge_id = m.id))`,
      [ids],
    );
    await manager.query(CLOSE, [JSON.stringify(stands), at]);
    await manager.query(OPEN, [JSON.stringify(stands), at]);
    await manager.query(POINT, [JSON.stringify(stands)]);
  }
}

const STANDS = 'json_to_recordset($1::json) as s (member uuid, root uuid)';

const CLOSE = `
  update unit_roots r set until_at = greatest(r.from_at, $2::timestamptz) from ${STANDS}
  where r.member_id = s.member and r.until_at is null and r.root_id <> s.root`;

const OPEN = `
  insert into unit_roots (member_id, root_id, from_at)
  select s.member, s.root, $2::timestamptz from ${STANDS}
  where s.member <> s.root
    and not exists (select from unit_roots r where r.member_id = s.member and r.until_at is null)`;

const POINT = `
  update units u set merged_into = nullif(s.root, s.member) from ${STANDS}
  where u.id = s.member and u.merged_into is distinct from nullif(s.root, s.member)`;
