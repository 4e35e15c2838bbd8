import type { EntityManager } from 'typeorm';
import type { ReferenceEntry, ReferenceKind, ReferenceViews } from '#casework';
import { iso } from '../requests/request-columns.ts';

/** Reads of reference data. */
export class ReferenceView implements ReferenceViews {
  constructor(private readonly manager: EntityManager) {}

  newest<Kind extends ReferenceKind>(kind: Kind): Promise<readonly ReferenceEntry<Kind>[]> {
    return this.manager.query(
      `select distinct on (id) id, version, body, ${iso('recorded_at')} as "recordedAt"
       from reference_entries where kind = $1 order by id, version desc`,
      [kind],
    );
  }
}
