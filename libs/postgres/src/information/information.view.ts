import type { EntityManager } from 'typeorm';
import type {
  AttributedInformation,
  IncidentQuery,
  InformationQuery,
  IncidentVersion,
  InformationViews,
  ListedIncident,
  Receipt,
  ReceiptStatus,
  Worksheet,
} from '#casework';
import { iso } from '../requests/request-columns.ts';
import { INCIDENT_COLUMNS } from './incident-columns.ts';

type ReceiptRow = { received_at: Date; status: ReceiptStatus };
type Dated<Shape, Key extends string> = Omit<Shape, Key> & Record<Key, Date>;

/** Reads of what was received, one query each. */
export class InformationView implements InformationViews {
  constructor(private readonly manager: EntityManager) {}

  async receipt(codeHash: string): Promise<Omit<Receipt, 'words' | 'receiptCode'> | undefined> {
    const [row]: ReceiptRow[] = await this.manager.query(
      `select i.received_at, case
         when exists (select 1 from incidents e join case_incidents c on c.incident_id = e.id
                      where e.information_id = i.id) then 'in-review'
         when i.evaluated_at is not null then 'evaluated' else 'received' end as status
       from information i where i.receipt_hash = $1`,
      [codeHash],
    );
    return row && { receivedAt: row.received_at.toISOString(), status: row.status };
  }

  async list(query: InformationQuery): Promise<readonly AttributedInformation[]> {
    const { countries = null, evaluated = null, after = null, limit } = query;
    const { country = null, attributed = null, text } = query;
    return this.read(`${MATCHES} order by id limit $4`, [
      countries,
      evaluated,
      after,
      limit,
      country,
      attributed,
      patternOf(text),
    ]);
  }

  async find(id: string): Promise<AttributedInformation | undefined> {
    const [found] = await this.read('id = $1', [id]);
    return found;
  }

  async incidents(query: IncidentQuery): Promise<readonly ListedIncident[]> {
    const { countries = null, country = null, informationId = null, text, after = null, limit } = query;
    return this.manager.query(INCIDENTS, [countries, country, informationId, patternOf(text), after, limit]);
  }

  async incidentVersions(id: string) {
    const versions: IncidentVersion[] = await this.manager.query(VERSIONS, [id]);
    const newest = versions.at(-1);
    return newest && { country: newest.country, versions };
  }

  private async read(
    where: string,
    parameters: readonly unknown[],
  ): Promise<readonly AttributedInformation[]> {
    const rows: (Dated<AttributedInformation, 'receivedAt'> & { evaluatedAt: Date | null })[] =
      await this.manager.query(`${INFORMATION} where ${where}`, [...parameters]);
    return rows.map((row) => ({
      ...row,
      about: row.about.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
      receivedAt: row.receivedAt.toISOString(),
      evaluatedAt: row.evaluatedAt?.toISOString() ?? null,
    }));
  }

  async worksheets(caseId: string): Promise<readonly (Worksheet & { readonly authorName: string })[]> {
    const rows: (Dated<Worksheet, 'at'> & { authorName: string })[] = await this.manager.query(
      `select w.id, w.case_id as "caseId", w.incident_id as "incidentId", w.factors, w.category, w.checklist,
              w.author_account as "authorAccount", w.author_person as "authorPerson", w.at, a.name as "authorName"
       from worksheets w join accounts a on a.id = w.author_account
       where w.case_id = $1 order by w.at, w.id`,
      [caseId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }) as Worksheet & { authorName: string });
  }
}

const patternOf = (text: string | undefined): string | null =>
  text === undefined ? null : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

const INFORMATION = `
  select id, country, source, body, unit_text as "unitText",
    received_at as "receivedAt", received_from as "receivedFrom", evaluated_at as "evaluatedAt",
    coalesce((select json_agg(json_build_object('informationId', a.information_id, 'unitId', a.unit_id,
                'unitName', u.name, 'about', a.about, 'words', a.words, 'at', a.recorded_at) order by a.recorded_at, a.unit_id)
              from information_units a join units u on u.id = a.unit_id
              where a.information_id = information.id), '[]') as about
  from information`;

const MATCHES = `
  ($1::text[] is null or country is null or country = any($1::text[]))
  and ($2::boolean is null or (evaluated_at is not null) = $2) and ($3::uuid is null or id > $3)
  and ($5::text is null or country = $5)
  and ($6::boolean is null
       or exists (select 1 from information_units a where a.information_id = information.id) = $6)
  and ($7::text is null or source ilike $7 or body ilike $7 or unit_text ilike $7)`;

const INCIDENTS = `
  select ${INCIDENT_COLUMNS},
    coalesce((select json_agg(json_build_object('id', c.id, 'title', c.title) order by l.linked_at, c.id)
              from case_incidents l join cases c on c.id = l.case_id where l.incident_id = i.id), '[]') as cases
  from incidents_now i
  where ($1::text[] is null or i.country is null or i.country = any($1::text[]))
    and ($2::text is null or i.country = $2) and ($3::uuid is null or i.information_id = $3)
    and ($4::text is null or i.summary ilike $4 or i.place ilike $4) and ($5::uuid is null or i.id > $5)
  order by i.id limit $6`;

/** Who was kept apart in a version `v`: not who was added later, and not who was taken away by then. */
const KEPT_THEN = `
  select coalesce(json_agg(json_build_object('kind', q.kind, 'reference', q.reference) order by q.reference), '[]')
  from incident_people q
  where q.incident_id = i.id and not exists (
    select 1 from incident_versions w where w.incident_id = i.id
      and (w.version > v.version and q.reference = any (w.people_added)
           or w.version <= v.version and q.reference = any (w.people_removed)))`;

const VERSIONS = `
  select v.country, v.people_added as "peopleAdded", v.people_removed as "peopleRemoved", (${KEPT_THEN}) as people,
    v.version, v.summary, v.alleged_from::text as "allegedFrom", v.alleged_to::text as "allegedTo", v.place, v.categories, v.because, ${iso('v.recorded_at')} as at, coalesce(a.name, '') as by
  from incidents i cross join lateral (
    select 1 as version, i.summary, i.alleged_from, i.alleged_to, i.place, i.categories, null as because, i.recorded_at,
      i.recorded_by, i.country, '{}'::text[] as people_added, '{}'::text[] as people_removed
    union all
    select w.version, w.summary, w.alleged_from, w.alleged_to, w.place, w.categories, w.because, w.recorded_at, w.recorded_by,
      w.country, w.people_added, w.people_removed
    from incident_versions w where w.incident_id = i.id) v
    left join accounts a on a.id = v.recorded_by
  where i.id = $1 order by v.version`;
