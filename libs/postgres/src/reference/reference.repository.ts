import type { EntityManager } from 'typeorm';
import type { ReferenceBodies, ReferenceKind, ReferenceStore } from '#casework';

/** Reference data in PostgreSQL: versions, and only ever more of them. */
export class ReferenceRepository implements ReferenceStore {
  constructor(private readonly binding: { readonly manager: EntityManager; readonly at: string }) {}

  async load<Kind extends ReferenceKind>(
    kind: Kind,
    bodies: readonly ReferenceBodies[Kind][],
  ): Promise<readonly { readonly id: string; readonly version: number }[]> {
    const { manager, at } = this.binding;
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('reference:' || $1, 0))`, [kind]);
    return manager.query(
      `insert into reference_entries (kind, id, version, body, recorded_at)
       select $1, said.body ->> 'id', coalesce(newest.version, 0) + 1, said.body, $3::timestamptz
       from jsonb_array_elements($2::jsonb) as said (body)
         left join lateral (select e.version, e.body from reference_entries e
           where e.kind = $1 and e.id = said.body ->> 'id' order by e.version desc limit 1) newest on true
       where newest.body is distinct from said.body
       returning id, version`,
      [kind, JSON.stringify(bodies), at],
    );
  }
}
