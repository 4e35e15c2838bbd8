import type { EntityManager } from 'typeorm';
import type { KeyedPerson, KeyedUnitName, KeyStore, StalePerson, StaleUnitName } from '#casework';

/** What names are kept under, within one act. The rows of an earlier version are found by index, however few are left. */
export class KeyRepository implements KeyStore {
  constructor(private readonly manager: EntityManager) {}

  staleUnitNames(version: number, limit: number): Promise<readonly StaleUnitName[]> {
    return this.manager.query(
      `select claim_id as "claimId", name from unit_names where keys_version < $1
       order by keys_version, claim_id limit $2 for update skip locked`,
      [version, limit],
    );
  }

  stalePersons(version: number, limit: number): Promise<readonly StalePerson[]> {
    return this.manager.query(
      `select p.nomination_id as "nominationId", p.name, n.person ->> 'nationalId' as "nationalId"
       from person_records p join nominations n on n.id = p.nomination_id where p.keys_version < $1
       order by p.keys_version, p.nomination_id limit $2 for update of p skip locked`,
      [version, limit],
    );
  }

  async keyUnitNames(version: number, names: readonly KeyedUnitName[]): Promise<void> {
    await this.manager.query(
      `update unit_names n set normalised = x.normalised, keys = x.keys, keys_version = $1
       from json_to_recordset($2::json) as x ("claimId" uuid, normalised text, keys text[])
       where n.claim_id = x."claimId"`,
      [version, JSON.stringify(names)],
    );
  }

  async keyPersons(version: number, persons: readonly KeyedPerson[]): Promise<void> {
    await this.manager.query(
      `update person_records p set keys = x.keys, keys_version = $1
       from json_to_recordset($2::json) as x ("nominationId" uuid, keys text[])
       where p.nomination_id = x."nominationId"`,
      [version, JSON.stringify(persons)],
    );
  }
}
