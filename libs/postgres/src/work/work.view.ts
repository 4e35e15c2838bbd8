import type { EntityManager } from 'typeorm';
import type {
  Actor,
  Queue,
  StandsInQueue,
  WorkFilter,
  WorkItem,
  WorkPlace,
  WorkQuery,
  WorkViews,
} from '#casework';
import { hasRole } from '#casework';
import { poolOf } from '../kernel/data-source.ts';
import type { Sought } from './work.query.ts';
import { ARE_FEW, AROUND, countsOf, STANDS_OF, stepsAtItsHead, stepsOfPage } from './work.query.ts';

interface WorkRow extends Omit<WorkItem, 'since'> {
  readonly since: Date;
}

/** Steps of a queue that are looked at for words one by one. */
const HEAD = 1_000;

/** Reads of what waits. */
export class WorkView implements WorkViews {
  constructor(private readonly manager: EntityManager) {}

  async page(viewer: Actor, query: WorkQuery): Promise<readonly WorkItem[]> {
    const found = query.text ? await this.withWords(viewer, query) : await this.steps(viewer, query, 'none');
    if (found.length === 0) return [];
    const values = [JSON.stringify(found), viewer.personId, hasRole(viewer, 'inspector')];
    const { rows } = await poolOf(this.manager.connection).query<WorkRow>({ ...AROUND, values });
    return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
  }

  private steps(viewer: Actor, query: WorkQuery, words: Sought['words']): Promise<readonly unknown[]> {
    const sought = soughtBy(viewer, query, words);
    return this.manager.query(stepsOfPage(query.queue, sought), [...parametersOf(viewer, query)]);
  }

  /** A page that the head of the queue fills needs nothing more; else what has the words is found first, where it is not too much. */
  private async withWords(viewer: Actor, query: WorkQuery): Promise<readonly unknown[]> {
    const parameters = [...parametersOf(viewer, query)];
    const atHead: unknown[] = await this.manager.query(
      stepsAtItsHead(query.queue, soughtBy(viewer, query, 'common')),
      [...parametersOf(viewer, query, HEAD)],
    );
    if (atHead.length === query.limit) return atHead;
    const [row]: { few: boolean }[] = await this.manager.query(ARE_FEW, parameters);
    return this.steps(viewer, query, row?.few === true ? 'rare' : 'common');
  }

  async counts(
    viewer: Actor,
    queues: readonly Queue[],
    { most, ...days }: Pick<WorkQuery, 'nearUntil' | 'today'> & { readonly most: number },
  ): Promise<Readonly<Partial<Record<Queue, number>>>> {
    if (queues.length === 0) return {};
    const sought: Sought = { ...soughtBy(viewer, {}, 'none'), counted: true };
    const [row]: { counts: Partial<Record<Queue, number>> }[] = await this.manager.query(
      countsOf(queues, sought),
      [...parametersOf(viewer, { ...days, limit: most })],
    );
    return row?.counts ?? {};
  }

  async standsOf(viewer: Actor, proceedingId: string): Promise<readonly StandsInQueue[]> {
    const { personId, office, roles } = viewer;
    return this.manager.query(STANDS_OF, [
      proceedingId,
      personId,
      office,
      roles,
      hasRole(viewer, 'inspector'),
    ]);
  }

  async countries(): Promise<readonly string[]> {
    const rows: { country: string }[] = await this.manager.query(EACH_COUNTRY);
    return rows.map(({ country }) => country);
  }
}

type Asked = WorkFilter &
  Pick<WorkQuery, 'nearUntil' | 'today' | 'limit'> & { readonly after?: WorkPlace | undefined };

const soughtBy = (
  { roles, portfolio }: Actor,
  { country, state }: WorkFilter,
  words: Sought['words'],
): Sought => ({
  roles,
  everywhere: portfolio === 'all' && country === undefined,
  inState: Boolean(state),
  words,
  counted: false,
});

/** `most` rows of each branch; all of a page where it is not said. */
function parametersOf(viewer: Actor, asked: Asked, most = asked.limit): readonly unknown[] {
  const { country, authorityId, state, since, text, after, limit, nearUntil, today } = asked;
  const portfolio = viewer.portfolio === 'all' ? null : [...viewer.portfolio, NO_COUNTRY];
  const narrowing = [authorityId, state, since, text && asQuery(text)].map((one) => one || null);
  const from = after === undefined ? [null, null, null] : [after.since, after.id, after.queue];
  return [
    ...[country === undefined ? portfolio : [country], viewer.personId, viewer.office, viewer.roles],
    ...[hasRole(viewer, 'inspector'), nearUntil, ...narrowing, ...from, most, today, limit],
  ];
}

/** What has no country is in every portfolio. */
const NO_COUNTRY = '';

/** Every word from its beginning: `18 inf` finds "18th Infantry Brigade". */
const asQuery = (text: string): string =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? ['nothing']).map((word) => `${word}:*`).join(' & ');

/** Country by country through the index, however many rows there are. */
const EACH_COUNTRY = `
  with recursive each as (
    (select min(country) as country from cases)
    union all select (select min(c.country) from cases c where c.country > each.country) from each
      where each.country is not null)
  select country from each where country is not null`;
