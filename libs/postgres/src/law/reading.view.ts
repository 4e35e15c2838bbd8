import type { EntityManager } from 'typeorm';
import type { Adoption, ReadingViews } from '#casework';
import { iso } from '../requests/request-columns.ts';

/** Reads of adopted readings. */
export class ReadingView implements ReadingViews {
  constructor(private readonly manager: EntityManager) {}

  all(): Promise<readonly Adoption[]> {
    return this.manager.query(
      `select r.id, r.reading_id as "readingId", r.alternative_id as "alternativeId", r.reasons,
         r.effective_from::text as "effectiveFrom", ${iso('r.recorded_at')} as "recordedAt", a.name as adviser
       from adopted_readings r join accounts a on a.id = r.account_id
       order by r.reading_id, r.recorded_at, r.id`,
    );
  }
}
