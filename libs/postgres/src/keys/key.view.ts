import type { EntityManager } from 'typeorm';
import type { KeyViews, StaleKeys } from '#casework';

/** Reads of what names are kept under. */
export class KeyView implements KeyViews {
  constructor(private readonly manager: EntityManager) {}

  async stale(version: number): Promise<StaleKeys> {
    const [found]: StaleKeys[] = await this.manager.query(
      `select (select count(*)::int from unit_names where keys_version < $1) as "unitNames",
         (select count(*)::int from person_records where keys_version < $1) as persons`,
      [version],
    );
    return found ?? { unitNames: 0, persons: 0 };
  }

  async hasStaleUnitNames(version: number): Promise<boolean> {
    const [found]: { stale: boolean }[] = await this.manager.query(
      'select exists (select from unit_names where keys_version < $1) as stale',
      [version],
    );
    return found?.stale === true;
  }
}
