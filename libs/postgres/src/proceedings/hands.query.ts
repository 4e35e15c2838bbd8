import type { EntityManager } from 'typeorm';
import type { Hands } from '#casework';

/** Who wrote in an assessment and who signed on it, over all its reviews. */
export class HandsQuery {
  constructor(protected readonly manager: EntityManager) {}

  async hands(id: string): Promise<Hands> {
    const [hands]: Hands[] = await this.manager.query(
      `select array(select person_id from assessment_authors where proceeding_id = $1 order by 1) as authors,
              array(select distinct signed_by_person from determinations where proceeding_id = $1 order by 1) as signers`,
      [id],
    );
    return hands ?? { authors: [], signers: [] };
  }
}
