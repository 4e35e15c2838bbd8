import type { EntityManager } from 'typeorm';
import type { LiveResult, ResultViews } from '#casework';
import { LIVE_RESULTS } from './result.repository.ts';

/** Reads of results, for the answers. */
export class ResultView implements ResultViews {
  constructor(private readonly manager: EntityManager) {}

  liveFor(unitIds: readonly string[], onDate: string, knownAt: string): Promise<readonly LiveResult[]> {
    return this.manager.query(LIVE_RESULTS, [unitIds, onDate, knownAt]);
  }
}
