import type { DataSource } from 'typeorm';
import type {
  AnswerFacts,
  AnswerViews,
  Asked,
  DrawnFact,
  FactsTime,
  GatheredFacts,
  GatheredWhole,
  GateFacts,
} from '#casework';
import type { AdoptedReadings } from '#law';
import { poolOf } from '../kernel/data-source.ts';
import { oneAhead } from '../kernel/one-ahead.ts';

/** Large enough that a page's results are read together, and small enough for memory. */
const PAGE = 10_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Facts for answers. One unit is one call of a function whose plan the session keeps; many are a few sets. */
export class AnswerView implements AnswerViews {
  constructor(private readonly dataSource: DataSource) {}

  async facts(unitId: string, { on, knownAt, withGates }: FactsTime): Promise<GatheredFacts | undefined> {
    const { rows } = await poolOf(this.dataSource).query<FactsRow>({
      ...ONE,
      values: [unitId, on, knownAt, withGates],
    });
    const [row] = rows;
    if (!row?.facts) return undefined;
    const { facts, drawn, adopted, country } = row;
    return { facts: { ...facts, drawn, transfer: null }, adopted, country };
  }

  async whole(country: string, { on, knownAt, withGates }: FactsTime): Promise<GatheredWhole> {
    const [row]: GatheredWhole[] = await this.dataSource.query(
      `select answer_drawn($1, $2, $3) as drawn, answer_readings($2, $3) as adopted,
         case when $4::boolean then answer_gates($1, $2, $3) end as gates`,
      [country, on, knownAt, withGates],
    );
    if (row === undefined) throw new Error('A query without a table gives a row.');
    return row;
  }

  async drawnOf(
    caseId: string,
    { on, knownAt }: Pick<FactsTime, 'on' | 'knownAt'>,
  ): Promise<readonly DrawnFact[]> {
    const rows: { drawn: readonly DrawnFact[] }[] = await this.dataSource.query(
      'select answer_drawn_of(array[$1::uuid], $2, $3) as drawn',
      [caseId, on, knownAt],
    );
    return rows[0]?.drawn ?? [];
  }

  async adopted(on: string, knownAt: string): Promise<AdoptedReadings> {
    const rows: { adopted: AdoptedReadings }[] = await this.dataSource.query(
      'select answer_readings($1, $2) as adopted',
      [on, knownAt],
    );
    return rows[0]?.adopted ?? {};
  }

  many(
    asked: Asked,
    time: FactsTime,
    countries: readonly string[] | 'all',
  ): AsyncIterable<readonly AnswerFacts[]> {
    return oneAhead(this.sets(asked, time, countries));
  }

  private async *sets(asked: Asked, time: FactsTime, countries: readonly string[] | 'all') {
    const concerned = await this.concerned(time);
    const wholes = new Map<string, Whole>();
    for await (const page of this.pages(asked, time, countries)) {
      await this.learnWholes(wholes, page, time);
      yield await this.complete(page, concerned, wholes, time);
    }
  }

