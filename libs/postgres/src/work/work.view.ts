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
import type { Sought } from './work.query.ts';
import { ARE_FEW, AROUND, BEFORE, branchOf, STANDS_OF } from './work.query.ts';

interface WorkRow extends Omit<WorkItem, 'since'> {
  readonly since: Date;
}

/** Reads of what waits. */
export class WorkView implements WorkViews {
  constructor(private readonly manager: EntityManager) {}

  async page(viewer: Actor, query: WorkQuery): Promise<readonly WorkItem[]> {
    const parameters = [...parametersOf(viewer, query)];
    const words = query.text ? await this.rarity(parameters) : 'none';
    const sought = { roles: viewer.roles, inState: Boolean(query.state), words };
    const rows: WorkRow[] = await this.manager.query(
      `${BEFORE}, found as (${branchOf(query.queue, sought)}) ${AROUND}`,
      parameters,
    );
    return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
  }

  async counts(
    viewer: Actor,
    queues: readonly Queue[],
    { most, ...days }: Pick<WorkQuery, 'nearUntil' | 'today'> & { readonly most: number },
  ): Promise<Readonly<Partial<Record<Queue, number>>>> {
    if (queues.length === 0) return {};
    const sought: Sought = { roles: viewer.roles, inState: false, words: 'none' };
    const parts = queues.map(
      (queue) =>
        `'${queue}', (select count(*)::int from (select 1 from (${branchOf(queue, sought)}) b limit $14) counted)`,
    );
    const [row]: { counts: Partial<Record<Queue, number>> }[] = await this.manager.query(
      `${BEFORE} select json_build_object(${parts.join(', ')}) as counts`,
      [...parametersOf(viewer, { ...days, limit: most })],
    );
    return row?.counts ?? {};
  }

  private async rarity(parameters: unknown[]): Promise<Sought['words']> {
    const [row]: { few: boolean }[] = await this.manager.query(`${BEFORE} ${ARE_FEW}`, parameters);
    return row?.few === true ? 'rare' : 'common';
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

function parametersOf(viewer: Actor, asked: Asked): readonly unknown[] {
  const { country, authorityId, state, since, text, after, limit, nearUntil, today } = asked;
  const portfolio = viewer.portfolio === 'all' ? null : [...viewer.portfolio, NO_COUNTRY];
  const narrowing = [authorityId, state, since, text && asQuery(text)].map((one) => one || null);
  const from = after === undefined ? [null, null, null] : [after.since, after.id, after.queue];
  return [
    ...[country === undefined ? portfolio : [country], viewer.personId, viewer.office, viewer.roles],
    ...[hasRole(viewer, 'inspector'), nearUntil, ...narrowing, ...from, limit, today],
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
