import type { EntityManager } from 'typeorm';
import type { Actor, Queue, WorkFilter, WorkItem, WorkPlace, WorkQuery, WorkViews } from '#casework';
import { hasRole } from '#casework';
import { AROUND, BEFORE, branchOf } from './work.query.ts';

interface WorkRow extends Omit<WorkItem, 'since'> {
  readonly since: Date;
}

/** Reads of what waits. */
export class WorkView implements WorkViews {
  constructor(private readonly manager: EntityManager) {}

  async page(viewer: Actor, query: WorkQuery): Promise<readonly WorkItem[]> {
    const rows: WorkRow[] = await this.manager.query(
      `${BEFORE}, found as (${branchOf(query.queue, viewer)}) ${AROUND}`,
      [...parametersOf(viewer, query)],
    );
    return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
  }

  async counts(
    viewer: Actor,
    queues: readonly Queue[],
    { nearUntil, most }: { readonly nearUntil: string; readonly most: number },
  ): Promise<Readonly<Partial<Record<Queue, number>>>> {
    if (queues.length === 0) return {};
    const parts = queues.map(
      (queue) =>
        `'${queue}', (select count(*)::int from (select 1 from (${branchOf(queue, viewer)}) b limit $14) counted)`,
    );
    const [row]: { counts: Partial<Record<Queue, number>> }[] = await this.manager.query(
      `${BEFORE} select json_build_object(${parts.join(', ')}) as counts`,
      [...parametersOf(viewer, { nearUntil, limit: most })],
    );
    return row?.counts ?? {};
  }

  async countries(): Promise<readonly string[]> {
    const rows: { country: string }[] = await this.manager.query(EACH_COUNTRY);
    return rows.map(({ country }) => country);
  }
}

type Asked = WorkFilter & Pick<WorkQuery, 'nearUntil' | 'limit'> & { readonly after?: WorkPlace | undefined };

function parametersOf(viewer: Actor, asked: Asked): readonly unknown[] {
  const { country, authorityId, state, since, text, after, limit, nearUntil } = asked;
  const portfolio = viewer.portfolio === 'all' ? null : viewer.portfolio;
  const narrowing = [authorityId, state, since, text && asQuery(text)].map((one) => one || null);
  const from = after === undefined ? [null, null, null] : [after.since, after.id, after.queue];
  return [
    ...[country === undefined ? portfolio : [country], viewer.personId, viewer.office, viewer.roles],
    ...[hasRole(viewer, 'inspector'), nearUntil, ...narrowing, ...from, limit],
  ];
}

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