  private async concerned({ on, knownAt }: FactsTime): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await this.dataSource.query('select answer_concerned($1, $2) as id', [
      on,
      knownAt,
    ]);
    return new Set(rows.map((row) => row.id));
  }

  /** Units with their own vetting result, by identifier, a page at a time. */
  private async *pages(asked: Asked, { on, knownAt }: FactsTime, countries: readonly string[] | 'all') {
    const portfolio = countries === 'all' ? null : countries;
    const read = (ids: readonly string[] | null, country: string | null, after: string): Promise<PageRow[]> =>
      this.dataSource.query(MANY, [ids, country, portfolio, after, on, knownAt, PAGE]);
    if ('unitIds' in asked) {
      const roots = await this.roots(asked.unitIds, knownAt);
      for (let at = 0; at < roots.length; at += PAGE)
        yield await read(roots.slice(at, at + PAGE), null, FIRST);
      return;
    }
    for (let after: string | undefined = FIRST; after !== undefined;) {
      const rows = await read(null, asked.country, after);
      if (rows.length > 0) yield rows;
      after = rows.length === PAGE ? rows.at(-1)?.unitId : undefined;
    }
  }

  /** The units that stand for those asked about, each once, by identifier. */
  private async roots(unitIds: readonly string[], knownAt: string): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      'select distinct unit_root(asked, $2) as id from unnest($1::uuid[]) as asked order by id',
      [unitIds, knownAt],
    );
    return rows.map((row) => row.id);
  }

  /** What units of one country have in common is read once. */
  private async learnWholes(
    wholes: Map<string, Whole>,
    page: readonly PageRow[],
    { on, knownAt, withGates }: FactsTime,
  ) {
    const unknown = [...new Set(page.map((row) => row.country))].filter((country) => !wholes.has(country));
    if (unknown.length === 0) return;
    const rows: (Whole & { country: string })[] = await this.dataSource.query(
      `select country, case when $4::boolean then answer_gates(country, $2, $3) end as gates,
         answer_drawn(country, $2, $3) as drawn from unnest($1::text[]) as country`,
      [unknown, on, knownAt, withGates],
    );
    for (const { country, gates, drawn } of rows) wholes.set(country, { gates, drawn });
  }

  /** Most units have nothing above them that matters; the few that have are gathered as one unit would be. */
  private async complete(
    page: readonly PageRow[],
    concerned: ReadonlySet<string>,
    wholes: ReadonlyMap<string, Whole>,
    { on, knownAt, withGates }: FactsTime,
  ): Promise<readonly AnswerFacts[]> {
    const asked = page.filter((row) => concerned.has(row.unitId)).map((row) => row.unitId);
    const rows: { facts: UnitFacts }[] =
      asked.length === 0
        ? []
        : await this.dataSource.query(
            'select answer_facts(id, $2, $3, $4) as facts from unnest($1::uuid[]) as id',
            [asked, on, knownAt, withGates],
          );
    const whole = new Map(rows.map(({ facts }) => [facts.unitId, facts]));
    return page.map((row) => {
      const { gates, drawn } = wholes.get(row.country) ?? NOTHING;
      return { ...(whole.get(row.unitId) ?? { ...toFacts(row), gates }), drawn, transfer: null };
    });
  }
}

/** What is gathered of a unit alone. */
type UnitFacts = Omit<AnswerFacts, 'drawn' | 'transfer'>;

/** What the units of one country have in common. */
interface Whole {
  readonly gates: GateFacts | null;
  readonly drawn: readonly DrawnFact[];
}

const NOTHING: Whole = { gates: null, drawn: [] };

type FactsRow = Omit<GatheredFacts, 'facts'> & {
  readonly facts: UnitFacts | null;
  readonly drawn: readonly DrawnFact[];
};

/** Named, so that each connection parses and plans it once: that costs as much as running it. */
const ONE = {
  name: 'answer-facts',
  text: 'select facts, adopted, country, answer_drawn(country, $2, $3) as drawn from answer_ground($1, $2, $3, $4)',
};

interface PageRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly country: string;
  readonly result: AnswerFacts['result'];
}

const toFacts = ({ unitId, unitName, result }: PageRow): Omit<UnitFacts, 'gates'> => ({
  unitId,
  unitName,
  paths: [],
  standings: [],
  bars: [],
  result,
});

/** One pass over a page, and none for each unit of it. The result that counts is chosen as `answer_result` chooses it. */
const MANY = `
  with page as (
    select u.id, u.name, u.country from units u
    where u.merged_into is null and u.id > $4
      and ($1::uuid[] is null or u.id = any($1))
      and ($2::text is null or u.country = $2) and ($3::text[] is null or u.country = any($3))
    order by u.id limit $7),
  member as (
    select id as root, id as member from page
    union all
    select p.id, m.member_id from page p join unit_roots m on m.root_id = p.id
      and m.from_at <= $6 and (m.until_at is null or m.until_at > $6)),
  counting as (
    select distinct on (m.root) m.root, r.id, r.result, r.valid_from, r.expires_on
    from member m join results r on r.unit_id = m.member
    where r.result in ('approved', 'matched') and r.applies_to in ('unit', 'both')
      and r.valid_from <= $5 and r.expires_on > $5 and r.recorded_at <= $6
      and not exists (select 1 from result_reopenings o where o.result_id = r.id and o.at <= $6)
    order by m.root, r.expires_on desc)
  select p.id as "unitId", p.name as "unitName", p.country, case when c.id is not null then jsonb_build_object(
    'resultId', c.id, 'result', c.result, 'validFrom', c.valid_from, 'expiresOn', c.expires_on) end as result
  from page p left join counting c on c.root = p.id order by p.id`;
