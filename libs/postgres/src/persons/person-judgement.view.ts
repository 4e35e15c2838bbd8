import type { EntityManager } from 'typeorm';
import type { ListedPersonJudgement, PersonJudgementFilter, PersonJudgementViews } from '#casework';
import { PERSON_JUDGEMENT_FIELDS } from './person-columns.ts';

/** What people said of persons on record, one query each. */
export class PersonJudgementView implements PersonJudgementViews {
  constructor(private readonly manager: EntityManager) {}

  list(filter: PersonJudgementFilter): Promise<readonly ListedPersonJudgement[]> {
    const { countries, personKey, verdict, undone, after, limit } = filter;
    return this.read(
      `where ($1::text[] is null or j.country = any($1)) and ($2::text is null or $2 in (j.person_key, j.other_key))
         and ($3::text is null or j.verdict = $3) and ($4::boolean is null or $4 = (u.judgement_id is not null))
         and ($5::uuid is null or j.id < $5)
       order by j.id desc limit $6`,
      [
        countries === 'all' ? null : countries,
        ...[personKey ?? null, verdict ?? null, undone ?? null, after ?? null, limit],
      ],
    );
  }

  async byId(id: string): Promise<ListedPersonJudgement | undefined> {
    const [found] = await this.read('where j.id = $1', [id]);
    return found;
  }

  private async read(which: string, values: readonly unknown[]): Promise<readonly ListedPersonJudgement[]> {
    const rows: { judgement: ListedPersonJudgement }[] = await this.manager.query(`${LISTED} ${which}`, [
      ...values,
    ]);
    return rows.map(({ judgement }) => judgement);
  }
}

const LISTED = `
  select json_build_object(${PERSON_JUDGEMENT_FIELDS}, 'requestId', n.request_id, 'row', n.row, 'revision', n.revision,
    'name', p.name, 'accountName', a.name, 'otherName', (
      select o.name from person_records o where o.country = j.country and o.person_key = j.other_key
      order by o.recorded_at desc, o.nomination_id desc limit 1)) as judgement
  from person_judgements j join nominations n on n.id = j.nomination_id join accounts a on a.id = j.account_id
    left join person_records p on p.nomination_id = j.nomination_id
    left join person_judgement_undos u on u.judgement_id = j.id`;
