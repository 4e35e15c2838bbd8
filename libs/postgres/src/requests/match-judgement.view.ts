import type { EntityManager } from 'typeorm';
import type { JudgementFilter, ListedJudgement, MatchJudgementViews } from '#casework';
import { JUDGEMENT_FIELDS } from './request-columns.ts';

/** What people said about proposed units, one query each. */
export class MatchJudgementView implements MatchJudgementViews {
  constructor(private readonly manager: EntityManager) {}

  async list(filter: JudgementFilter): Promise<readonly ListedJudgement[]> {
    const { countries, unitId, judgedForm, judgement, undone, after, limit } = filter;
    return this.read(
      `where ($1::text[] is null or j.country = any($1))
         and ($2::uuid is null or j.unit_id = any(unit_members(unit_root($2, 'infinity'), 'infinity')))
         and ($3::text is null or md5(j.judged_form) = md5($3)) and ($4::text is null or j.judgement = $4)
         and ($5::boolean is null or $5 = (u.judgement_id is not null)) and ($6::uuid is null or j.id < $6)
       order by j.id desc limit $7`,
      [
        countries === 'all' ? null : countries,
        unitId ?? null,
        judgedForm ?? null,
        judgement ?? null,
        undone ?? null,
        after ?? null,
        limit,
      ],
    );
  }

  async byId(id: string): Promise<ListedJudgement | undefined> {
    const [found] = await this.read('where j.id = $1', [id]);
    return found;
  }

  private async read(which: string, values: readonly unknown[]): Promise<readonly ListedJudgement[]> {
    const rows: { judgement: ListedJudgement }[] = await this.manager.query(`${LISTED} ${which}`, [
      ...values,
    ]);
    return rows.map(({ judgement }) => judgement);
  }
}

const LISTED = `
  select json_build_object(${JUDGEMENT_FIELDS}, 'requestId', n.request_id, 'row', n.row, 'revision', n.revision,
    'unitName', k.name, 'accountName', a.name) as judgement
  from match_judgements j join nominations n on n.id = j.nomination_id join accounts a on a.id = j.account_id
    left join match_judgement_undos u on u.judgement_id = j.id
    left join units k on k.id = unit_root(j.unit_id, 'infinity')`;
